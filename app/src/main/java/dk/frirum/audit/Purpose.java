package dk.frirum.audit;

import java.util.Locale;

/** What citizens' data were seen or changed for (<i>formål</i>). */
public enum Purpose {
  /** The municipality's work on cases. */
  CASEWORK,
  /** Access in an emergency, opened with a reason. */
  EMERGENCY,
  /** Leaders, auditors and the data protection officer looking over what is done. */
  OVERSIGHT,
  /** The citizen's own look at the own case. */
  OWN_CASE,
  /** A partner's look at their own part. */
  COOPERATION,
  /** Running the installation: imports, users. */
  OPERATION,
  /** Signing in and out. */
  SIGN_IN;

  /** As stored: {@code own-case}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
