package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.Interview.Minutes;
import dk.frirum.tables.tables.records.InterviewRecord;
import dk.frirum.web.NotFound;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements behind {@link Interviews}. */
@Component
class InterviewRows {
  static final String SUBJECT = "interview";
  private static final Field<JSONB> WHOLE_ROW = field("to_jsonb(interview)", JSONB.class);

  private final DSLContext sql;
  private final CitizenAccess access;

  InterviewRows(DSLContext sql, CitizenAccess access) {
    this.sql = sql;
    this.access = access;
  }

  /** Whose interview it is. */
  long citizenOf(long id) {
    return sql.select(INTERVIEW.CITIZEN_ID)
        .from(INTERVIEW)
        .where(INTERVIEW.ID.eq(id))
        .fetchOptional(INTERVIEW.CITIZEN_ID)
        .orElseThrow(() -> new NotFound("interview " + id));
  }

  /** An interview, unless it is of a citizen this person may not see. */
  Registered find(SignedIn who, long id) {
    Field<Long> lastActor = last(CASE_EVENT.ACTOR_ID).as("last_actor");
    Field<Instant> lastAt = last(CASE_EVENT.AT).as("last_at");
    Record row =
        sql.select(INTERVIEW.fields())
            .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME)
            .select(lastActor, lastAt)
            .from(INTERVIEW)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
            .where(INTERVIEW.ID.eq(id), access.visible(who))
            .fetchOptional()
            .orElseThrow(() -> new NotFound("interview " + id));
    Long actor = row.get(lastActor) == null ? row.get(INTERVIEW.REGISTERED_BY) : row.get(lastActor);
    return new Registered(
        id,
        row.get(INTERVIEW.CITIZEN_ID),
        row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
        interview(row),
        row.get(INTERVIEW.VERSION),
        row.get(INTERVIEW.WITHDRAWN),
        actor,
        name(actor),
        Objects.requireNonNullElse(row.get(lastAt), row.get(INTERVIEW.REGISTERED_AT)));
  }

  /** What one says; whether it may be seen is asked before. */
  Interview interview(long id) {
    return sql.selectFrom(INTERVIEW)
        .where(INTERVIEW.ID.eq(id))
        .fetchSingle(InterviewRows::interview);
  }

  boolean withdrawn(long id) {
    return sql.fetchExists(INTERVIEW, INTERVIEW.ID.eq(id), INTERVIEW.WITHDRAWN.isTrue());
  }

  private static <T> Field<T> last(Field<T> field) {
    return select(field)
        .from(CASE_EVENT)
        .where(CASE_EVENT.SUBJECT.eq(SUBJECT), CASE_EVENT.SUBJECT_ID.eq(INTERVIEW.ID))
        .orderBy(CASE_EVENT.ID.desc())
        .limit(1)
        .asField();
  }

  private String name(@Nullable Long staff) {
    String name =
        staff == null
            ? null
            : sql.select(STAFF.NAME).from(STAFF).where(STAFF.ID.eq(staff)).fetchOne(STAFF.NAME);
    return name == null ? "" : name;
  }

  private static Interview interview(Record row) {
    return new Interview(
        Kind.of(row.get(INTERVIEW.KIND)).orElseThrow(),
        row.get(INTERVIEW.HELD_ON),
        Form.of(row.get(INTERVIEW.FORM)).orElseThrow(),
        Outcome.of(row.get(INTERVIEW.OUTCOME)).orElseThrow(),
        new Minutes(
            row.get(INTERVIEW.PREPARATION_MINUTES),
            row.get(INTERVIEW.MEETING_MINUTES),
            row.get(INTERVIEW.AFTER_WORK_MINUTES)),
        row.get(INTERVIEW.NOTE));
  }

  /** One that stands for the same kind, day and outcome: registered in another window. */
  @Nullable Long same(long citizenId, Interview interview) {
    return sql.select(INTERVIEW.ID)
        .from(INTERVIEW)
        .where(
            INTERVIEW.CITIZEN_ID.eq(citizenId),
            INTERVIEW.HELD_ON.eq(interview.on()),
            INTERVIEW.KIND.eq(interview.kind().code()),
            INTERVIEW.OUTCOME.eq(interview.outcome().code()),
            INTERVIEW.WITHDRAWN.isFalse())
        .orderBy(INTERVIEW.ID)
        .limit(1)
        .fetchOne(INTERVIEW.ID);
  }

  long insert(SignedIn who, long citizenId, Interview interview, UUID key, Instant at) {
    InterviewRecord saved =
        sql.insertInto(INTERVIEW)
            .set(INTERVIEW.CITIZEN_ID, citizenId)
            .set(columns(interview))
            .set(INTERVIEW.REGISTERED_BY, who.id())
            .set(INTERVIEW.REGISTERED_AT, at)
            .set(INTERVIEW.IDEMPOTENCY_KEY, key)
            .returning(INTERVIEW.ID)
            .fetchSingle();
    return saved.getId();
  }

  void update(long id, Interview interview) {
    sql.update(INTERVIEW)
        .set(columns(interview))
        .set(INTERVIEW.VERSION, INTERVIEW.VERSION.plus(1))
        .where(INTERVIEW.ID.eq(id))
        .execute();
  }

  void move(long id, long to) {
    sql.update(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, to)
        .set(INTERVIEW.VERSION, INTERVIEW.VERSION.plus(1))
        .where(INTERVIEW.ID.eq(id))
        .execute();
  }

  /** Who registered it first; none for an import. */
  @Nullable Long registeredBy(long id) {
    return sql.select(INTERVIEW.REGISTERED_BY)
        .from(INTERVIEW)
        .where(INTERVIEW.ID.eq(id))
        .fetchSingle(INTERVIEW.REGISTERED_BY);
  }

  void withdraw(long id) {
    sql.update(INTERVIEW)
        .set(INTERVIEW.WITHDRAWN, true)
        .set(INTERVIEW.VERSION, INTERVIEW.VERSION.plus(1))
        .where(INTERVIEW.ID.eq(id))
        .execute();
  }

  private static Map<Field<?>, Object> columns(Interview interview) {
    return Map.of(
        INTERVIEW.KIND, interview.kind().code(),
        INTERVIEW.HELD_ON, interview.on(),
        INTERVIEW.FORM, interview.form().code(),
        INTERVIEW.OUTCOME, interview.outcome().code(),
        INTERVIEW.PREPARATION_MINUTES, interview.minutes().preparation(),
        INTERVIEW.MEETING_MINUTES, interview.minutes().meeting(),
        INTERVIEW.AFTER_WORK_MINUTES, interview.minutes().afterWork(),
        INTERVIEW.NOTE, interview.note());
  }

  /** The whole row as it stands. */
  JSONB snapshot(long id) {
    return sql.select(WHOLE_ROW).from(INTERVIEW).where(INTERVIEW.ID.eq(id)).fetchSingle().value1();
  }

  /** What the interview said in an earlier version; nothing where no event kept it. */
  Optional<InterviewValues> asOf(long id, int version) {
    Field<JSONB> after = CASE_EVENT.AFTER;
    return sql.select(
            text(after, INTERVIEW.KIND),
            text(after, INTERVIEW.HELD_ON),
            text(after, INTERVIEW.FORM),
            text(after, INTERVIEW.OUTCOME),
            text(after, INTERVIEW.PREPARATION_MINUTES),
            text(after, INTERVIEW.MEETING_MINUTES),
            text(after, INTERVIEW.AFTER_WORK_MINUTES),
            text(after, INTERVIEW.NOTE))
        .from(CASE_EVENT)
        .where(
            CASE_EVENT.SUBJECT.eq(SUBJECT),
            CASE_EVENT.SUBJECT_ID.eq(id),
            text(after, INTERVIEW.VERSION).eq(Integer.toString(version)))
        .orderBy(CASE_EVENT.ID.desc())
        .limit(1)
        .fetchOptional(row ->
            new InterviewValues(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                ""));
  }

  private static Field<String> text(Field<JSONB> image, Field<?> column) {
    return jsonbGetAttributeAsText(image, column.getName());
  }

  /** Adds to the case what happened to an interview; the row as it is now is the "after". */
  void event(
      long id,
      String kind,
      @Nullable String reason,
      @Nullable JSONB before,
      SignedIn who,
      Instant at) {
    long citizenId = citizenOf(id);
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, citizenId)
        .set(CASE_EVENT.KIND, kind)
        .set(CASE_EVENT.SUBJECT, SUBJECT)
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.REASON, reason)
        .set(CASE_EVENT.BEFORE, before)
        .set(CASE_EVENT.AFTER, snapshot(id))
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, at)
        .execute();
  }
}
