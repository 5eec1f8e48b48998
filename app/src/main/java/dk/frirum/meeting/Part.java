package dk.frirum.meeting;

import java.util.Locale;
import java.util.stream.Stream;

/** What somebody is at a meeting (<i>part</i>). */
enum Part {
  /** <i>Borgeren.</i> */
  CITIZEN,
  /** <i>Arbejdsgiveren</i>, mostly the nearest manager. */
  EMPLOYER,
  /** <i>A-kassen.</i> */
  A_KASSE,
  /** <i>Egen læge.</i> */
  GP,
  /** <i>Medlem af rehabiliteringsteamet.</i> */
  TEAM_MEMBER,
  /** <i>Uddannelsesstedet.</i> */
  SCHOOL,
  /** <i>Fagforeningen.</i> */
  UNION,
  /** <i>Bisidder</i>, brought by the citizen. */
  COMPANION,
  /** Somebody of the municipality's own who works on the case. */
  COLLEAGUE;

  /** As stored: {@code a-kasse}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Part of(String code) {
    return Stream.of(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
