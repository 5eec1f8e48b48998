package dk.frirum.integration;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * The form that corrects or withdraws a version of a contract, or a part of the programme.
 *
 * @param what {@code contract} or {@code activity}
 * @param title what it is about, in words
 * @param typed values of the fields
 */
public record CorrectionsView(
    String name,
    String citizenHref,
    String path,
    String action,
    String what,
    long id,
    String title,
    List<Choice> kinds,
    Map<String, String> typed,
    List<FieldError> errors,
    String key) {
  public CorrectionsView {
    kinds = List.copyOf(kinds);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
