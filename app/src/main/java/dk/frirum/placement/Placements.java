package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.placement.NationalRegister.What;
import dk.frirum.placement.RuleChecks.Despite;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Registers and changes placements. Each command is one transaction: what the rules said, the
 * placement, its event with before and after, the trail, what the rules wait for in the case, what
 * others are to be told, what it took, and what follows for the duties. One registration feeds them
 * all.
 */
@Component
class Placements {
  private final PlacementRows rows;
  private final PlacementHours hours;
  private final Companies companies;
  private final RuleCheck rules;
  private final RuleChecks checks;
  private final PlacementChange change;
  private final CitizenAccess access;
  private final Clock clock;

  Placements(
      PlacementRows rows,
      PlacementHours hours,
      Companies companies,
      RuleCheck rules,
      RuleChecks checks,
      PlacementChange change,
      CitizenAccess access,
      Clock clock) {
    this.rows = rows;
    this.hours = hours;
    this.companies = companies;
    this.rules = rules;
    this.checks = checks;
    this.change = change;
    this.access = access;
    this.clock = clock;
  }

  /** A placement a page is about; the trail says who saw it. */
  @Transactional
  public Placement open(SignedIn who, long id) {
    access.open(who, rows.citizenOf(id), Action.PLACEMENT_VIEWED, Map.of("placement", id));
    return rows.find(who, id);
  }

  /**
   * Registers a placement, once for each key.
   *
   * @param despite why, where a rule says no
   */
  @Transactional
  public Saved register(SignedIn who, long citizenId, Wanted wanted, Despite despite, UUID key) {
    change.hold(who, citizenId);
    Long before = rows.registered(citizenId, key);
    if (before != null) {
      return new Saved.Done(rows.find(who, before));
    }
    Company.Typed fresh = wanted.fresh();
    Company company = fresh == null ? wanted.known() : companies.add(who, fresh);
    List<Check> said =
        rules.of(
            new Proposal(
                citizenId,
                wanted.kind(),
                company,
                wanted.starts(),
                wanted.ends(),
                wanted.tenths(),
                null));
    if (PlacementChange.refused(said, despite)) {
      // The company was added to ask with its numbers; it is typed in the form still.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Saved.Refused(said);
    }
    Instant now = clock.instant();
    long id = rows.insert(who, citizenId, wanted, company, key, now);
    if (wanted.tenths() != null) {
      hours.from(id, wanted.starts(), wanted.tenths());
    }
    checks.write(who, citizenId, id, said, despite);
    rows.event(citizenId, id, "placement-registered", null, null, who, now);
    access.open(who, citizenId, Action.PLACEMENT_REGISTERED, Map.of("placement", id));
    return change.follow(who, id, What.BEGUN);
  }

  /** Moves the last day. */
  @Transactional
  public Saved prolong(
      SignedIn who, long id, LocalDate ends, Despite despite, int minutes, int version) {
    Placement now = change.held(who, id);
    if (now.version() != version || now.withdrawn() || now.stopped() != null) {
      return now.ends().equals(ends) && PlacementChange.mine(who, now)
          ? new Saved.Done(now)
          : new Saved.Conflict(now);
    }
    List<Check> said =
        rules.of(PlacementChange.proposal(now, now.starts(), ends, now.tenthsOn(ends)));
    if (PlacementChange.refused(said, despite)) {
      return new Saved.Refused(said);
    }
    JSONB before = rows.snapshot(id);
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(PLACEMENT.ENDS_ON, ends);
    columns.put(PLACEMENT.OUTCOME, null);
    columns.put(PLACEMENT.OUTCOME_ON, null);
    rows.update(id, columns);
    checks.write(who, now.citizenId(), id, said, despite);
    return change.done(who, now, "placement-prolonged", null, before, What.CHANGED, minutes);
  }

  /** Ends it before its time. */
  @Transactional
  public Saved stop(
      SignedIn who, long id, LocalDate last, String reason, String text, int minutes, int version) {
    Placement now = change.held(who, id);
    if (now.version() != version || now.withdrawn()) {
      return last.equals(now.stopped()) && PlacementChange.mine(who, now)
          ? new Saved.Done(now)
          : new Saved.Conflict(now);
    }
    JSONB before = rows.snapshot(id);
    rows.update(
        id,
        Map.of(
            PLACEMENT.STOPPED_ON, last,
            PLACEMENT.STOP_REASON, reason,
            PLACEMENT.STOP_TEXT, text));
    return change.done(
        who,
        now,
        "placement-stopped",
        PlacementChange.said(reason, text),
        before,
        What.ENDED,
        minutes);
  }

  /** Says what came of it. */
  @Transactional
  public Saved outcome(
      SignedIn who, long id, Ending outcome, String text, int minutes, int version) {
    Placement now = change.held(who, id);
    if (now.version() != version || now.withdrawn()) {
      return now.outcome() == outcome && PlacementChange.mine(who, now)
          ? new Saved.Done(now)
          : new Saved.Conflict(now);
    }
    LocalDate today = LocalDate.now(clock);
    JSONB before = rows.snapshot(id);
    rows.update(
        id,
        Map.of(
            PLACEMENT.OUTCOME, outcome.code(),
            PLACEMENT.OUTCOME_TEXT, text,
            PLACEMENT.OUTCOME_ON, today));
    return change.done(
        who,
        now,
        "placement-outcome",
        PlacementChange.said(outcome.code(), text),
        before,
        What.ENDED,
        minutes);
  }

  /** Steps the hours up or down from a day. */
  @Transactional
  public Saved hours(
      SignedIn who,
      long id,
      LocalDate from,
      int tenths,
      Despite despite,
      int minutes,
      int version) {
    Placement now = change.held(who, id);
    if (now.version() != version || now.withdrawn()) {
      return now.hours().contains(new Placement.Hours(from, tenths))
              && PlacementChange.mine(who, now)
          ? new Saved.Done(now)
          : new Saved.Conflict(now);
    }
    List<Check> said = rules.of(PlacementChange.proposal(now, now.starts(), now.ends(), tenths));
    if (PlacementChange.refused(said, despite)) {
      return new Saved.Refused(said);
    }
    JSONB before = rows.snapshot(id);
    rows.update(id, Map.of());
    hours.from(id, from, tenths);
    checks.write(who, now.citizenId(), id, said, despite);
    return change.done(who, now, "placement-hours", null, before, What.CHANGED, minutes);
  }
}
