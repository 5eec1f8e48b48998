package dk.frirum.practice;

import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * The agenda of a session.
 *
 * @param hidden how many are on it whom this reader may not see
 * @param post what went out, and what did not
 * @param noEmail whether the practice has no address, and so is told by nobody
 * @param mailOff whether no e-mail goes out of this installation
 * @param action path of the forms; empty where it can be moved no more
 * @param on the day it is on, as typed; {@code time} the same
 * @param typed what was typed and could not be saved
 */
public record SessionView(
    String practice,
    String at,
    int minutes,
    String doctor,
    String leader,
    String owner,
    String place,
    boolean cancelled,
    List<Line> items,
    int hidden,
    List<PostLine> post,
    boolean noEmail,
    boolean mailOff,
    String action,
    String on,
    String time,
    int version,
    Map<String, String> typed,
    List<FieldError> errors) {
  public SessionView {
    items = List.copyOf(items);
    post = List.copyOf(post);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field, String proposed) {
    return typed.getOrDefault(field, proposed);
  }

  /** An e-mail about it; what is wrong with it in words. */
  public record PostLine(
      String recipient, String occasion, String state, String at, String problem) {}

  /**
   * A citizen on it.
   *
   * @param ground in words
   * @param subjects in words
   */
  public record Line(
      String name,
      String href,
      String ground,
      String subjects,
      String question,
      boolean recorded) {}
}
