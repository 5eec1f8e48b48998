package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A bound on a number that must hold when something begins (<i>grænse</i>), as the reasonable-ratio
 * rule (<i>rimelighedskravet</i>). Unlike a requirement it is no duty by a day: it is asked before
 * something is agreed, and answers allowed or refused with the numbers used.
 *
 * @param at the events it is asked at
 * @param appliesTo whom it concerns
 * @param versions in order of time
 */
public record Limit(
    String id,
    Text title,
    Set<String> at,
    Condition appliesTo,
    Basis basis,
    Reservations reservations,
    List<Version> versions,
    List<Case> cases,
    Place place) {

  public Limit {
    at = Set.copyOf(at);
    versions = List.copyOf(versions);
    cases = List.copyOf(cases);
  }

  /** What is counted. */
  public enum Quantity {
    /** Persons in placement or with a wage subsidy at the workplace, the new one among them. */
    PERSONS_PLACED("persons-placed"),
    /** Employees without a subsidy, in full-time persons. */
    ORDINARY_EMPLOYEES("ordinary-employees"),
    /** The same, on average over twelve months. */
    AVERAGE_EMPLOYEES("average-employees"),
    HOURS_A_WEEK("hours-a-week"),
    /** Whole weeks begun from the first day to the last agreed. */
    WEEKS_IN_ALL("weeks-in-all");

    private final String code;

    Quantity(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /** The quantity of a code; none for a word that is no quantity. */
    public static Optional<Quantity> of(String code) {
      return List.of(values()).stream().filter(each -> each.code.equals(code)).findFirst();
    }
  }

  /** The bound as it read for a while. */
  public record Version(Period inForce, LimitRule rule, Basis basis) {}

  /** A case of the card, run when it is loaded. */
  public record Case(
      String name, Map<Quantity, Integer> given, LocalDate on, boolean allowed, Place place) {
    public Case {
      given = given.isEmpty() ? Map.of() : new EnumMap<>(given);
    }
  }

  /** What a limit says of numbers on a day. */
  public sealed interface Answer {
    /** No version is in force that day. */
    record NotInForce() implements Answer {}

    /** A number it hangs on is not known. */
    record Unknown(Version version, Quantity missing) implements Answer {}

    /**
     * @param has what there is, {@code bound} what there may or must be
     */
    record Compared(Version version, boolean allowed, int has, int bound) implements Answer {}
  }

  /** Asks the version in force on a day. */
  public Answer ask(LocalDate day, Map<Quantity, Integer> numbers) {
    for (Version version : versions) {
      if (version.inForce().contains(day)) {
        return version.rule().ask(version, numbers);
      }
    }
    return new Answer.NotInForce();
  }
}
