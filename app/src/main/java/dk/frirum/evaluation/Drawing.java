package dk.frirum.evaluation;

import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The two figures of a report, as coordinates: the effect on a scale with 0 and the margin, and the
 * curves. Scales are fixed beforehand – 0 to 100 % and minus to plus 30 points – so that not even
 * the end of an axis tells a number.
 */
public final class Drawing {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 260;
  public static final int LEFT = 56;
  public static final int RIGHT = WIDTH - 16;
  public static final int TOP = 16;
  public static final int BOTTOM = HEIGHT - 40;
  private static final double POINTS = 0.3;
  private static final int HEAD = 7;

  private final Map<String, Row> rows;
  private final Plan plan;
  private final Words words;

  Drawing(Map<String, Row> rows, Plan plan, Words words) {
    this.rows = rows;
    this.plan = plan;
    this.words = words;
  }

  /** A mark of an axis. */
  public record Tick(int at, String text) {}

  /**
   * An interval at a height.
   *
   * @param arrows path of the heads where it goes on beyond the scale; empty where it does not
   * @param inside whether the estimate itself lies within the scale
   */
  public record Interval(
      int y, int from, int at, int to, String text, String arrows, boolean inside) {}

  /** Effects by horizon; those held back are not there. */
  public List<Interval> effects() {
    List<Interval> found = new ArrayList<>();
    int y = 40;
    for (int horizon : plan.horizons()) {
      Row row = rows.get(plan.measure() + "/" + horizon + "/difference");
      if (row != null && row.estimate() != null && row.lower() != null && row.upper() != null) {
        found.add(
            new Interval(
                y,
                scale(row.lower()),
                scale(row.estimate()),
                scale(row.upper()),
                words.t("evaluation.weeks", horizon),
                (row.lower() < -POINTS ? head(y, -1) : "")
                    + (row.upper() > POINTS ? head(y, 1) : ""),
                Math.abs(row.estimate()) <= POINTS));
        y += 34;
      }
    }
    return found;
  }

  private static String head(int y, int way) {
    int tip = scale(way * POINTS) + way * HEAD;
    int back = tip - way * 2 * HEAD;
    return String.format(Locale.ROOT, "M%d %dL%d %dL%d %d", back, y - HEAD, tip, y, back, y + HEAD);
  }

  /** Whether any interval goes on beyond the scale. */
  public boolean beyond() {
    return effects().stream().anyMatch(each -> !each.arrows().isEmpty());
  }

  public int effectsHeight() {
    return 40 + 34 * Math.max(1, plan.horizons().size()) + 34;
  }

  public int zero() {
    return scale(0);
  }

  public int margin() {
    return scale(-plan.margin().doubleValue());
  }

  public List<Tick> effectTicks() {
    List<Tick> ticks = new ArrayList<>();
    for (int each = -30; each <= 30; each += 10) {
      ticks.add(
          new Tick(scale(each / 100.0), (each > 0 ? "+" : each < 0 ? "−" : "") + Math.abs(each)));
    }
    return ticks;
  }

  private static int scale(double points) {
    double inside = Math.clamp(points, -POINTS, POINTS);
    return (int) Math.round(LEFT + (inside + POINTS) / (2 * POINTS) * (RIGHT - LEFT));
  }

  /** Path of a cohort's curve: {@code trial} or {@code earlier}; empty where it is held back. */
  public String path(String cohort) {
    StringBuilder path = new StringBuilder();
    for (Row row : curve(cohort)) {
      if (row.estimate() != null) {
        path.append(path.isEmpty() ? String.format(Locale.ROOT, "M%d %d", x(0), y(0)) : "");
        path.append(String.format(Locale.ROOT, "H%dV%d", x(week(row)), y(row.estimate())));
      }
    }
    return path.isEmpty() ? "" : path.append("H").append(x(plan.horizon())).toString();
  }

  /** The curve's rows, as the table beside it says them. */
  public List<Point> points(String cohort) {
    NumberOf number = new NumberOf(words.locale());
    return curve(cohort).stream()
        .filter(each -> each.estimate() != null)
        .map(each ->
            new Point(
                week(each),
                number.percent(each.estimate()),
                // Nobody has left, or everybody: there is no such interval.
                each.lower() == null || each.upper() == null
                    ? "–"
                    : number.percent(each.lower()) + " – " + number.percent(each.upper())))
        .toList();
  }

  /** A step of a curve in words. */
  public record Point(int week, String share, String interval) {}

  private record NumberOf(Locale locale) {
    String percent(double value) {
      return String.format(locale, "%.1f %%", value * 100);
    }
  }

  private List<Row> curve(String cohort) {
    return rows.values().stream()
        .filter(each ->
            each.id().startsWith(Publishable.CURVE + "/") && each.id().endsWith("/" + cohort))
        .toList();
  }

  private static int week(Row row) {
    return Integer.parseInt(row.id().split("/", -1)[1]);
  }

  private int x(int week) {
    return LEFT + week * (RIGHT - LEFT) / plan.horizon();
  }

  private static int y(double share) {
    return (int) Math.round(BOTTOM - share * (BOTTOM - TOP));
  }

  public List<Tick> weekTicks() {
    List<Tick> ticks = new ArrayList<>();
    int step = plan.horizon() > 30 ? 13 : plan.horizon() > 12 ? 4 : 2;
    for (int week = 0; week <= plan.horizon(); week += step) {
      ticks.add(new Tick(x(week), String.valueOf(week)));
    }
    return ticks;
  }

  public List<Tick> shareTicks() {
    List<Tick> ticks = new ArrayList<>();
    for (int each = 0; each <= 100; each += 25) {
      ticks.add(new Tick(y(each / 100.0), each + " %"));
    }
    return ticks;
  }
}
