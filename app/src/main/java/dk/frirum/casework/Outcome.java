package dk.frirum.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of an interview (<i>resultat</i>). */
enum Outcome {
  HELD,
  CITIZEN_ABSENT,
  CANCELLED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Outcome> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
