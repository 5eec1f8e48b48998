package dk.frirum.evidence.known;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Every method a case can name; each family has its own list. */
final class Methods {
  private static final List<List<Method>> FAMILIES =
      List.of(
          SurvivalMethods.ALL,
          RegressionMethods.ALL,
          ProportionMethods.ALL,
          PowerMethods.ALL,
          BenchmarkMethod.ALL,
          SuppressionMethod.ALL,
          CourseMethod.ALL);

  private Methods() {}

  static SequencedMap<String, Method> all() {
    SequencedMap<String, Method> all = new LinkedHashMap<>();
    FAMILIES.stream()
        .flatMap(List::stream)
        .forEach(each -> {
          if (all.put(each.name(), each) != null) {
            throw new IllegalStateException("Two methods are called " + each.name());
          }
        });
    return all;
  }
}
