package dk.frirum.rules.time;

import dk.frirum.rules.Text;

/** A length of time in words: eight weeks, six months. What it means in days, a counting says. */
public record Span(int amount, Unit unit) {

  public Text text() {
    return Text.same(amount + " ").plus(unit.name(amount));
  }

  /** Days, where that needs no counting rule: days and weeks. */
  public int exactDays() {
    return switch (unit) {
      case DAYS -> amount;
      case WEEKS -> Math.multiplyExact(amount, 7);
      case WORKING_DAYS, MONTHS, YEARS ->
          throw new IllegalStateException(unit.code() + " have no fixed number of days");
    };
  }

  @Override
  public String toString() {
    return amount + " " + unit.code();
  }
}
