package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many of a group must have had what a requirement asks for. It is the municipality's duty over
 * the whole group and never a single citizen's.
 *
 * @param percent of the group, from 1 to 100
 * @param each the group is those whose date falls in the same one of these
 */
public record Share(int percent, Interval each) {

  /** Calendar periods. */
  public enum Interval {
    MONTH("month", 1, new Text("måned", "month")),
    QUARTER("quarter", 3, new Text("kvartal", "quarter")),
    HALF_YEAR("half-year", 6, new Text("halvår", "half-year")),
    YEAR("year", 12, new Text("år", "year"));

    private final String code;
    private final int months;
    private final Text title;

    Interval(String code, int months, Text title) {
      this.code = code;
      this.months = months;
      this.title = title;
    }

    public String code() {
      return code;
    }

    public Text title() {
      return title;
    }

    /** The one a day lies in. */
    public Period around(LocalDate day) {
      int first = (day.getMonthValue() - 1) / months * months + 1;
      LocalDate from = LocalDate.of(day.getYear(), first, 1);
      return new Period(from, from.plusMonths(months).minusDays(1));
    }

    public static @Nullable Interval of(String code) {
      for (Interval each : values()) {
        if (each.code.equals(code)) {
          return each;
        }
      }
      return null;
    }
  }

  /** How many of so many persons it takes. */
  public int of(int persons) {
    return Math.ceilDiv(persons * percent, 100);
  }
}
