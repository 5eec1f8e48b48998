package dk.frirum.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in one period and group.
 *
 * @param municipality four digits
 * @param group code of a {@link Group}; of a plain measure, its name
 * @param actual full-time persons; of a plain measure, its value
 * @param expected full-time persons; none where only conditions are given
 * @param population persons of 16 to 66 years; none where the file has none
 * @param conditions values of the framework conditions, in the order of their names
 */
record Figure(
    String municipality,
    String name,
    String period,
    String group,
    double actual,
    @Nullable Double expected,
    @Nullable Double population,
    List<Double> conditions) {
  Figure {
    conditions = List.copyOf(conditions);
  }
}
