package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MERGE;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.duty.Duties;
import dk.frirum.merge.Comparison.Seen;
import dk.frirum.tables.tables.records.CitizenRecord;
import dk.frirum.tables.tables.records.MergeRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts two records again. What was the closed record's goes back to it, with what has been changed
 * of it since; what came after the merge stays with the kept one, unless it is chosen.
 */
@Component
class Parting {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final MergeRows rows;
  private final Comparison comparison;
  private final Duties duties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Parting(
      DSLContext sql,
      CitizenAccess access,
      MergeRows rows,
      Comparison comparison,
      Duties duties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.rows = rows;
    this.comparison = comparison;
    this.duties = duties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is ordered.
   *
   * @param chosen what came after the merge and goes with the parted record
   * @param seen what the person saw of the two
   */
  record Order(long kept, long merge, String reason, Map<Owned, Set<Long>> chosen, Seen seen) {}

  /**
   * Parts.
   *
   * @throws dk.frirum.access.Refusal where one of the two is closed to this person
   */
  @Transactional
  public Merging part(SignedIn who, Order order) {
    MergeRecord merge =
        sql.fetchOptional(MERGE, MERGE.ID.eq(order.merge()), MERGE.KEPT.eq(order.kept()))
            .orElse(null);
    if (merge == null) {
      access.demand(who, order.kept());
      return new Merging.NothingToPart();
    }
    access.demand(who, order.kept());
    Long other = merge.getClosed();
    if (other == null) {
      // They were parted, and the other one has been erased since.
      return new Merging.NothingToPart();
    }
    long kept = order.kept();
    long closed = other;
    duties.holdWhole(List.of(kept, closed));
    access.open(who, kept, Action.CITIZENS_PARTED, Map.of("merge", merge.getId()));
    merge.refresh();
    if (merge.getUndoneAt() != null) {
      return Long.valueOf(who.id()).equals(merge.getUndoneBy())
          ? new Merging.Done(kept)
          : new Merging.NothingToPart();
    }
    if (!order.seen().differing(comparison.seen(kept, closed)).isEmpty()) {
      return new Merging.Changed();
    }
    CitizenRecord before = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(kept));
    Instant now = clock.instant();
    sql.update(CITIZEN).setNull(CITIZEN.MERGED_INTO).where(CITIZEN.ID.eq(closed)).execute();
    // Whoever must not deal with the one that is parted may not part it.
    access.open(who, closed, Action.CITIZENS_PARTED, Map.of("merge", merge.getId()));
    rows.giveBack(merge.getId(), kept, closed);
    order
        .chosen()
        .forEach((what, ids) -> {
          if (what.canBeChosen()) {
            rows.giveChosen(merge.getId(), what, ids, kept, closed);
          }
        });
    rows.datesFollowSpells(kept, closed);
    rows.conflictsHoldForBoth(merge.getId(), kept, closed, now);
    rows.holdsStandForBoth(merge.getId(), kept, closed);
    rows.derived(kept, closed);
    restore(merge, before);
    merge.setUndoneBy(who.id());
    merge.setUndoneAt(now);
    merge.setUndoneReason(order.reason());
    merge.store();
    rows.event(kept, "citizens-parted", merge.getId(), order.reason(), who, now);
    rows.event(closed, "citizen-reopened", merge.getId(), order.reason(), who, now);
    duties.reevaluate(List.of(kept, closed));
    Long closedsCaseworker = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(closed)).getCaseworkerId();
    events.publishEvent(
        new CitizensMerged(
            who,
            kept,
            closed,
            true,
            Stream.of(before.getCaseworkerId(), closedsCaseworker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
    return new Merging.Done(kept);
  }

  /** The kept record as it was, where nobody has changed since what the merge changed. */
  private void restore(MergeRecord merge, CitizenRecord kept) {
    if (Objects.equals(kept.getProtection(), merge.getProtectionAfter())) {
      kept.setProtection(merge.getProtectionBefore());
    } else {
      // Protected since: nobody knows which of the two it is about, so both are.
      CitizenRecord closed = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(merge.getClosed()));
      closed.setProtection(
          Protection.of(closed.getProtection()).or(Protection.of(kept.getProtection())).stored());
      closed.store();
    }
    if (Objects.equals(kept.getCaseworkerId(), merge.getCaseworkerAfter())) {
      kept.setCaseworkerId(merge.getCaseworkerBefore());
    }
    kept.store();
  }
}
