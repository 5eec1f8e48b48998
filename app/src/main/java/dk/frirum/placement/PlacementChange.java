package dk.frirum.placement;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.CaseChanged;
import dk.frirum.casework.CaseDuties;
import dk.frirum.casework.Consequences;
import dk.frirum.placement.NationalRegister.What;
import dk.frirum.placement.RuleChecks.Despite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command about a placement begins and ends with. */
@Component
class PlacementChange {
  private final PlacementRows rows;
  private final RegisterNotices notices;
  private final Consequences consequences;
  private final CaseDuties duties;
  private final CitizenAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlacementChange(
      PlacementRows rows,
      RegisterNotices notices,
      Consequences consequences,
      CaseDuties duties,
      CitizenAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.notices = notices;
    this.consequences = consequences;
    this.duties = duties;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** One change at a time in a citizen's case, which this person must be able to see. */
  void hold(SignedIn who, long citizenId) {
    access.demand(who, citizenId);
    duties.hold(List.of(citizenId));
  }

  /** Whether a rule stands in the way, and nobody has said why all the same. */
  static boolean refused(List<Check> said, Despite despite) {
    boolean judgementOnly = said.stream().noneMatch(each -> each.answer() == Check.Answer.REFUSED);
    boolean reason =
        !despite.reason().isEmpty() && (judgementOnly || !despite.reason().equals(Reasons.JUDGED));
    return said.stream().anyMatch(each -> each.answer().needsReason()) && !reason;
  }

  static Proposal proposal(
      Placement now, LocalDate starts, LocalDate ends, @Nullable Integer tenths) {
    return new Proposal(now.citizenId(), now.kind(), now.company(), starts, ends, tenths, now.id());
  }

  static String said(String code, String text) {
    return text.isEmpty() ? code : code + ": " + text;
  }

  static boolean mine(SignedIn who, Placement now) {
    return Long.valueOf(who.id()).equals(now.savedById());
  }

  /** The placement, once nobody else is changing the citizen's case. */
  Placement held(SignedIn who, long id) {
    long citizen = rows.citizenOf(id);
    hold(who, citizen);
    return rows.find(who, id);
  }

  /** Event and trail of a change, and what follows. */
  Saved done(
      SignedIn who,
      Placement before,
      String event,
      @Nullable String reason,
      JSONB snapshot,
      What what) {
    rows.event(before.citizenId(), before.id(), event, reason, snapshot, who, clock.instant());
    access.open(
        who, before.citizenId(), Action.PLACEMENT_CHANGED, Map.of("placement", before.id()));
    return follow(who, before.id(), what);
  }

  /** What follows in the case, for the duties, and for those who are to be told. */
  Saved follow(SignedIn who, long id, What what) {
    Placement now = rows.find(who, id);
    Kind kind = now.kind();
    if (now.withdrawn()) {
      consequences.takenBack(id, kind.events());
      consequences.takenBack(id, List.of("back-at-workplace"));
    } else {
      String begins = kind.begins();
      String ends = kind.ends();
      if (begins != null && ends != null) {
        consequences.follows(now.citizenId(), id, begins, now.starts());
        consequences.follows(now.citizenId(), id, ends, now.last());
      }
      if (kind.offer() && what == What.BEGUN) {
        LocalDate today = LocalDate.now(clock);
        LocalDate given = now.starts().isBefore(today) ? now.starts() : today;
        consequences.follows(now.citizenId(), id, Kind.OFFER, given);
      }
      if (now.outcome() == Ending.BACK_AT_WORKPLACE) {
        consequences.follows(now.citizenId(), id, "back-at-workplace", back(now));
      } else {
        consequences.takenBack(id, List.of("back-at-workplace"));
      }
    }
    notices.write(now.citizenId(), id, what);
    events.publishEvent(new CaseChanged(now.citizenId()));
    return new Saved.Done(now);
  }

  /** The day the citizen was back: the last one, or before it the day somebody said so. */
  private static LocalDate back(Placement now) {
    LocalDate said = now.outcomeOn();
    return said != null && said.isBefore(now.last()) ? said : now.last();
  }
}
