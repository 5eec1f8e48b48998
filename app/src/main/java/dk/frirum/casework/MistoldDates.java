package dk.frirum.casework;

import static dk.frirum.tables.Tables.DATE_TOLD;
import static dk.frirum.tables.Tables.INTERVIEW;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dates that were told at an interview with somebody else (<i>meddelt forkert borger</i>). A date
 * belongs to a duty of one citizen's own benefit and means nothing with another, so it never moves:
 * it stays where it was noted, marked, and counts as told no more. When the interview comes back,
 * so does what was told at it.
 */
@Component
public class MistoldDates {
  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final Clock clock;

  MistoldDates(DSLContext sql, CitizenAccess access, CaseEvents cases, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.cases = cases;
    this.clock = clock;
  }

  /** A date as it was noted. */
  public record Noted(long id, LocalDate due, LocalDate on) {}

  /**
   * What was noted as told a citizen at an interview of a day.
   *
   * @param likely whether it must have been at that interview, since there was no other
   */
  public record ToldAt(List<Noted> dates, boolean likely) {
    static final ToldAt NONE = new ToldAt(List.of(), false);

    public ToldAt {
      dates = List.copyOf(dates);
    }

    Set<Long> ids() {
      return dates.stream().map(Noted::id).collect(Collectors.toSet());
    }
  }

  ToldAt at(long citizenId, long interview, LocalDate on) {
    List<Noted> dates =
        noted(
            DATE_TOLD.CITIZEN_ID.eq(citizenId),
            DATE_TOLD.TOLD_ON.eq(on),
            DATE_TOLD.CHANNEL.eq(ToldDate.Channel.INTERVIEW.code()),
            DATE_TOLD.TOLD_ANOTHER_AT.isNull());
    boolean another =
        sql.fetchExists(
            INTERVIEW,
            INTERVIEW.CITIZEN_ID.eq(citizenId),
            INTERVIEW.HELD_ON.eq(on),
            INTERVIEW.ID.ne(interview),
            INTERVIEW.WITHDRAWN.isFalse());
    return new ToldAt(dates, !another);
  }

  private List<Noted> noted(Condition... which) {
    return sql.selectFrom(DATE_TOLD)
        .where(which)
        .orderBy(DATE_TOLD.TOLD_ON, DATE_TOLD.ID)
        .fetch(row -> new Noted(row.getId(), row.getDue(), row.getToldOn()));
  }

  /**
   * Marks what was told at an interview that has just gone to another citizen.
   *
   * @param ids as chosen; what is not a date of that citizen and day is left out
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mark(
      SignedIn who, long citizenId, long interview, LocalDate on, Collection<Long> ids) {
    at(citizenId, interview, on).dates().stream()
        .map(Noted::id)
        .filter(ids::contains)
        .forEach(id -> set(who, citizenId, id, "date-told-another", interview));
  }

  /** Takes the marks of an interview away that has just come back to the citizen. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lift(SignedIn who, long citizenId, long interview) {
    sql.select(DATE_TOLD.ID)
        .from(DATE_TOLD)
        .where(DATE_TOLD.CITIZEN_ID.eq(citizenId), DATE_TOLD.TOLD_ANOTHER_INTERVIEW.eq(interview))
        .orderBy(DATE_TOLD.ID)
        .fetch(DATE_TOLD.ID)
        .forEach(id -> set(who, citizenId, id, "date-told-after-all", null));
  }

  private void set(SignedIn who, long citizenId, long id, String kind, @Nullable Long interview) {
    Instant now = clock.instant();
    JSONB before = cases.snapshot(DATE_TOLD, id);
    sql.update(DATE_TOLD)
        .set(DATE_TOLD.TOLD_ANOTHER_AT, interview == null ? null : now)
        .set(DATE_TOLD.TOLD_ANOTHER_INTERVIEW, interview)
        .where(DATE_TOLD.ID.eq(id))
        .execute();
    cases.event(who, citizenId, kind, DATE_TOLD, id, null, before);
    access.open(
        who, citizenId, Action.DATE_MISTOLD, Map.of("told", id, "counts", interview == null));
  }
}
