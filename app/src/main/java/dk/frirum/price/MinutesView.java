package dk.frirum.price;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured and assumed of minutes.
 *
 * @param may whether this reader may change the assumptions
 * @param errors what is wrong with what was sent
 * @param lines kinds of meeting, then requirements with an assumption of their own
 * @param requirements those one may be made for
 * @param own the fields of the form for another requirement
 */
public record MinutesView(
    boolean may, List<FieldError> errors, List<Line> lines, List<Choice> requirements, Line own) {

  public MinutesView {
    errors = List.copyOf(errors);
    lines = List.copyOf(lines);
    requirements = List.copyOf(requirements);
  }

  /**
   * A kind of meeting, or a requirement.
   *
   * @param subject as sent
   * @param field id of its first field, and beginning of the others'
   * @param measured what was measured, in words
   * @param used whether the measure is what is reckoned with
   * @param seen version of the assumption shown
   * @param preparation as typed; empty for none
   * @param by who assumed it, and when, in words; none where nobody has
   */
  public record Line(
      String subject,
      String field,
      String title,
      boolean requirement,
      String measured,
      boolean used,
      long seen,
      String preparation,
      String meeting,
      String afterWork,
      @Nullable String by) {}
}
