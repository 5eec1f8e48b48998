package dk.frirum.jobretention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The curves as coordinates. The scales are fixed – 0 to 52 weeks, 0 to 100 % – so that not even
 * the end of an axis tells a number.
 */
public final class Drawing {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 320;
  public static final int LEFT = 56;
  public static final int RIGHT = WIDTH - 16;
  public static final int TOP = 24;
  public static final int BOTTOM = HEIGHT - 44;

  private Drawing() {}

  /** A mark of an axis. */
  public record Tick(int at, String text) {}

  /** A group's curve: the line, and the band of its interval. */
  public record Line(String group, String path, String band) {}

  static Line line(TargetGroup group, Curve curve) {
    StringBuilder path = new StringBuilder(at("M", 0, 0));
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    double upper = 0;
    double lower = 0;
    above.add(at("M", 0, 0));
    for (Curve.Point each : curve.points()) {
      path.append(String.format(Locale.ROOT, "H%dV%d", x(each.week()), y(each.back())));
      above.add(at("L", each.week(), upper));
      below.addFirst(at("L", each.week(), lower));
      upper = known(each.upper(), each.back());
      lower = known(each.lower(), each.back());
      above.add(at("L", each.week(), upper));
      below.addFirst(at("L", each.week(), lower));
    }
    path.append("H").append(x(curve.end()));
    above.add(at("L", curve.end(), upper));
    below.addFirst(at("L", curve.end(), lower));
    return new Line(
        group.code(), path.toString(), String.join("", above) + String.join("", below) + "Z");
  }

  private static double known(OptionalDouble limit, double otherwise) {
    return limit.orElse(otherwise);
  }

  private static String at(String command, int week, double share) {
    return String.format(Locale.ROOT, "%s%d %d", command, x(week), y(share));
  }

  /** Where the target stands. */
  public static int mark() {
    return x(Curve.TARGET);
  }

  public static List<Tick> weeks() {
    List<Tick> ticks = new ArrayList<>();
    for (int week : CurveView.WEEKS) {
      ticks.add(new Tick(x(week), String.valueOf(week)));
    }
    return ticks;
  }

  public static List<Tick> shares() {
    List<Tick> ticks = new ArrayList<>();
    for (int each = 0; each <= 100; each += 25) {
      ticks.add(new Tick(y(each / 100.0), each + " %"));
    }
    return ticks;
  }

  private static int x(int week) {
    return LEFT + week * (RIGHT - LEFT) / Curve.LAST_WEEK;
  }

  private static int y(double share) {
    return (int) Math.round(BOTTOM - share * (BOTTOM - TOP));
  }
}
