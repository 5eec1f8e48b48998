package dk.frirum.benchmark;

import dk.frirum.benchmark.Municipalities.Municipality;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/**
 * Figures for the country's municipalities that nobody counted: the names are real, every figure is
 * drawn. They are kept as invented, and every page and file that shows them says so.
 */
@Component
public class InventedFigures {
  private static final List<String> CONDITIONS =
      List.of(
          "Andel uden erhvervsuddannelse, pct.",
          "Andel 50-66 år, pct.",
          "Andel med ikke-vestlig oprindelse, pct.",
          "Arbejdspladser pr. 100 indbyggere");
  private static final List<String> PERIODS = List.of("2022", "2023", "2024");

  private final Figures figures;
  private final Clock clock;

  InventedFigures(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** Makes them, in the caller's transaction; the same seed gives the same figures. */
  public void make(long seed) {
    figures.add(
        new Dataset(KnownTable.BENCHMARK, true),
        "Opdigtede tal til demonstration: intet tal her siger noget om nogen kommune.",
        "",
        "0".repeat(48) + "%016x".formatted(seed),
        CONDITIONS,
        null,
        clock.instant(),
        rows(seed));
  }

  /** Three years of all municipalities, in all groups. */
  static List<Figure> rows(long seed) {
    Random random = new Random(seed);
    List<Figure> rows = new ArrayList<>();
    for (Municipality municipality : Municipalities.all()) {
      double population = Math.round(Math.exp(10 + 0.75 * random.nextGaussian()));
      double[] conditions = {
        within(22 + 5 * random.nextGaussian(), 8, 40),
        within(36 + 4 * random.nextGaussian(), 24, 50),
        within(8 + 4 * random.nextGaussian(), 1, 30),
        within(48 + 9 * random.nextGaussian(), 20, 80)
      };
      double own = 0.008 * random.nextGaussian();
      for (String period : PERIODS) {
        conditions = drifted(conditions, random);
        own = 0.85 * own + 0.004 * random.nextGaussian();
        double expected =
            0.03
                + 0.0025 * conditions[0]
                + 0.0008 * conditions[1]
                + 0.0015 * conditions[2]
                - 0.0003 * conditions[3];
        double share = within(expected + own, 0.03, 0.4);
        double unemployed = share * (0.16 + 0.02 * random.nextGaussian());
        double sick = share * (0.20 + 0.02 * random.nextGaussian());
        double cash = share * (0.26 + 0.03 * random.nextGaussian());
        for (Group group : Group.values()) {
          double of =
              switch (group) {
                case ALL -> share;
                case UNEMPLOYMENT_BENEFIT -> unemployed;
                case SICKNESS_BENEFIT -> sick;
                case CASH_BENEFIT -> cash;
              };
          rows.add(
              new Figure(
                  municipality.code(),
                  municipality.name(),
                  period,
                  group.code(),
                  Math.round(of * population),
                  null,
                  population,
                  List.of(conditions[0], conditions[1], conditions[2], conditions[3])));
        }
      }
    }
    return rows;
  }

  private static double[] drifted(double[] conditions, Random random) {
    double[] next = conditions.clone();
    for (int each = 0; each < next.length; each++) {
      next[each] = Math.round(10 * (next[each] + 0.2 * random.nextGaussian())) / 10.0;
    }
    return next;
  }

  private static double within(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }
}
