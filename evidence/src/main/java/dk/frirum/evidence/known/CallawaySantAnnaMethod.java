package dk.frirum.evidence.known;

import dk.frirum.evidence.did.Adjustment;
import dk.frirum.evidence.did.Band;
import dk.frirum.evidence.did.CallawaySantAnna;
import dk.frirum.evidence.did.CallawaySantAnna.Base;
import dk.frirum.evidence.did.CallawaySantAnna.Choice;
import dk.frirum.evidence.did.CallawaySantAnna.Comparison;
import dk.frirum.evidence.did.GroupTimes;
import dk.frirum.evidence.did.GroupTimes.Average;
import dk.frirum.evidence.did.GroupTimes.Averages;
import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** Effects by cohort and period, and their averages. */
record CallawaySantAnnaMethod() implements Method {
  @Override
  public String name() {
    return "callaway-santanna";
  }

  @Override
  public void run(Options options, Table data, Answers answers) {
    PanelRows rows = PanelRows.of(options, data);
    Choice choice =
        new Choice(
            options.choice("comparison", Comparison.class, Comparison.NEVER),
            options.choice("base", Base.class, Base.VARYING),
            options.has("adjustment")
                ? options.choice(
                    "adjustment",
                    Map.of(
                        "dr", Adjustment.DOUBLY_ROBUST,
                        "ipw", Adjustment.INVERSE_PROBABILITY,
                        "reg", Adjustment.REGRESSION))
                : Adjustment.DOUBLY_ROBUST,
            options.number("anticipation", 0));
    GroupTimes effects = CallawaySantAnna.estimate(rows.panel(), choice);
    KeyPattern key = KeyPattern.of(options, "key", "g={cohort}|t={time}");
    for (GroupTimes.Cell cell : effects.cells()) {
      String at = key.with("cohort", cell.cohort()).with("time", cell.time()).key();
      answers.put("att_gt", at, cell.att());
      answers.put("se_analytic", at, effects.error(cell.influence()));
    }
    average("agg:simple", effects.simple(), answers);
    double from = options.number("from", Double.NEGATIVE_INFINITY);
    double to = options.number("to", Double.POSITIVE_INFINITY);
    double balanced = options.number("balanced", Double.NaN);
    averages("dynamic", effects.dynamic(from, to, balanced), answers);
    averages("group", effects.group(), answers);
    averages("calendar", effects.calendar(), answers);
    GroupTimes.Joint joint = effects.preTest();
    answers.put("pretest_wald", "", defined(joint.wald()));
    answers.put("pretest_p", "", defined(joint.p()));
    answers.put("pretest_df", "", joint.freedom());
    answers.put("n", "", effects.panel().units());
    bands(options, effects, answers);
  }

  private static void averages(String kind, Averages averages, Answers answers) {
    for (int k = 0; k < averages.keys().length; k++) {
      String name = "agg:" + kind + "|" + Column.label(averages.keys()[k]);
      average(name, averages.each().get(k), answers);
    }
    average("agg:" + kind + "_overall", averages.overall(), answers);
  }

  private static void average(String name, Average average, Answers answers) {
    answers.put(name, "est", defined(average.estimate()));
    answers.put(name, "se_analytic", defined(average.error()));
  }

  private static OptionalDouble defined(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void bands(Options options, GroupTimes effects, Answers answers) {
    int draws = options.whole("draws", 0);
    double level = options.number("level", 0.95);
    int seed = options.whole("seed", 1);
    if (draws > 0) {
      Averages dynamic = effects.dynamic();
      Band band = Band.of(effects, dynamic.each(), level, draws, new Random(seed));
      answers.put("agg:dynamic_band", "critical", band.critical());
    }
  }
}
