package dk.frirum.audit;

import java.util.Locale;

/** What is written in the trail; stored in lower case with dashes. */
public enum Action {
  /** Somebody signed in. */
  SIGNED_IN,
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
  /** A list was taken out as a file. */
  LIST_EXPORTED,
  /** A file was read in. */
  IMPORTED;

  /** As stored: {@code citizen-viewed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
