package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LATE_CAUSE;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why duties are late. Of several for one duty the last one said counts; all stay. */
@Component
public class LateCauses {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final Clock clock;

  LateCauses(DSLContext sql, CitizenAccess access, CaseEvents cases, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.clock = clock;
  }

  /** What names a duty, whenever it is evaluated anew. */
  public record OfDuty(long spellId, String requirement, LocalDate anchor) {}

  /**
   * A cause as it was registered.
   *
   * @param by name of who said it; empty where nobody is known
   */
  public record Said(LateReason reason, String by, Instant at) {}

  /** The causes of the duties of some citizens; whether they may be seen is asked before. */
  public Map<OfDuty, Said> of(Collection<Long> citizens) {
    return citizens.isEmpty()
        ? Map.of()
        : latest(LATE_CAUSE.CITIZEN_ID.eq(any(citizens.toArray(Long[]::new))));
  }

  /** The causes of a municipality's duties that were due on a day or later, by duty. */
  public Map<OfDuty, Said> since(String municipality, LocalDate day) {
    return latest(
        LATE_CAUSE
            .DUE
            .ge(day)
            .and(
                LATE_CAUSE.CITIZEN_ID.in(
                    select(CITIZEN.ID)
                        .from(CITIZEN)
                        .where(CITIZEN.MUNICIPALITY.eq(municipality)))));
  }

  private Map<OfDuty, Said> latest(Condition which) {
    Map<OfDuty, Said> all = new HashMap<>();
    sql.select(LATE_CAUSE.fields())
        .select(STAFF.NAME)
        .distinctOn(LATE_CAUSE.SPELL_ID, LATE_CAUSE.REQUIREMENT, LATE_CAUSE.ANCHOR)
        .from(LATE_CAUSE)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(LATE_CAUSE.REGISTERED_BY))
        .where(which)
        .orderBy(
            LATE_CAUSE.SPELL_ID, LATE_CAUSE.REQUIREMENT, LATE_CAUSE.ANCHOR, LATE_CAUSE.ID.desc())
        .forEach(row ->
            all.put(
                new OfDuty(
                    row.get(LATE_CAUSE.SPELL_ID),
                    row.get(LATE_CAUSE.REQUIREMENT),
                    row.get(LATE_CAUSE.ANCHOR)),
                new Said(
                    new LateReason(
                        LateCause.of(row.get(LATE_CAUSE.CAUSE)).orElseThrow(),
                        row.get(LATE_CAUSE.SAID)),
                    Objects.requireNonNullElse(row.get(STAFF.NAME), ""),
                    row.get(LATE_CAUSE.REGISTERED_AT))));
    return all;
  }

  /**
   * Registers why a duty is late; the duty stands as it stood. The same cause a second time changes
   * nothing.
   *
   * @param due the date that was passed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void register(
      SignedIn who, long citizenId, OfDuty duty, LocalDate due, LateReason reason) {
    access.open(
        who,
        citizenId,
        Action.LATE_CAUSE_REGISTERED,
        Map.of("requirement", duty.requirement(), "cause", reason.cause().code()));
    Said now = latest(LATE_CAUSE.CITIZEN_ID.eq(citizenId)).get(duty);
    if (now != null && now.reason().equals(reason)) {
      return;
    }
    Instant at = clock.instant();
    long id =
        sql.insertInto(LATE_CAUSE)
            .set(LATE_CAUSE.CITIZEN_ID, citizenId)
            .set(LATE_CAUSE.SPELL_ID, duty.spellId())
            .set(LATE_CAUSE.REQUIREMENT, duty.requirement())
            .set(LATE_CAUSE.ANCHOR, duty.anchor())
            .set(LATE_CAUSE.DUE, due)
            .set(LATE_CAUSE.CAUSE, reason.cause().code())
            .set(LATE_CAUSE.SAID, reason.said())
            .set(LATE_CAUSE.REGISTERED_BY, who.id())
            .set(LATE_CAUSE.REGISTERED_AT, at)
            .returning(LATE_CAUSE.ID)
            .fetchSingle()
            .getId();
    cases.event(who, citizenId, "late-cause-registered", LATE_CAUSE, id);
  }
}
