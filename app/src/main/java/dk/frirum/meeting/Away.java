package dk.frirum.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a first talk is not held at the workplace (the Favrskov model). */
enum Away {
  SERIOUS_ILLNESS,
  WORKPLACE_IS_CAUSE,
  EMPLOYER_DECLINED,
  CITIZEN_DECLINED,
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Away> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
