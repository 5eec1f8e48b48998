package dk.frirum.audit;

import java.util.Locale;

/** What is written in the trail; stored in lower case with dashes. */
public enum Action {
  /** Somebody signed in. */
  SIGNED_IN,
  /** The municipality's login knew somebody who may not come in. */
  SIGN_IN_REFUSED,
  /** Somebody chose a password of their own. */
  PASSWORD_CHANGED,
  /** Somebody set up codes on a phone. */
  SECOND_FACTOR_SET_UP,
  /** Somebody came in with a recovery code. */
  RECOVERY_CODE_USED,
  /** A user was made, by the operator or at the first sign-in by the municipality's login. */
  USER_ADDED,
  /** The operator gave somebody a one-time password. */
  PASSWORD_GIVEN,
  /** The operator made somebody's codes void. */
  SECOND_FACTOR_RESET,
  /** The operator took somebody's access away. */
  ACCESS_REVOKED,
  /** The operator gave somebody access back. */
  ACCESS_RESTORED,
  /** A citizen's page was shown. */
  CITIZEN_VIEWED,
  /** A citizen's whole CPR number was shown. */
  CPR_SHOWN,
  /** Citizens were searched for. */
  CITIZENS_SEARCHED,
  /** A list of duties with names was shown. */
  DUTIES_LISTED,
  /** It was shown why a citizen has a duty. */
  DUTY_EXPLAINED,
  /** A form about a citizen's interview was shown. */
  INTERVIEW_VIEWED,
  INTERVIEW_REGISTERED,
  INTERVIEW_CORRECTED,
  INTERVIEW_WITHDRAWN,
  /** A file was read in. */
  IMPORTED;

  /** As stored: {@code citizen-viewed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
