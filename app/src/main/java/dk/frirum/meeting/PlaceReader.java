package dk.frirum.meeting;

import dk.frirum.casework.Form;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how and where a meeting is to be held.
 *
 * @param forms the forms allowed
 * @param hidden the citizen's address where it is protected: it stands in every party's letter
 *     otherwise; empty for none
 */
record PlaceReader(List<Form> forms, String hidden, Words words) {
  static final int LONGEST = 200;

  @Nullable Form form(Fields typed, List<FieldError> errors) {
    Optional<Form> form = Form.of(typed.v("form")).filter(forms::contains);
    if (form.isEmpty()) {
      errors.add(new FieldError("form", words.t("wrong.form")));
    }
    return form.orElse(null);
  }

  String place(Fields typed, @Nullable Form form, List<FieldError> errors) {
    String place = typed.line("place");
    if (place.length() > LONGEST) {
      errors.add(new FieldError("place", words.t("wrong.meeting.long", LONGEST)));
    } else if (form == Form.IN_PERSON && place.isEmpty()) {
      errors.add(new FieldError("place", words.t("wrong.meeting.place")));
    } else if (!hidden.isEmpty() && plain(place).contains(plain(hidden))) {
      errors.add(new FieldError("place", words.t("wrong.meeting.protected")));
    }
    return place;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
