package dk.frirum.practice;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register of practices, and the sessions that come. */
public record PracticesView(
    List<Line> practices,
    List<SessionLine> sessions,
    List<Choice> leaders,
    Map<String, String> typed,
    List<FieldError> errors,
    String key) {
  public PracticesView {
    practices = List.copyOf(practices);
    sessions = List.copyOf(sessions);
    leaders = List.copyOf(leaders);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field, String proposed) {
    return typed.getOrDefault(field, proposed);
  }

  /**
   * A practice.
   *
   * @param part id of the part that runs or comes; 0 for none
   * @param from since when it takes part; none where it does not
   */
  public record Line(
      long id,
      String name,
      String email,
      long part,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String saidBy,
      int version) {}

  /** A session. */
  public record SessionLine(
      String href, String practice, String at, String doctor, String leader, String owner) {}
}
