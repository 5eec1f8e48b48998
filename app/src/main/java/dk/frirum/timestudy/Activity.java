package dk.frirum.timestudy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody does at a moment; words come from {@code timestudy.activity.<code>}. */
enum Activity {
  MEETING,
  PREPARATION,
  AFTER_WORK,
  REGISTRATION,
  /** With a citizen otherwise: telephone, mail. */
  CONTACT,
  COMPANIES,
  COORDINATION,
  TRAVEL,
  BREAK,
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Activity> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
