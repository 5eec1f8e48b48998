package dk.frirum.sanction;

import static dk.frirum.tables.Tables.SANCTION_CASE;

import dk.frirum.access.SignedIn;
import dk.frirum.sanction.SanctionCase.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The statements behind {@link SanctionCases}. */
@Component
class SanctionRows {
  private final DSLContext sql;

  SanctionRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The case about a meeting that has not been dropped; none for none. */
  Optional<SanctionCase> find(long citizenId, long meetingId) {
    return sql.selectFrom(SANCTION_CASE)
        .where(
            SANCTION_CASE.CITIZEN_ID.eq(citizenId),
            SANCTION_CASE.MEETING_ID.eq(meetingId),
            SANCTION_CASE.STAGE.ne(Stage.DROPPED.code()))
        .fetchOptional(row ->
            new SanctionCase(
                row.getId(),
                row.getCitizenId(),
                row.getMeetingId(),
                Stage.of(row.getStage()),
                row.getFacts(),
                row.getHearing(),
                row.getHeardAt(),
                row.getAnswerBy(),
                row.getAnswer(),
                row.getAnsweredOn(),
                row.getWhy(),
                row.getVersion()));
  }

  /** Those of some that have not been dropped. */
  List<Long> open(Condition which) {
    return sql.select(SANCTION_CASE.ID)
        .from(SANCTION_CASE)
        .where(which, SANCTION_CASE.STAGE.ne(Stage.DROPPED.code()))
        .orderBy(SANCTION_CASE.ID)
        .fetch(SANCTION_CASE.ID);
  }

  long insert(
      SignedIn who, long citizenId, long meetingId, long noticeId, String facts, Instant now) {
    return sql.insertInto(SANCTION_CASE)
        .set(SANCTION_CASE.CITIZEN_ID, citizenId)
        .set(SANCTION_CASE.MEETING_ID, meetingId)
        .set(SANCTION_CASE.NOTICE_ID, noticeId)
        .set(SANCTION_CASE.FACTS, facts)
        .set(SANCTION_CASE.OPENED_BY, who.id())
        .set(SANCTION_CASE.OPENED_AT, now)
        .returning(SANCTION_CASE.ID)
        .fetchSingle()
        .getId();
  }

  /** Changes a case; its version goes up. */
  void update(long id, Map<Field<?>, Object> columns) {
    sql.update(SANCTION_CASE)
        .set(columns)
        .set(SANCTION_CASE.VERSION, SANCTION_CASE.VERSION.plus(1))
        .where(SANCTION_CASE.ID.eq(id))
        .execute();
  }
}
