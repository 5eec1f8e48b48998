package dk.frirum.placement;

import static dk.frirum.tables.Tables.PLACEMENT;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.placement.NationalRegister.What;
import dk.frirum.placement.RuleChecks.Despite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what was registered of a placement, and notes that its company was spoken to. */
@Component
class PlacementCorrections {
  private final PlacementRows rows;
  private final PlacementHours hours;
  private final RuleCheck rules;
  private final RuleChecks checks;
  private final PlacementChange change;
  private final PlacementWork work;
  private final CitizenAccess access;
  private final Clock clock;

  PlacementCorrections(
      PlacementRows rows,
      PlacementHours hours,
      RuleCheck rules,
      RuleChecks checks,
      PlacementChange change,
      PlacementWork work,
      CitizenAccess access,
      Clock clock) {
    this.rows = rows;
    this.hours = hours;
    this.rules = rules;
    this.checks = checks;
    this.change = change;
    this.work = work;
    this.access = access;
    this.clock = clock;
  }

  /** What was registered wrongly, put right. */
  record Correction(LocalDate starts, LocalDate ends, @Nullable Integer tenths, String reason) {}

  @Transactional
  public Saved correct(SignedIn who, long id, Correction to, Despite despite, int version) {
    Placement now = change.held(who, id);
    if (now.version() != version || now.withdrawn()) {
      boolean same = now.starts().equals(to.starts()) && now.ends().equals(to.ends());
      return same && PlacementChange.mine(who, now) ? new Saved.Done(now) : new Saved.Conflict(now);
    }
    List<Check> said = rules.of(PlacementChange.proposal(now, to.starts(), to.ends(), to.tenths()));
    if (PlacementChange.refused(said, despite)) {
      return new Saved.Refused(said);
    }
    JSONB before = rows.snapshot(id);
    rows.update(id, Map.of(PLACEMENT.STARTS_ON, to.starts(), PLACEMENT.ENDS_ON, to.ends()));
    if (to.tenths() != null) {
      hours.first(id, to.starts(), to.tenths());
    }
    checks.write(who, now.citizenId(), id, said, despite);
    return change.done(who, now, "placement-corrected", to.reason(), before, What.CHANGED, 0);
  }

  /** Makes it count no longer; it stays, with the reason. */
  @Transactional
  public Saved withdraw(SignedIn who, long id, String reason, int version) {
    Placement now = change.held(who, id);
    if (now.withdrawn()) {
      return new Saved.Done(now);
    }
    if (now.version() != version) {
      return new Saved.Conflict(now);
    }
    JSONB before = rows.snapshot(id);
    rows.update(id, Map.of(PLACEMENT.WITHDRAWN, true));
    rows.event(now.citizenId(), id, "placement-withdrawn", reason, before, who, clock.instant());
    access.open(who, now.citizenId(), Action.PLACEMENT_WITHDRAWN, Map.of("placement", id));
    return change.follow(who, id, What.WITHDRAWN);
  }

  /** Notes that the company was spoken to today, and what that took; 0 where nobody said. */
  @Transactional
  public Saved contacted(SignedIn who, long id, int minutes) {
    Placement now = change.held(who, id);
    LocalDate today = LocalDate.now(clock);
    if (today.equals(now.contacted())) {
      return new Saved.Done(now);
    }
    JSONB before = rows.snapshot(id);
    rows.update(id, Map.of(PLACEMENT.CONTACTED_ON, today));
    work.note(who, id, "placement-contact", minutes);
    rows.event(now.citizenId(), id, "placement-contact", null, before, who, clock.instant());
    access.open(who, now.citizenId(), Action.PLACEMENT_CHANGED, Map.of("placement", id));
    return new Saved.Done(rows.find(who, id));
  }
}
