package dk.frirum.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a party has answered (<i>svar</i>). */
enum Answer {
  NONE,
  COMING,
  OTHER_TIME,
  NOT_COMING;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Answer> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
