package dk.frirum.price;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  /**
   * The causes of what was late. Those of fewer than five citizens are left out, and with them so
   * many others, the least first, that what is left out is neither one cause alone nor fewer than
   * five duties together.
   *
   * @param all whether this reader may see citizens, and so everything
   */
  static Map<String, Figure> causes(Year.Count count, boolean all) {
    Map<String, Figure> figures = new TreeMap<>();
    count.causes().forEach((cause, of) -> figures.put(cause, Figure.of(of.duties())));
    if (all) {
      return figures;
    }
    int left = 0;
    int hidden = 0;
    for (Map.Entry<String, Year.Count.Of> each : count.causes().entrySet()) {
      if (each.getValue().few() || count.few()) {
        figures.put(each.getKey(), Figure.FEW);
        left++;
        hidden += each.getValue().duties();
      }
    }
    while (left > 0 && (left == 1 || hidden < Year.FEW)) {
      Optional<Map.Entry<String, Figure>> least =
          figures.entrySet().stream()
              .filter(each -> !each.getValue().hidden())
              .min(Comparator.comparingInt(each -> each.getValue().duties()));
      if (least.isEmpty()) {
        break;
      }
      left++;
      hidden += least.get().getValue().duties();
      figures.put(least.get().getKey(), Figure.BESIDE_FEW);
    }
    return figures;
  }

  private static boolean inSum(Map.Entry<Fall, Figure> each) {
    return each.getKey() != Fall.NOT_COVERED;
  }
}
