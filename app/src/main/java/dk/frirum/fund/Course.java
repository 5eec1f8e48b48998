package dk.frirum.fund;

import dk.frirum.casework.CaseRecord;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a citizen's course with the a-kasse.
 *
 * @param memberships latest first
 * @param handOvers latest first
 */
record Course(List<Membership> memberships, List<HandOver> handOvers) {
  static final String BENEFIT = "unemployment-benefit";

  /** Kinds of interview the a-kasse holds, or takes part in. */
  static final List<String> HELD_BY_FUND =
      List.of("a-kasse-interview", "cv-interview", "availability-interview");

  static final String JOINT = "joint-interview";

  Course {
    memberships = List.copyOf(memberships);
    handOvers = List.copyOf(handOvers);
  }

  /** Membership of an a-kasse (<i>medlemskab</i>). */
  record Membership(long id, long fundId, String fund, DateRange during, int version) {}

  /**
   * A hand-over (<i>overlevering</i>).
   *
   * @param lawDay none where no rule said
   * @param contents what was handed over, word for word
   * @param acknowledgedAt none until somebody has taken it
   */
  record HandOver(
      long id,
      long spellId,
      String fund,
      @Nullable LocalDate lawDay,
      LocalDate on,
      String byName,
      String contents,
      String remark,
      String recordedBy,
      @Nullable String acknowledgedBy,
      @Nullable Instant acknowledgedAt) {}

  /** The membership of a day. */
  Optional<Membership> member(LocalDate day) {
    return memberships.stream().filter(each -> each.during().contains(day)).findFirst();
  }

  /** Whether a spell was handed over. */
  Optional<HandOver> of(long spellId) {
    return handOvers.stream().filter(each -> each.spellId() == spellId).findFirst();
  }

  /** The spell a hand-over is about: the latest on unemployment benefit. */
  static Optional<CaseRecord.Spell> spell(CaseRecord record) {
    return record.spells().stream()
        .filter(each -> each.benefit().equals(BENEFIT))
        .reduce((_, later) -> later);
  }
}
