package dk.frirum.rules.time;

import dk.frirum.rules.Text;
import org.jspecify.annotations.Nullable;

/** What a span of time is counted in. */
public enum Unit {
  DAYS("days", new Text("dag", "day"), new Text("dage", "days")),
  WORKING_DAYS(
      "working-days",
      new Text("arbejdsdag", "working day"),
      new Text("arbejdsdage", "working days")),
  WEEKS("weeks", new Text("uge", "week"), new Text("uger", "weeks")),
  MONTHS("months", new Text("måned", "month"), new Text("måneder", "months")),
  YEARS("years", new Text("år", "year"), new Text("år", "years"));

  private final String code;
  private final Text one;
  private final Text many;

  Unit(String code, Text one, Text many) {
    this.code = code;
    this.one = one;
    this.many = many;
  }

  /** As the cards write it, in the plural. */
  public String code() {
    return code;
  }

  public Text name(int amount) {
    return amount == 1 ? one : many;
  }

  /** Accepts the plural and the singular; none when the word is no unit. */
  public static @Nullable Unit of(String word) {
    for (Unit unit : values()) {
      if (unit.code.equals(word) || unit.code.equals(word + "s")) {
        return unit;
      }
    }
    return null;
  }
}
