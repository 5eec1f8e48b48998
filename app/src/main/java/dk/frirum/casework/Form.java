package dk.frirum.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an interview is held (<i>samtalens form</i>). */
public enum Form {
  IN_PERSON,
  WORKPLACE,
  VIDEO,
  PHONE;

  /** As stored: {@code in-person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The form of a code; nothing where it is none. */
  public static Optional<Form> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
