package dk.frirum.rules.effect;

import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
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
 */
public record Effect(
    LocalDate asOf,
    long citizens,
    long before,
    long after,
    Counts total,
    List<OfRequirement> requirements,
    List<OfGroup> benefits,
    List<OfGroup> municipalities) {

  /** How many examples of each kind of change are kept for each requirement. */
  public static final int EXAMPLES = 5;

  public Effect {
    requirements = List.copyOf(requirements);
    benefits = List.copyOf(benefits);
    municipalities = List.copyOf(municipalities);
  }

  /**
   * The changed duties of one requirement.
   *
   * @param citation act and paragraph of its latest version
   * @param examples the first citizens of each kind of change, one duty of each
   */
  public record OfRequirement(
      String id, Text title, String citation, Counts counts, Map<Change, List<Example>> examples) {}

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
