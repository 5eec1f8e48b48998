package dk.frirum.simulation;

import dk.frirum.simulation.Worker.Answer;
import dk.frirum.testing.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What deeds of virtual caseworkers have in common. */
abstract class Deeds {
  final World world;
  final RandomGenerator random;

  Deeds(World world, RandomGenerator random) {
    this.world = world;
    this.random = random;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Whoever works there still. */
  Worker of(long citizen) {
    return any(
        world.of(world.municipality.getOrDefault(citizen, "")).stream()
            .filter(each -> !each.isRevoked())
            .toList());
  }

  UUID key() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Somebody else of the same municipality; nobody else where there is none. */
  long neighbour(long citizen) {
    long to = any(world.citizens);
    return world.municipality.getOrDefault(citizen, "").equals(world.municipality.get(to))
        ? to
        : citizen;
  }

  void ordered(Worker worker, String path, long to, int version) {
    Answer answer = worker.post(path, order(to, version));
    if (!answer.acknowledges()) {
      throw new AssertionError(path + " was answered by " + answer.status());
    }
  }

  Map<String, String> order(long to, int version) {
    Map<String, String> fields = new HashMap<>();
    fields.put("to", "" + to);
    fields.put("version", "" + version);
    fields.put("reason", "forkert borger");
    fields.put("idempotencyKey", key().toString());
    return fields;
  }

  /** Of two citizens all is as it was. */
  void same(Rows before, long one, long other, String what) {
    Rows after = Rows.of(world.place.sql, one, other);
    before
        .byTable()
        .forEach((table, rows) -> {
          if (!rows.equals(after.byTable().get(table))) {
            throw new AssertionError(
                "%s moved there and back, %s is not as it was:\n%s\n%s"
                    .formatted(what, table, rows, after.byTable().get(table)));
          }
        });
  }
}
