package dk.frirum.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which way a step goes, the shortest first (<i>korteste vej</i>). */
enum Way {
  /** An ordinary job, also of few hours. */
  JOB,
  /** A company: placement, wage subsidy. */
  COMPANY,
  EDUCATION,
  /** Anything else, as treatment or a home to live in. */
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Way> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
