package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the rulebook does to a population on a day.
 *
 * @param citizens how many were asked about
 * @param before duties of the affected requirements as the rulebook stands
 * @param after duties of the same requirements when it is changed
 * @param requirements every affected requirement, those without a changed duty included
 * @param benefits those with a changed duty
 * @param municipalities those with a changed duty, by code
 * @param withinMonths the changed duties that fall due in any month looked at
 * @param months what changes among the duties that fall due in each month looked at; empty when
 *     none was
 */
public record Effect(
    LocalDate asOf,
    long citizens,
    long before,
    long after,
    Counts total,
    List<OfRequirement> requirements,
    List<OfGroup> benefits,
    List<OfGroup> municipalities,
    Counts withinMonths,
    List<OfMonth> months) {

  /** How many examples of each kind of change are kept for each requirement. */
  public static final int EXAMPLES = 5;

  public Effect {
    requirements = List.copyOf(requirements);
    benefits = List.copyOf(benefits);
    municipalities = List.copyOf(municipalities);
    months = List.copyOf(months);
  }

  /**
   * The changed duties of one requirement.
   *
   * @param citation act and paragraph of its latest version
   * @param examples the first citizens of each kind of change, one duty of each
   * @param ahead what is asked for in each month looked at, changed or not; empty when none was
   */
  public record OfRequirement(
      String id,
      Text title,
      String citation,
      Counts counts,
      Map<Change, List<Example>> examples,
      List<Ahead> ahead) {
    public OfRequirement {
      ahead = List.copyOf(ahead);
    }
  }

  /**
   * What is still asked for in a month: duties that fall due there and are neither met nor lifted,
   * suspended, undetermined or cut off by the end of a spell; and how often something must still be
   * done for them, since a duty may ask for several interviews.
   */
  public record Ahead(
      Period month, long dutiesBefore, long dutiesAfter, long timesBefore, long timesAfter) {}

  /**
   * The changed duties that fall due in a month, of all requirements; one that has moved counts in
   * the month it has left.
   */
  public record OfMonth(Period month, Counts counts) {}

  /** The changed duties of one benefit or municipality, by its code. */
  public record OfGroup(String code, Text title, Counts counts) {}

  /**
   * A changed duty.
   *
   * @param citizen the caller's id
   * @param spell the caller's id
   * @param before how it stands; none when it appeared
   * @param after how it stands when the rulebook is changed; none when it disappeared
   */
  public record Example(
      long citizen, long spell, LocalDate anchor, @Nullable State before, @Nullable State after) {}

  /** Date and status of a duty; no date where the law sets none. */
  public record State(@Nullable LocalDate due, Status status) {}
}
