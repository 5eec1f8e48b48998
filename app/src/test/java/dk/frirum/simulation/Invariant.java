package dk.frirum.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Something that must be true of the data whatever has happened.
 *
 * @param check says what contradicts it; nothing where it holds
 */
record Invariant(String name, Function<World, List<String>> check) {
  static final List<Invariant> ALL = all();

  private static List<Invariant> all() {
    List<Invariant> all = new ArrayList<>();
    all.addAll(CaseInvariants.ALL);
    all.addAll(TrailInvariants.ALL);
    all.addAll(DutyInvariants.ALL);
    all.addAll(ListInvariants.ALL);
    return List.copyOf(all);
  }

  /** Those that do not hold, with what contradicts them. */
  static Map<String, List<String>> broken(World world) {
    Map<String, List<String>> broken = new TreeMap<>();
    for (Invariant each : ALL) {
      List<String> found = each.check().apply(world);
      if (!found.isEmpty()) {
        broken.put(each.name(), found);
      }
    }
    return broken;
  }

  /** One that a query finds the contradictions to, a line of text each. */
  static Invariant query(String name, String sql) {
    return new Invariant(
        name, world -> world.place.sql.fetch(sql).map(row -> String.valueOf(row.get(0))));
  }
}
