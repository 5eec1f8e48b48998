package dk.frirum.evidence.known;

import dk.frirum.evidence.survival.Confidence;
import dk.frirum.evidence.survival.KaplanMeier;
import dk.frirum.evidence.survival.KaplanMeier.Point;
import dk.frirum.evidence.survival.KaplanMeier.RestrictedMean;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Curves by group, with median and restricted mean; also Nelson–Aalen. */
record KaplanMeierMethod() implements Method {
  @Override
  public String name() {
    return "kaplan-meier";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Persons persons = Persons.of(options, data, "by");
    if (Arrays.stream(persons.cause()).anyMatch(each -> each > 1)) {
      throw options.wrong(
          "event", "An event is 1, none 0; several kinds are for cumulative-incidence", null);
    }
    Groups groups = Groups.of(options, "by", persons.table());
    Confidence confidence = options.choice("confidence", Confidence.class, Confidence.LOG);
    double level = options.number("level", 0.95);
    for (int group = 0; group < groups.count(); group++) {
      Persons mine = persons.where(groups.in(group));
      KaplanMeier curve = KaplanMeier.of(mine.riskTable(1), confidence, level);
      String name = groups.names().get(group);
      points(options, curve, confidence, name, answers);
      summary(options, curve, mine, level, name, answers);
    }
  }

  private static void points(
      Options options, KaplanMeier curve, Confidence confidence, String group, Answers answers) {
    KeyPattern pattern = KeyPattern.of(options, "key", "{group}|t={time}").with("group", group);
    String suffix = "_" + confidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    for (double time : times(options, curve)) {
      Point point =
          curve.at(time).orElseThrow(() -> options.wrong("at", "Nobody has left by " + time, null));
      String key = pattern.with("time", time).key();
      answers.put("n_risk", key, point.atRisk());
      answers.put("n_event", key, point.events());
      answers.put("surv", key, point.surv());
      answers.put("se", key, point.error());
      answers.put("lcl" + suffix, key, point.limits().lower());
      answers.put("ucl" + suffix, key, point.limits().upper());
      answers.put("cumhaz", key, point.hazard());
      answers.put("se_cumhaz", key, point.hazardError());
    }
  }

  private static double[] times(Options options, KaplanMeier curve) {
    return options.has("at")
        ? options.numbers("at")
        : curve.points().stream().mapToDouble(Point::time).toArray();
  }

  private static void summary(
      Options options,
      KaplanMeier curve,
      Persons persons,
      double level,
      String group,
      Answers answers) {
    double horizon = options.number("horizon", curve.points().getLast().time());
    String key =
        KeyPattern.of(options, "summary-key", "{group}|rmean{horizon}")
            .with("group", group)
            .with("horizon", horizon)
            .key();
    answers.put("records", key, persons.time().length);
    answers.put("events", key, curve.points().stream().mapToDouble(Point::events).sum());
    RestrictedMean mean = curve.restrictedMean(horizon);
    answers.put("rmean", key, mean.mean());
    answers.put("se(rmean)", key, mean.error());
    answers.put("median", key, curve.median());
    String share = Column.label(level);
    for (String quantile :
        options.texts("quantiles").isEmpty() ? List.of("0.5") : options.texts("quantiles")) {
      double left = Double.parseDouble(quantile);
      String which = left == 0.5 ? "" : "_q" + quantile;
      answers.put(share + "LCL" + which, key, curve.quantileLower(left));
      answers.put(share + "UCL" + which, key, curve.quantileUpper(left));
      if (left != 0.5) {
        answers.put("quantile" + which, key, curve.quantile(left));
      }
    }
  }
}
