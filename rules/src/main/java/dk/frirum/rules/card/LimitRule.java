package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Limit.Answer;
import dk.frirum.rules.card.Limit.Quantity;
import java.util.Map;

/** How much there may, or must, be. */
public sealed interface LimitRule {

  /**
   * {@code persons-placed at most 1 per 5 ordinary-employees to 50 then 1 per 10 always 1}: whole
   * fives up to a number of employees, whole tens of those beyond.
   */
  record PerEmployees(int per, int to, int thenPer, int always) implements LimitRule {
    /** How many there may be. */
    public int most(int employees) {
      int within = Math.min(employees, to) / per;
      int beyond = Math.max(0, employees - to) / thenPer;
      return Math.max(always, within + beyond);
    }
  }

  /** {@code hours-a-week at most 37}. */
  record AtMost(Quantity quantity, int most) implements LimitRule {}

  /** {@code ordinary-employees at least average-employees}. */
  record AtLeast(Quantity quantity, Quantity other) implements LimitRule {}

  /** What it says of numbers; of a number that is missing it says nothing. */
  default Answer ask(Limit.Version version, Map<Quantity, Integer> numbers) {
    return switch (this) {
      case PerEmployees rule -> {
        Integer employees = numbers.get(Quantity.ORDINARY_EMPLOYEES);
        Integer placed = numbers.get(Quantity.PERSONS_PLACED);
        if (employees == null || placed == null) {
          yield new Answer.Unknown(
              version, employees == null ? Quantity.ORDINARY_EMPLOYEES : Quantity.PERSONS_PLACED);
        }
        int most = rule.most(employees);
        yield new Answer.Compared(version, placed <= most, placed, most);
      }
      case AtMost(Quantity quantity, int most) -> {
        Integer has = numbers.get(quantity);
        yield has == null
            ? new Answer.Unknown(version, quantity)
            : new Answer.Compared(version, has <= most, has, most);
      }
      case AtLeast(Quantity quantity, Quantity other) -> {
        Integer has = numbers.get(quantity);
        Integer least = numbers.get(other);
        if (has == null || least == null) {
          yield new Answer.Unknown(version, has == null ? quantity : other);
        }
        yield new Answer.Compared(version, has >= least, has, least);
      }
    };
  }

  /** The rule as a sentence without its full stop. */
  default Text says() {
    return switch (this) {
      case PerEmployees(int per, int to, int thenPer, int always) ->
          new Text(
              "højst 1 person for hver %d ordinært ansatte op til %d, herudover 1 for hver %d, dog altid %d"
                  .formatted(per, to, thenPer, always),
              "at most 1 person for every %d ordinary employees up to %d, beyond that 1 for every %d, always %d"
                  .formatted(per, to, thenPer, always));
      case AtMost(Quantity quantity, int most) ->
          new Text(
              "højst %d %s".formatted(most, unit(quantity).danish()),
              "at most %d %s".formatted(most, unit(quantity).english()));
      case AtLeast _ ->
          new Text(
              "mindst så mange ordinært ansatte som gennemsnittet over 12 måneder",
              "at least as many ordinary employees as the average over 12 months");
    };
  }

  private static Text unit(Quantity quantity) {
    return switch (quantity) {
      case PERSONS_PLACED -> new Text("personer i praktik eller løntilskud", "persons placed");
      case ORDINARY_EMPLOYEES, AVERAGE_EMPLOYEES ->
          new Text("ordinært ansatte", "ordinary employees");
      case HOURS_A_WEEK -> new Text("timer om ugen", "hours a week");
      case WEEKS_IN_ALL -> new Text("uger i alt", "weeks in all");
    };
  }
}
