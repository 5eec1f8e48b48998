package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MERGE;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.draft.Drafts;
import dk.frirum.duty.Duties;
import dk.frirum.merge.Comparison.Seen;
import dk.frirum.tables.tables.records.CitizenRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two records of one citizen. What belongs to the closed record becomes the kept one's, row
 * by row and noted; the closed record stays, and leads to the kept one.
 */
@Component
class Merges {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final MergeRows rows;
  private final Comparison comparison;
  private final Duties duties;
  private final Drafts drafts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Merges(
      DSLContext sql,
      CitizenAccess access,
      MergeRows rows,
      Comparison comparison,
      Duties duties,
      Drafts drafts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.rows = rows;
    this.comparison = comparison;
    this.duties = duties;
    this.drafts = drafts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is ordered.
   *
   * @param seen what the person saw of the two
   * @param key made when the page was opened
   */
  record Order(long kept, long closed, String reason, Seen seen, UUID key) {}

  /**
   * Merges.
   *
   * @throws dk.frirum.access.Refusal where one of the two is closed to this person
   */
  @Transactional
  public Merging merge(SignedIn who, Order order) {
    if (order.kept() == order.closed()) {
      return new Merging.Oneself();
    }
    if (done(who, order)) {
      return new Merging.Done(order.kept());
    }
    access.demand(who, order.kept());
    access.demand(who, order.closed());
    duties.holdWhole(List.of(order.kept(), order.closed()));
    if (done(who, order)) {
      return new Merging.Done(order.kept());
    }
    access.open(who, order.kept(), Action.CITIZENS_MERGED, Map.of("closed", order.closed()));
    access.open(who, order.closed(), Action.CITIZENS_MERGED, Map.of("kept", order.kept()));
    List<Comparison.Overlap> overlaps = comparison.overlaps(order.kept(), order.closed());
    if (!overlaps.isEmpty()) {
      return new Merging.Overlapping(overlaps);
    }
    Seen now = comparison.seen(order.kept(), order.closed());
    if (!order.seen().differing(now).isEmpty()) {
      return new Merging.Changed();
    }
    CitizenRecord kept = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(order.kept()));
    CitizenRecord closed = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(order.closed()));
    Instant at = clock.instant();
    String protection =
        Protection.of(kept.getProtection()).or(Protection.of(closed.getProtection())).stored();
    Long caseworker =
        kept.getCaseworkerId() == null ? closed.getCaseworkerId() : kept.getCaseworkerId();
    drafts.saved(who, MergePage.form(order.kept()));
    drafts.saved(who, MergePage.form(order.closed()));
    long merge = note(who, order, kept, protection, caseworker, at);
    rows.note(merge, order.kept(), order.closed());
    rows.event(order.kept(), "citizens-merged", merge, order.reason(), who, at);
    rows.event(order.closed(), "citizen-closed", merge, order.reason(), who, at);
    rows.give(order.kept(), order.closed());
    rows.derived(order.kept(), order.closed());
    sql.update(CITIZEN)
        .set(CITIZEN.MERGED_INTO, order.kept())
        .where(CITIZEN.ID.eq(order.closed()))
        .execute();
    sql.update(CITIZEN)
        .set(CITIZEN.PROTECTION, protection)
        .set(CITIZEN.CASEWORKER_ID, caseworker)
        .where(CITIZEN.ID.eq(order.kept()))
        .execute();
    duties.reevaluate(List.of(order.kept(), order.closed()));
    events.publishEvent(
        new CitizensMerged(
            who,
            order.kept(),
            order.closed(),
            false,
            Stream.of(kept.getCaseworkerId(), closed.getCaseworkerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
    return new Merging.Done(order.kept());
  }

  private boolean done(SignedIn who, Order order) {
    return sql.fetchExists(
        MERGE, MERGE.IDEMPOTENCY_KEY.eq(order.key()), MERGE.MERGED_BY.eq(who.id()));
  }

  private long note(
      SignedIn who,
      Order order,
      CitizenRecord kept,
      @Nullable String protection,
      @Nullable Long caseworker,
      Instant at) {
    return sql.insertInto(MERGE)
        .set(MERGE.IDEMPOTENCY_KEY, order.key())
        .set(MERGE.KEPT, order.kept())
        .set(MERGE.CLOSED, order.closed())
        .set(MERGE.REASON, order.reason())
        .set(MERGE.MERGED_BY, who.id())
        .set(MERGE.MERGED_AT, at)
        .set(MERGE.PROTECTION_BEFORE, kept.getProtection())
        .set(MERGE.PROTECTION_AFTER, protection)
        .set(MERGE.CASEWORKER_BEFORE, kept.getCaseworkerId())
        .set(MERGE.CASEWORKER_AFTER, caseworker)
        .returning(MERGE.ID)
        .fetchSingle()
        .getId();
  }
}
