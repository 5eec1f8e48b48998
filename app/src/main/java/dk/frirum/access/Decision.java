package dk.frirum.access;

import java.util.Locale;

/** Whether somebody may see a citizen's case, and why. */
public sealed interface Decision {

  /** Yes, on this ground. */
  record Allowed(Ground ground) implements Decision {}

  /** No. */
  record Refused(Code code) implements Decision {}

  /** The relation that gives access. */
  enum Ground {
    /** One's own case, as a citizen. */
    SELF,
    MINE,
    MY_TEAM,
    NOBODYS,
    MUNICIPALITY,
    EMERGENCY,
    /** Whoever sees to the data puts two records right. */
    RECORDS;

    /** As stored and as the words' keys end: {@code my-team}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What stands in the way. */
  enum Code {
    /** There is no such citizen, or none this person may know of. */
    NOT_THERE,
    /** The record is closed: what it held is with the record that was kept of the same person. */
    MERGED,
    /** The role does not work on citizens' cases. */
    ROLE,
    /** A member of staff is the citizen (forvaltningsloven § 3, stk. 1, nr. 1). */
    OWN_CASE,
    /** Family or other conflict of interest that was declared (forvaltningsloven § 3). */
    CONFLICT,
    /** The case is shielded. */
    SHIELDED,
    /** Another team has the case. */
    OTHER_TEAM;

    /** As stored and as the words' keys end: {@code other-team}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
