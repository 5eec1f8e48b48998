package dk.frirum.trial;

import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * The form that stops or prolongs.
 *
 * @param stops whether it stops; else it prolongs
 * @param landings what awaits the day after, by transition: {@code goes-on}, {@code at-once},
 *     {@code grace}; empty before anybody asked, and where nothing is set aside
 */
public record EndingView(
    TrialAction trial,
    boolean stops,
    Map<String, String> typed,
    Map<String, Landing> landings,
    List<FieldError> errors) {
  public EndingView {
    typed = Map.copyOf(typed);
    landings = Map.copyOf(landings);
    errors = List.copyOf(errors);
  }

  /** What stands in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
