package dk.frirum.evaluation;

import dk.frirum.web.Words;
import java.text.NumberFormat;

/** Estimates in words, with their intervals; what is held back says so. */
record Estimates(Words w) {
  /** What is less is shown as 0, and so without a sign. */
  private static final double LEAST = 0.05;

  String share(Row row) {
    return value(row, 100, " %", false);
  }

  String points(Row row) {
    return value(row, 100, " " + w.t("evaluation.points"), true);
  }

  String mean(Row row, boolean signed) {
    return value(row, 1, "", signed);
  }

  /** A share or mean without its interval, where that stands elsewhere. */
  String level(Row row, boolean mean) {
    return alone(row, mean ? 1 : 100, mean ? "" : " %", false);
  }

  /** A difference without its interval, where that stands elsewhere. */
  String change(Row row, boolean mean) {
    return alone(row, mean ? 1 : 100, mean ? "" : " " + w.t("evaluation.points"), true);
  }

  private String value(Row row, double unit, String after, boolean signed) {
    if (row.estimate() == null || row.lower() == null || row.upper() == null) {
      return alone(row, unit, after, signed);
    }
    double estimate = row.estimate() * unit;
    String sign = signed && estimate >= LEAST ? "+" : "";
    return w.t(
        "evaluation.interval",
        sign + number(estimate, 1) + after,
        number(row.lower() * unit, 1),
        number(row.upper() * unit, 1));
  }

  private String alone(Row row, double unit, String after, boolean signed) {
    if (row.hidden()) {
      return w.t(ofCaseworkers(row) ? "evaluation.few.caseworkers" : "evaluation.few");
    }
    if (row.estimate() == null) {
      return "–";
    }
    double estimate = row.estimate() * unit;
    return (signed && estimate >= LEAST ? "+" : "") + number(estimate, 1) + after;
  }

  /** Of minutes nothing is said where fewer than five caseworkers share them. */
  private static boolean ofCaseworkers(Row row) {
    return Work.OF_CASEWORKERS.stream().anyMatch(each -> row.id().startsWith(each + "/"));
  }

  String number(double value, int digits) {
    NumberFormat format = NumberFormat.getInstance(w.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    double shown = Math.abs(value) < LEAST ? 0 : value;
    return format.format(shown).replace('-', '−');
  }
}
