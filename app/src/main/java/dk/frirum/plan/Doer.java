package dk.frirum.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who does a step. */
enum Doer {
  CITIZEN,
  MUNICIPALITY,
  /** Somebody else, named in the words: a-kasse, school, employer, doctor. */
  PARTNER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Doer> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
