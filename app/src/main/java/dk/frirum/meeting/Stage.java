package dk.frirum.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a meeting has come. That it is over and nobody has said what became of it is not stored:
 * it follows from the time.
 */
enum Stage {
  CALLED,
  HELD,
  NOT_HELD,
  CANCELLED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Stage> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
