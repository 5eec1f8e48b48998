package dk.frirum.message;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MESSAGE;

import dk.frirum.access.ConflictDeclared;
import dk.frirum.access.EmergencyOpened;
import dk.frirum.access.SignedIn;
import dk.frirum.assignment.CitizenAssigned;
import dk.frirum.casework.Moved;
import dk.frirum.duty.DateMoved;
import dk.frirum.guidance.GuidanceAsked;
import dk.frirum.meeting.MeetingAnswered;
import dk.frirum.merge.CitizensMerged;
import dk.frirum.plan.PlanChanged;
import dk.frirum.post.PostFailed;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sends messages within the transaction of what they tell of. */
@Component
class Messages {
  private final DSLContext sql;
  private final Leaders leaders;
  private final Clock clock;
  private final JsonMapper json;

  Messages(
      DSLContext sql,
      Leaders leaders,
      Clock clock,
      JsonMapper json) {
    this.sql = sql;
    this.leaders = leaders;
    this.clock = clock;
    this.json = json;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EmergencyOpened opened) {
    send(Kind.EMERGENCY, opened.who(), opened.citizenId(), opened.caseworkerId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ConflictDeclared declared) {
    send(Kind.CONFLICT, declared.who(), declared.citizenId(), null);
  }

  /** To whoever has the case; to the leaders where nobody has it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(DateMoved moved) {
    List<Long> to = owners(moved.citizenId());
    Map<String, String> details = new HashMap<>();
    details.put("requirement", moved.requirement());
    details.put("told", moved.told().toString());
    if (moved.now() != null) {
      details.put("now", moved.now().toString());
    }
    send(Kind.DATE_MOVED, to, moved.citizenId(), details);
  }

  /** To whoever has either case, and to whoever registered it: each about a citizen they know. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Moved moved) {
    if (moved.along()) {
      return;
    }
    Map<String, String> said =
        Map.of(
            "by", Long.toString(moved.who().id()),
            "on", moved.thing().on().toString(),
            "what", moved.thing().subject());
    Set<Long> away = new LinkedHashSet<>(owners(moved.from()));
    if (moved.registeredBy() != null) {
      away.add(moved.registeredBy());
    }
    away.remove(moved.who().id());
    send(Kind.MOVED_AWAY, away, moved.from(), said);
    Set<Long> here = new LinkedHashSet<>(owners(moved.to()));
    here.remove(moved.who().id());
    send(Kind.MOVED_HERE, here, moved.to(), said);
  }

  /** To those who had the two cases; once they are parted, each about the record that stays. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CitizensMerged merged) {
    Map<String, String> said = Map.of("by", Long.toString(merged.who().id()));
    Set<Long> to = new LinkedHashSet<>(owners(merged.kept()));
    if (merged.parted()) {
      Set<Long> others = new LinkedHashSet<>(owners(merged.closed()));
      others.remove(merged.who().id());
      send(Kind.PARTED, others, merged.closed(), said);
    } else {
      to.addAll(merged.caseworkers().stream().sorted().toList());
    }
    to.remove(merged.who().id());
    send(merged.parted() ? Kind.PARTED : Kind.MERGED, to, merged.kept(), said);
  }

  /** To whoever holds the meeting. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(MeetingAnswered answered) {
    send(
        Kind.ANSWERED,
        List.of(answered.ownerId()),
        answered.citizenId(),
        Map.of("by", Long.toString(answered.by()), "answer", answered.answer()));
  }

  /** To whoever has the citizen now, and to whoever had. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CitizenAssigned assigned) {
    Map<String, String> said = Map.of("by", Long.toString(assigned.who().id()));
    if (assigned.to() != assigned.who().id()) {
      send(Kind.ASSIGNED_HERE, List.of(assigned.to()), assigned.citizenId(), said);
    }
    if (assigned.from() != null && assigned.from() != assigned.who().id()) {
      send(Kind.ASSIGNED_AWAY, List.of(assigned.from()), assigned.citizenId(), said);
    }
  }

  /** To whoever has the case; several changes before they have read of the first are told once. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PlanChanged changed) {
    sendOnce(Kind.PLAN_CHANGED, changed.citizenId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(GuidanceAsked asked) {
    sendOnce(Kind.GUIDANCE_ASKED, asked.citizenId());
  }

  /** To whoever wanted it sent. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PostFailed failed) {
    send(
        Kind.POST_FAILED,
        List.of(failed.ownerId()),
        failed.citizenId(),
        Map.of("topic", failed.topic()));
  }

  private void sendOnce(Kind kind, long citizenId) {
    List<Long> to =
        owners(citizenId).stream()
            .filter(staff ->
                !sql.fetchExists(
                    MESSAGE,
                    MESSAGE.STAFF_ID.eq(staff),
                    MESSAGE.CITIZEN_ID.eq(citizenId),
                    MESSAGE.KIND.eq(kind.code()),
                    MESSAGE.READ_AT.isNull()))
            .toList();
    send(kind, to, citizenId, Map.of());
  }

  /** Whoever has the case; the leaders where nobody has it. */
  private List<Long> owners(long citizenId) {
    var citizen = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(citizenId));
    return citizen.getCaseworkerId() == null
        ? leaders.of(citizen.getMunicipality(), null)
        : List.of(citizen.getCaseworkerId());
  }

  /** To whoever has the case and the leaders of that team; to all leaders where nobody has it. */
  private void send(Kind kind, SignedIn by, long citizenId, @Nullable Long caseworker) {
    Set<Long> to = new LinkedHashSet<>(leaders.ofCase(by.municipality(), citizenId));
    if (caseworker != null) {
      to.add(caseworker);
    }
    to.remove(by.id());
    send(kind, to, citizenId, Map.of("by", Long.toString(by.id())));
  }

  private void send(
      Kind kind, Collection<Long> to, @Nullable Long citizenId, Map<String, String> said) {
    JSONB details = JSONB.jsonb(json.writeValueAsString(said));
    for (long staff : to) {
      sql.insertInto(MESSAGE)
          .set(MESSAGE.STAFF_ID, staff)
          .set(MESSAGE.KIND, kind.code())
          .set(MESSAGE.CITIZEN_ID, citizenId)
          .set(MESSAGE.DETAILS, details)
          .set(MESSAGE.SENT_AT, clock.instant())
          .execute();
    }
  }
}
