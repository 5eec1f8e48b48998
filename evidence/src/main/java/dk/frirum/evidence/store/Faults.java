package dk.frirum.evidence.store;

import java.util.ArrayList;
import java.util.List;

/** Spells that cannot be as they are told, found by the engine that holds them. */
final class Faults {
  private static final int SHOWN = 20;

  private Faults() {}

  /**
   * @throws IllegalArgumentException with what is wrong, by person and week: an engine's rows have
   *     no numbers
   */
  static void none(SqlEngine engine, String query) {
    List<String> faults = new ArrayList<>();
    engine.each(query, row -> faults.add(sentence(row)));
    if (!faults.isEmpty()) {
      List<String> shown = faults.subList(0, Math.min(SHOWN, faults.size()));
      throw new IllegalArgumentException(
          String.join("\n", shown) + (faults.size() > SHOWN ? "\nand more" : ""));
    }
  }

  private static String sentence(SqlEngine.Row row) {
    String what =
        switch (row.text(5)) {
          case "unknown-code" -> "nobody said what code " + row.number(1) + " stands for";
          case "ends-before" ->
              "the spell ends in week %d, before week %d".formatted(row.number(3), row.number(2));
          default -> "the person is then already on code " + row.number(4);
        };
    return "Person %d, week %d: %s.".formatted(row.number(0), row.number(2), what);
  }
}
