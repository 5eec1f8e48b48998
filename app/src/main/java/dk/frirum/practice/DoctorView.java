package dk.frirum.practice;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * A citizen's talks with the own doctor.
 *
 * @param sessions that can be chosen
 * @param subjects all there are; {@code byLaw} those that may be spoken of without consent
 */
public record DoctorView(
    String name,
    String citizenHref,
    String path,
    List<Choice> sessions,
    List<Choice> subjects,
    List<String> byLaw,
    List<ItemLine> items,
    Map<String, String> typed,
    List<FieldError> errors,
    String key,
    String call) {
  public DoctorView {
    sessions = List.copyOf(sessions);
    subjects = List.copyOf(subjects);
    byLaw = List.copyOf(byLaw);
    items = List.copyOf(items);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field, String proposed) {
    return typed.getOrDefault(field, proposed);
  }

  /**
   * A talk.
   *
   * @param tell that the citizen is to be told of what was passed on
   * @param toldOn when that was, as {@code yyyy-MM-dd}; empty before
   */
  public record ItemLine(
      long id,
      String session,
      String href,
      String ground,
      String subjects,
      String question,
      String record,
      boolean tell,
      String toldOn,
      int version) {}
}
