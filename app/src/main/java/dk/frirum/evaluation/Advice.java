package dk.frirum.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a report's verdicts are ground for recommending (<i>udkast til anbefaling</i>). Two
 * comparisons that do not say the same, or a group that was moving before anything was tried, are
 * ground for waiting – however good the number looks.
 */
public record Advice(Report report) {
  private static final String BETTER = "better";
  private static final String NOT_WORSE = "not-worse";
  private static final String WORSE = "worse";
  private static final String UNDETERMINED = "undetermined";

  /**
   * The verdict to go by – the weaker one where both comparisons are good –, {@code apart} where
   * they disagree, {@code moving} where the group moved already.
   */
  public String code() {
    String before = report.verdict();
    AgainstView against = report.against();
    if (!against.planned() || before.equals(Row.FEW) || before.equals(Row.NONE)) {
      return good(before) && report.moving() ? "moving" : before;
    }
    String others = against.verdict();
    if (side(before) != side(others)) {
      return "apart";
    }
    return switch (side(before)) {
      case GOOD -> against.moving() ? "moving" : before.equals(others) ? before : NOT_WORSE;
      case BAD -> WORSE;
      case OPEN -> UNDETERMINED;
    };
  }

  private enum Side {
    GOOD,
    BAD,
    OPEN
  }

  private static Side side(String verdict) {
    return good(verdict) ? Side.GOOD : verdict.equals(WORSE) ? Side.BAD : Side.OPEN;
  }

  private static boolean good(String verdict) {
    return verdict.equals(BETTER) || verdict.equals(NOT_WORSE);
  }

  /** In sentences: what to do, and whether it was fewer requirements that were tried at all. */
  public List<String> said() {
    String code = code();
    List<String> said = new ArrayList<>();
    said.add(
        report
            .w()
            .t(
                "evaluation.recommend." + code,
                verdict(report.verdict()),
                verdict(report.against().verdict())));
    if (good(code)) {
      said.add(
          report
              .w()
              .t("evaluation.recommend.dose." + (report.dose().equals(BETTER) ? "yes" : "no")));
    }
    return said;
  }

  /** Of each requirement the trial action sets aside. */
  public String rule() {
    return report.w().t("evaluation.draft." + code());
  }

  private String verdict(String code) {
    return report.w().t("evaluation.verdict." + code).toLowerCase(report.w().locale());
  }
}
