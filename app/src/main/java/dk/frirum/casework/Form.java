package dk.frirum.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an interview is held (<i>samtalens form</i>). */
enum Form {
  IN_PERSON,
  WORKPLACE,
  VIDEO,
  PHONE;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Form> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
