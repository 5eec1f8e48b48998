package dk.frirum.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a meeting (<i>resultat</i>); the codes are the interview's. */
enum Ending {
  HELD,
  CITIZEN_ABSENT,
  /** Not held for another reason. */
  CANCELLED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Stage stage() {
    return switch (this) {
      case HELD -> Stage.HELD;
      case CITIZEN_ABSENT, CANCELLED -> Stage.NOT_HELD;
    };
  }

  static Optional<Ending> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
