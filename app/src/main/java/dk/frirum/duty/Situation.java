package dk.frirum.duty;

import dk.frirum.rules.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something a caseworker often wants to see by itself (<i>situation</i>). */
enum Situation {
  OVERDUE(EnumSet.of(Status.OVERDUE), ""),
  DUE_SOON(EnumSet.of(Status.DUE), ""),
  FAST_TRACK(
      EnumSet.of(Status.UPCOMING, Status.DUE, Status.OVERDUE, Status.UNDETERMINED),
      "fast-track-interview"),
  /** Interviews held in a form the law does not take: nothing can be done but to know it. */
  WRONG_FORM(EnumSet.of(Status.DUE, Status.OVERDUE), ""),
  SUSPENDED(EnumSet.of(Status.SUSPENDED), ""),
  /** The law gives no date, or something is missing. */
  UNDETERMINED(EnumSet.of(Status.UNDETERMINED), "");

  private final Set<Status> statuses;
  private final String requirement;

  Situation(Set<Status> statuses, String requirement) {
    this.statuses = statuses;
    this.requirement = requirement;
  }

  Set<Status> statuses() {
    return statuses;
  }

  /** The only requirement it is about; empty for any. */
  String requirement() {
    return requirement;
  }

  /** As it stands in addresses and in the words' keys. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Situation> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
