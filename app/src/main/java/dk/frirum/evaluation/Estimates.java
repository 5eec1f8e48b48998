package dk.frirum.evaluation;

import dk.frirum.web.Words;
import java.text.NumberFormat;

/** Estimates in words, with their intervals; what is held back says so. */
record Estimates(Words w) {

  String share(Row row) {
    return value(row, 100, " %", false);
  }

  String points(Row row) {
    return value(row, 100, " " + w.t("evaluation.points"), true);
  }

  String mean(Row row, boolean signed) {
    return value(row, 1, "", signed);
  }

  private String value(Row row, double unit, String after, boolean signed) {
    if (row.hidden()) {
      return w.t("evaluation.few");
    }
    if (row.estimate() == null) {
      return "–";
    }
    double estimate = row.estimate() * unit;
    String sign = signed && estimate > 0 ? "+" : "";
    if (row.lower() == null || row.upper() == null) {
      return sign + number(estimate, 1) + after;
    }
    return w.t(
        "evaluation.interval",
        sign + number(estimate, 1) + after,
        number(row.lower() * unit, 1),
        number(row.upper() * unit, 1));
  }

  String number(double value, int digits) {
    NumberFormat format = NumberFormat.getInstance(w.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    double shown = Math.abs(value) < 0.05 ? 0 : value;
    return format.format(shown).replace('-', '−');
  }
}
