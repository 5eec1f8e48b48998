package dk.frirum.casework;

import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Something in a form that cannot be so.
 *
 * @param field name of the field
 * @param key key of the words that say what to do
 * @param values what goes into the words; dates are written the reader's way
 */
record Wrong(String field, String key, List<Object> values) {

  Wrong(String field, String key, Object... values) {
    this(field, key, List.of(values));
  }

  FieldError in(Words words) {
    Object[] shown =
        values.stream()
            .map(value -> value instanceof LocalDate date ? words.date(date) : value)
            .toArray();
    return new FieldError(
        field, shown.length == 0 ? words.t(key) : words.t(key, Arrays.copyOf(shown, shown.length)));
  }
}
