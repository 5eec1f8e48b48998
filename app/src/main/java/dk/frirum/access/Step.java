package dk.frirum.access;

import dk.frirum.access.Staff.Entry;
import java.util.Optional;

/** What stands between a right password and the first page. */
enum Step {
  /** The code from the phone. */
  CODE("/login/code"),
  /** A password of one's own, in place of one that somebody else has given. */
  PASSWORD("/login/password"),
  /** The codes are set up. */
  ENROL("/login/enrol");

  private final String address;

  Step(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  /**
   * The next step. The code comes before the new password, so that a stolen one-time password alone
   * changes nothing.
   *
   * @param codeGiven whether a code has been given in this session
   * @return none when the person may go in
   */
  static Optional<Step> next(Entry entry, boolean codeGiven) {
    if (entry.enrolled() && !codeGiven) {
      return Optional.of(CODE);
    }
    if (entry.oneTimeUntil() != null) {
      return Optional.of(PASSWORD);
    }
    return entry.secondFactor() && !entry.enrolled() ? Optional.of(ENROL) : Optional.empty();
  }
}
