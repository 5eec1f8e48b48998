package dk.frirum.casework;

import static dk.frirum.tables.Tables.DATE_TOLD;
import static org.jooq.impl.DSL.val;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what dates citizens were told. Of several for one duty the last one told counts; one told
 * to somebody else by mistake never does ({@link MistoldDates}).
 */
@Component
public class ToldDates {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final Clock clock;

  ToldDates(DSLContext sql, CitizenAccess access, CaseEvents cases, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.clock = clock;
  }

  /** The last date told for each duty of a citizen, in the order they were told. */
  public List<ToldDate> of(long citizenId) {
    return sql.select(ToldRows.of(val(citizenId))).fetchSingle().value1().last();
  }

  /** Whose dates were told, in order of id. */
  public List<Long> citizens() {
    return sql.selectDistinct(DATE_TOLD.CITIZEN_ID)
        .from(DATE_TOLD)
        .orderBy(DATE_TOLD.CITIZEN_ID)
        .fetch(DATE_TOLD.CITIZEN_ID);
  }

  /**
   * Notes that the citizen was told a date; the same one a second time on a day changes nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      SignedIn who,
      long citizenId,
      long spellId,
      String requirement,
      LocalDate anchor,
      LocalDate due,
      LocalDate on,
      ToldDate.Channel channel) {
    access.open(
        who,
        citizenId,
        Action.DATE_TOLD,
        Map.of("requirement", requirement, "due", due.toString()));
    boolean there =
        of(citizenId).stream()
            .anyMatch(each ->
                each.isOf(spellId, requirement, anchor)
                    && each.due().equals(due)
                    && each.on().equals(on));
    if (there) {
      return;
    }
    Instant now = clock.instant();
    long id =
        sql.insertInto(DATE_TOLD)
            .set(DATE_TOLD.CITIZEN_ID, citizenId)
            .set(DATE_TOLD.SPELL_ID, spellId)
            .set(DATE_TOLD.REQUIREMENT, requirement)
            .set(DATE_TOLD.ANCHOR, anchor)
            .set(DATE_TOLD.DUE, due)
            .set(DATE_TOLD.TOLD_ON, on)
            .set(DATE_TOLD.CHANNEL, channel.code())
            .set(DATE_TOLD.TOLD_BY, who.id())
            .set(DATE_TOLD.RECORDED_AT, now)
            .returning(DATE_TOLD.ID)
            .fetchSingle()
            .getId();
    cases.event(who, citizenId, "date-told", DATE_TOLD, id);
  }

  /**
   * Keeps that somebody was told of the difference; a date that has come to nothing is kept as
   * told.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reported(long id, LocalDate due) {
    sql.update(DATE_TOLD).set(DATE_TOLD.REPORTED, due).where(DATE_TOLD.ID.eq(id)).execute();
  }
}
