package dk.frirum.price;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * What those who may see no citizens are shown of counts: none of fewer than five citizens, and
 * where one alone is left out, not the least beside it either, since the sum would give it away.
 */
final class Hiding {
  private Hiding() {}

  /** The counts of a requirement, all of them. */
  static Map<Fall, Figure> nothing(Year.Count count) {
    Map<Fall, Figure> figures = new EnumMap<>(Fall.class);
    count.byFall().forEach((fall, of) -> figures.put(fall, Figure.of(of.duties())));
    return figures;
  }

  static Map<Fall, Figure> few(Year.Count count) {
    Map<Fall, Figure> figures = nothing(count);
    count
        .byFall()
        .forEach((fall, of) -> {
          if (of.duties() > 0 && (of.few() || count.few())) {
            figures.put(fall, Figure.FEW);
          }
        });
    boolean one =
        figures.entrySet().stream().filter(each -> inSum(each) && each.getValue().hidden()).count()
            == 1;
    if (one) {
      figures.entrySet().stream()
          .filter(each -> inSum(each) && !each.getValue().hidden() && each.getValue().duties() > 0)
          .min(Comparator.comparingInt(each -> each.getValue().duties()))
          .ifPresent(least -> figures.put(least.getKey(), Figure.BESIDE_FEW));
    }
    return figures;
  }

  private static boolean inSum(Map.Entry<Fall, Figure> each) {
    return each.getKey() != Fall.NOT_COVERED;
  }
}
