package dk.frirum.sanction;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SANCTION_CASE;
import static org.jooq.impl.DSL.field;

import dk.frirum.access.SignedIn;
import dk.frirum.sanction.SanctionCase.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements behind {@link SanctionCases}. */
@Component
class SanctionRows {
  private static final Field<JSONB> WHOLE = field("to_jsonb(sanction_case)", JSONB.class);

  private final DSLContext sql;

  SanctionRows(DSLContext sql) {
    this.sql = sql;
  }

  /** One change at a time in a citizen's case; others wait here. */
  void hold(long citizenId) {
    sql.select(CITIZEN.ID)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .forNoKeyUpdate()
        .fetchSingle();
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
                row.getNoticeId(),
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

  JSONB snapshot(long id) {
    return sql.select(WHOLE)
        .from(SANCTION_CASE)
        .where(SANCTION_CASE.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  /** Adds to the case what happened; as it is now is the "after". */
  void event(
      SignedIn who, long citizenId, long id, String kind, @Nullable JSONB before, Instant now) {
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, "sanction_case")
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.BEFORE, before)
        .set(CASE_EVENT.AFTER, snapshot(id))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, now)
        .execute();
  }
}
