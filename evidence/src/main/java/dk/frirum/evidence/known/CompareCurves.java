package dk.frirum.evidence.known;

import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.survival.Confidence;
import dk.frirum.evidence.survival.KaplanMeier;
import dk.frirum.evidence.survival.KaplanMeier.Point;
import dk.frirum.evidence.survival.KaplanMeier.RestrictedMean;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;

/** Two curves at some times, and within a horizon: the second group minus the first. */
record CompareCurves() implements Method {
  @Override
  public String name() {
    return "compare-curves";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    Persons persons = Persons.of(options, data, "by");
    Groups groups = Groups.of(options, "by", persons.table());
    if (groups.count() != 2) {
      throw options.wrong("by", "Two groups are compared; there are " + groups.count(), null);
    }
    double level = options.number("level", 0.95);
    double margin = options.number("margin", 0);
    KaplanMeier first = curve(persons, groups, 0, level);
    KaplanMeier second = curve(persons, groups, 1, level);
    for (double time : options.numbers("at")) {
      Point one = point(options, first, time);
      Point other = point(options, second, time);
      double error = Math.hypot(one.error().orElse(Double.NaN), other.error().orElse(Double.NaN));
      put(
          "surv_diff",
          Column.label(time),
          other.surv() - one.surv(),
          error,
          level,
          margin,
          answers);
    }
    if (options.has("horizon")) {
      double horizon = options.number("horizon");
      RestrictedMean one = first.restrictedMean(horizon);
      RestrictedMean other = second.restrictedMean(horizon);
      double error = Math.hypot(one.error(), other.error());
      put(
          "rmean_diff",
          Column.label(horizon),
          other.mean() - one.mean(),
          error,
          level,
          margin,
          answers);
    }
  }

  private static KaplanMeier curve(Persons persons, Groups groups, int group, double level) {
    return KaplanMeier.of(persons.where(groups.in(group)).riskTable(1), Confidence.LOG_LOG, level);
  }

  private static Point point(Options options, KaplanMeier curve, double time) {
    return curve
        .at(time)
        .orElseThrow(() -> options.wrong("at", "Nobody has left by " + time, null));
  }

  /** The test is of the difference against minus the margin, one-sided. */
  private static void put(
      String name,
      String key,
      double difference,
      double error,
      double level,
      double margin,
      Answers answers) {
    double z = Tails.normalQuantile(1 - (1 - level) / 2);
    answers.put(name, key, difference);
    answers.put(name + "_se", key, error);
    answers.put(name + "_lcl", key, difference - z * error);
    answers.put(name + "_ucl", key, difference + z * error);
    answers.put(name + "_z", key, (difference + margin) / error);
    answers.put(name + "_p", key, Tails.normalAbove((difference + margin) / error));
  }
}
