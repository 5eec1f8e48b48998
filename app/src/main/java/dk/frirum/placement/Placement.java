package dk.frirum.placement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A placement as it stands.
 *
 * @param company none where it is with none that is known
 * @param provider who gives it, where that is no company
 * @param ends last day as agreed last
 * @param stopped last day where it ended before
 * @param outcome none while nobody has said what came of it
 * @param hours hours a week by the day they are from, earliest first
 * @param contacted when it was noted last that the company was spoken to
 * @param met when somebody of the company last came to a meeting about it
 * @param savedById who saved this version
 */
record Placement(
    long id,
    long citizenId,
    String citizenName,
    Kind kind,
    @Nullable Company company,
    String provider,
    LocalDate starts,
    LocalDate ends,
    @Nullable LocalDate stopped,
    @Nullable String stopReason,
    String stopText,
    @Nullable Ending outcome,
    String outcomeText,
    @Nullable LocalDate outcomeOn,
    String note,
    List<Hours> hours,
    @Nullable LocalDate contacted,
    @Nullable LocalDate met,
    boolean withdrawn,
    int version,
    @Nullable Long savedById,
    String registeredBy) {

  Placement {
    hours = List.copyOf(hours);
  }

  /** Hours a week from a day, in tenths. */
  record Hours(LocalDate from, int tenths) {}

  /** The last day, agreed or real. */
  LocalDate last() {
    return stopped == null ? ends : stopped;
  }

  /** Where it stands. */
  enum State {
    PLANNED,
    RUNNING,
    /** It is over, and nobody has said what came of it. */
    OUTCOME_MISSING,
    ENDED,
    WITHDRAWN;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  State state(LocalDate day) {
    if (withdrawn) {
      return State.WITHDRAWN;
    }
    if (outcome != null) {
      return State.ENDED;
    }
    if (starts.isAfter(day)) {
      return State.PLANNED;
    }
    return last().isBefore(day) ? State.OUTCOME_MISSING : State.RUNNING;
  }

  /** When the company was spoken to last, at a meeting or otherwise; none for never. */
  @Nullable LocalDate spoken() {
    return met == null || contacted != null && contacted.isAfter(met) ? contacted : met;
  }

  /** Hours a week on a day; none before the first are known. */
  @Nullable Integer tenthsOn(LocalDate day) {
    return hours.stream()
        .filter(each -> !each.from().isAfter(day))
        .reduce((_, later) -> later)
        .or(() -> hours.stream().findFirst())
        .map(Hours::tenths)
        .orElse(null);
  }

  /** With whom, in a word. */
  String place() {
    return company == null ? provider : company.name();
  }
}
