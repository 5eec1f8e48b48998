package dk.frirum.trial;

import dk.frirum.trial.TrialAction.Version;
import java.time.LocalDate;

/** A version with another last day, and its cards with it. */
final class Ended {
  private Ended() {}

  static Version on(Version version, LocalDate last, String reason) {
    return new Version(
        version.number(),
        version.purpose(),
        version.hypothesis(),
        version.shortTerm(),
        version.mediumTerm(),
        version.longTerm(),
        version.groupWords(),
        version.group(),
        version.first(),
        last,
        version.measures(),
        version.stop(),
        version.stopWords(),
        version.hasCards() ? Periods.ending(version.cards(), last) : "",
        reason,
        version.madeBy(),
        version.madeAt());
  }

  /** The same, as what a new version is to say. */
  static TrialForm.Content content(TrialAction trial, LocalDate last, String reason) {
    Version ended = on(trial.latest(), last, reason);
    return new TrialForm.Content(
        trial.title(),
        trial.code(),
        trial.agreement(),
        ended.purpose(),
        ended.hypothesis(),
        ended.shortTerm(),
        ended.mediumTerm(),
        ended.longTerm(),
        ended.groupWords(),
        ended.group(),
        ended.first(),
        last,
        ended.measures(),
        ended.stop(),
        ended.stopWords(),
        ended.cards(),
        reason);
  }
}
