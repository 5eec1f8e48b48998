package dk.frirum.assignment;

import java.util.Locale;
import java.util.stream.Stream;

/** What became of one citizen; words come from {@code assignment.outcome.<code>}. */
enum Outcome {
  WAITING,
  DONE,
  /** Somebody else has the case than when it was decided. */
  CHANGED_MEANWHILE,
  /** The colleague must not have it, or whoever gives may no longer see it. */
  NOT_ALLOWED,
  /** It went wrong; it can be tried again. */
  FAILED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Outcome of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
