package dk.frirum.jobretention;

import dk.frirum.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A group's curve in words. */
record GroupWords(Words words) {

  CurveView.Group of(TargetGroup group, int persons, Optional<Curve> curve) {
    return curve
        .map(each ->
            new CurveView.Group(
                group.code(),
                true,
                words.number(each.persons()),
                each.by(Curve.TARGET).map(point -> percent(point.back())).orElse(""),
                each.by(Curve.TARGET)
                    .map(point -> interval(point.lower(), point.upper()))
                    .orElse(""),
                CurveView.WEEKS.stream().map(week -> atRisk(each, week)).toList(),
                each.points().stream()
                    .map(point ->
                        new CurveView.Point(
                            point.week(),
                            percent(point.back()),
                            interval(point.lower(), point.upper())))
                    .toList()))
        .orElseGet(() -> hidden(group, persons));
  }

  private CurveView.Group hidden(TargetGroup group, int persons) {
    boolean few = persons > 0 && persons < Curve.FEWEST;
    return new CurveView.Group(
        group.code(),
        false,
        few ? words.t("jobretention.few", Curve.FEWEST) : words.number(persons),
        "",
        "",
        List.of(),
        List.of());
  }

  private String atRisk(Curve curve, int week) {
    return week > curve.end() ? "–" : words.number(curve.atRisk(Math.max(week, 1)));
  }

  private String percent(double share) {
    return String.format(words.locale(), "%.0f %%", share * 100);
  }

  private String interval(OptionalDouble lower, OptionalDouble upper) {
    return lower.isPresent() && upper.isPresent()
        ? percent(lower.getAsDouble()) + " – " + percent(upper.getAsDouble())
        : "";
  }
}
