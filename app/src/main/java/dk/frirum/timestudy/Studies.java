package dk.frirum.timestudy;

import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TIME_STUDY;
import static dk.frirum.tables.Tables.TIME_STUDY_PARTICIPANT;
import static dk.frirum.tables.Tables.TIME_STUDY_PROMPT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.Choice;
import dk.frirum.web.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins studies, asks and is answered, ends them. */
@Component
class Studies {
  static final List<String> TAKING_PART =
      Role.casework().stream().filter(role -> role != Role.TEAM_LEADER).map(Role::code).toList();
  private static final Field<Integer> PARTICIPANTS =
      field(
              selectCount()
                  .from(TIME_STUDY_PARTICIPANT)
                  .where(TIME_STUDY_PARTICIPANT.STUDY_ID.eq(TIME_STUDY.ID)))
          .as("participants");

  private final DSLContext sql;
  private final Prompts prompts;
  private final Audit audit;
  private final Clock clock;

  Studies(DSLContext sql, SecureRandom random, Audit audit, Clock clock) {
    this.sql = sql;
    this.prompts = new Prompts(random);
    this.audit = audit;
    this.clock = clock;
  }

  /** What is typed of a study. */
  record Typed(
      String title,
      String purpose,
      LocalDate first,
      LocalDate last,
      int prompts,
      LocalTime from,
      LocalTime to,
      List<Long> staff) {
    Typed {
      staff = List.copyOf(staff);
    }
  }

  /** Who can take part: those who work on cases and are still there. */
  List<Choice> colleagues(SignedIn who) {
    return sql.select(STAFF.ID, STAFF.NAME, STAFF.TEAM)
        .from(STAFF)
        .where(
            STAFF.MUNICIPALITY.eq(who.municipality()),
            STAFF.ROLE.in(TAKING_PART),
            STAFF.REVOKED_AT.isNull())
        .orderBy(STAFF.TEAM.asc().nullsLast(), STAFF.NAME, STAFF.ID)
        .fetch(row ->
            new Choice(
                row.value1().toString(),
                row.value3() == null ? row.value2() : row.value2() + ", " + row.value3()));
  }

  List<Study> of(SignedIn who) {
    return sql.select(TIME_STUDY.fields())
        .select(PARTICIPANTS)
        .from(TIME_STUDY)
        .where(TIME_STUDY.MUNICIPALITY.eq(who.municipality()))
        .orderBy(TIME_STUDY.FIRST_DAY.desc(), TIME_STUDY.ID.desc())
        .fetch(Studies::study);
  }

  Study find(SignedIn who, long id) {
    return of(who).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("time study " + id));
  }

  private static Study study(Record row) {
    return new Study(
        row.get(TIME_STUDY.ID),
        row.get(TIME_STUDY.TITLE),
        row.get(TIME_STUDY.PURPOSE),
        row.get(TIME_STUDY.FIRST_DAY),
        row.get(TIME_STUDY.LAST_DAY),
        row.get(TIME_STUDY.PROMPTS),
        row.get(TIME_STUDY.DAY_FROM),
        row.get(TIME_STUDY.DAY_TO),
        row.get(TIME_STUDY.ENDED_AT),
        row.get(PARTICIPANTS));
  }

  /** Begins a study, once for each key, with all its prompts drawn. */
  @Transactional
  public long begin(SignedIn who, Typed typed, UUID key) {
    Optional<Long> inserted =
        sql.insertInto(TIME_STUDY)
            .set(TIME_STUDY.MUNICIPALITY, who.municipality())
            .set(TIME_STUDY.TITLE, typed.title())
            .set(TIME_STUDY.PURPOSE, typed.purpose())
            .set(TIME_STUDY.FIRST_DAY, typed.first())
            .set(TIME_STUDY.LAST_DAY, typed.last())
            .set(TIME_STUDY.PROMPTS, (short) typed.prompts())
            .set(TIME_STUDY.DAY_FROM, typed.from())
            .set(TIME_STUDY.DAY_TO, typed.to())
            .set(TIME_STUDY.MADE_BY, who.id())
            .set(TIME_STUDY.MADE_AT, clock.instant())
            .set(TIME_STUDY.IDEMPOTENCY_KEY, key)
            .onConflict(TIME_STUDY.IDEMPOTENCY_KEY)
            .doNothing()
            .returning(TIME_STUDY.ID)
            .fetchOptional(TIME_STUDY.ID);
    if (inserted.isEmpty()) {
      return sql.select(TIME_STUDY.ID)
          .from(TIME_STUDY)
          .where(TIME_STUDY.IDEMPOTENCY_KEY.eq(key), TIME_STUDY.MADE_BY.eq(who.id()))
          .fetchOptional(TIME_STUDY.ID)
          .orElseThrow(() -> new NotFound("time study " + key));
    }
    long id = inserted.get();
    for (long staff : typed.staff()) {
      long participant =
          sql.insertInto(TIME_STUDY_PARTICIPANT)
              .set(TIME_STUDY_PARTICIPANT.STUDY_ID, id)
              .set(TIME_STUDY_PARTICIPANT.STAFF_ID, staff)
              .returning(TIME_STUDY_PARTICIPANT.ID)
              .fetchSingle()
              .getId();
      draw(participant, typed);
    }
    audit.record(
        Entry.of(who.id(), Action.TIME_STUDY_CHANGED)
            .with(Map.of("study", id, "what", "begun", "participants", typed.staff().size())));
    return id;
  }

  private void draw(long participant, Typed typed) {
    var insert =
        sql.insertInto(TIME_STUDY_PROMPT, TIME_STUDY_PROMPT.PARTICIPANT_ID, TIME_STUDY_PROMPT.AT);
    for (LocalDate day : Prompts.days(typed.first(), typed.last())) {
      for (LocalTime time : prompts.day(typed.from(), typed.to(), typed.prompts())) {
        insert = insert.values(participant, day.atTime(time).atZone(clock.getZone()).toInstant());
      }
    }
    insert.execute();
  }

  /** A moment that can be answered for. */
  record Asked(long id, String study, Instant at) {}

  /** What this person is asked about just now, the latest only. */
  Optional<Asked> now(SignedIn who) {
    Instant now = clock.instant();
    return sql.select(TIME_STUDY_PROMPT.ID, TIME_STUDY.TITLE, TIME_STUDY_PROMPT.AT)
        .from(TIME_STUDY_PROMPT)
        .join(TIME_STUDY_PARTICIPANT)
        .on(TIME_STUDY_PARTICIPANT.ID.eq(TIME_STUDY_PROMPT.PARTICIPANT_ID))
        .join(TIME_STUDY)
        .on(TIME_STUDY.ID.eq(TIME_STUDY_PARTICIPANT.STUDY_ID))
        .where(
            TIME_STUDY_PARTICIPANT.STAFF_ID.eq(who.id()),
            TIME_STUDY.ENDED_AT.isNull(),
            TIME_STUDY_PROMPT.ACTIVITY.isNull(),
            TIME_STUDY_PROMPT.AT.le(now),
            TIME_STUDY_PROMPT.AT.gt(now.minus(Study.GOOD_FOR)))
        .orderBy(TIME_STUDY_PROMPT.AT.desc())
        .limit(1)
        .fetchOptional(row -> new Asked(row.value1(), row.value2(), row.value3()));
  }

  /** Whether anybody of a municipality is asked anything today. */
  boolean run(String municipality) {
    LocalDate today = LocalDate.now(clock);
    return sql.fetchExists(
        TIME_STUDY,
        TIME_STUDY.MUNICIPALITY.eq(municipality),
        TIME_STUDY.ENDED_AT.isNull(),
        TIME_STUDY.FIRST_DAY.le(today),
        TIME_STUDY.LAST_DAY.ge(today));
  }

  /** Whether this person takes part in a study that runs. */
  boolean takesPart(SignedIn who) {
    return sql.fetchExists(
        sql.selectOne()
            .from(TIME_STUDY_PARTICIPANT)
            .join(TIME_STUDY)
            .on(TIME_STUDY.ID.eq(TIME_STUDY_PARTICIPANT.STUDY_ID))
            .where(
                TIME_STUDY_PARTICIPANT.STAFF_ID.eq(who.id()),
                TIME_STUDY.ENDED_AT.isNull(),
                TIME_STUDY.LAST_DAY.ge(LocalDate.now(clock))));
  }

  /**
   * Answers; when is not kept.
   *
   * @return false where the moment has passed, or it is not this person's
   */
  @Transactional
  public boolean answer(SignedIn who, long prompt, Activity activity) {
    if (now(who).filter(each -> each.id() == prompt).isEmpty()) {
      return false;
    }
    return sql.update(TIME_STUDY_PROMPT)
            .set(TIME_STUDY_PROMPT.ACTIVITY, activity.code())
            .where(TIME_STUDY_PROMPT.ID.eq(prompt), TIME_STUDY_PROMPT.ACTIVITY.isNull())
            .execute()
        == 1;
  }

  /** Ends a study: whoever took part is from now on a number that leads to nobody. */
  @Transactional
  public void end(SignedIn who, Study study) {
    if (study.endedAt() == null) {
      sql.update(TIME_STUDY)
          .set(TIME_STUDY.ENDED_AT, clock.instant())
          .where(TIME_STUDY.ID.eq(study.id()))
          .execute();
      sql.update(TIME_STUDY_PARTICIPANT)
          .setNull(TIME_STUDY_PARTICIPANT.STAFF_ID)
          .where(TIME_STUDY_PARTICIPANT.STUDY_ID.eq(study.id()))
          .execute();
      audit.record(
          Entry.of(who.id(), Action.TIME_STUDY_CHANGED)
              .with(Map.of("study", study.id(), "what", "ended")));
    }
  }

  /**
   * What was answered so far.
   *
   * @param asked moments that have passed
   * @param byParticipant answers by participant and activity
   */
  record Answers(int asked, List<Map<Activity, Integer>> byParticipant) {
    Answers {
      byParticipant = List.copyOf(byParticipant);
    }
  }

  Answers answers(Study study) {
    Instant ended = study.endedAt();
    Instant until = ended == null || ended.isAfter(clock.instant()) ? clock.instant() : ended;
    Instant over = until.minus(Study.GOOD_FOR);
    var of =
        TIME_STUDY_PROMPT.PARTICIPANT_ID.in(
            select(TIME_STUDY_PARTICIPANT.ID)
                .from(TIME_STUDY_PARTICIPANT)
                .where(TIME_STUDY_PARTICIPANT.STUDY_ID.eq(study.id())));
    int asked =
        sql.fetchCount(
            TIME_STUDY_PROMPT,
            of,
            TIME_STUDY_PROMPT.AT.le(over).or(TIME_STUDY_PROMPT.ACTIVITY.isNotNull()));
    Map<Long, Map<Activity, Integer>> all = new TreeMap<>();
    sql.select(TIME_STUDY_PROMPT.PARTICIPANT_ID, TIME_STUDY_PROMPT.ACTIVITY, count())
        .from(TIME_STUDY_PROMPT)
        .where(of, TIME_STUDY_PROMPT.ACTIVITY.isNotNull())
        .groupBy(TIME_STUDY_PROMPT.PARTICIPANT_ID, TIME_STUDY_PROMPT.ACTIVITY)
        .forEach(row ->
            all.computeIfAbsent(row.value1(), _ -> new EnumMap<>(Activity.class))
                .put(Activity.of(row.value2()).orElseThrow(), row.value3()));
    return new Answers(asked, List.copyOf(all.values()));
  }
}
