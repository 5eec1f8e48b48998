package dk.frirum.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form.
 *
 * @param field name of the field as sent, which is also its id on the page
 * @param message what is wrong and what to do, in the reader's language
 */
public record FieldError(String field, String message) {

  /** The message for a field, if it has one. */
  public static @Nullable String of(List<FieldError> errors, String field) {
    for (FieldError error : errors) {
      if (error.field().equals(field)) {
        return error.message();
      }
    }
    return null;
  }
}
