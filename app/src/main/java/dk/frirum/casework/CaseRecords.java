package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MOVED;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is recorded in cases, to be shown. Whether the citizen may be seen is asked before.
 */
@Component
public class CaseRecords {
  private static final Field<String> REASON =
      field(
              select(CASE_EVENT.REASON)
                  .from(CASE_EVENT)
                  .where(
                      CASE_EVENT.SUBJECT.eq("interview"),
                      CASE_EVENT.SUBJECT_ID.eq(INTERVIEW.ID),
                      CASE_EVENT.KIND.eq("interview-withdrawn"))
                  .orderBy(CASE_EVENT.ID.desc())
                  .limit(1))
          .as("last_reason");

  private final DSLContext sql;
  private final Clock clock;

  CaseRecords(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Everything of a citizen that had begun or happened by a day. */
  public CaseRecord of(long citizenId, LocalDate day) {
    return new CaseRecord(
        spells(citizenId, day),
        interviews(citizenId, day),
        occurrences(citizenId, day),
        facts(citizenId, day),
        moves(citizenId, day));
  }

  /** The benefits that run on a day, by citizen, earliest first. */
  public Map<Long, List<String>> running(Collection<Long> citizens, LocalDate day) {
    return sql.select(SPELL.CITIZEN_ID, SPELL.BENEFIT)
        .from(SPELL)
        .where(SPELL.CITIZEN_ID.in(citizens), contains(SPELL.DURING, day))
        .orderBy(SPELL.CITIZEN_ID, field("lower({0})", SPELL.DURING), SPELL.ID)
        .fetchGroups(SPELL.CITIZEN_ID, SPELL.BENEFIT);
  }

  private List<CaseRecord.Spell> spells(long citizenId, LocalDate day) {
    return sql.select(SPELL.ID, SPELL.BENEFIT, SPELL.DURING)
        .from(SPELL)
        .where(SPELL.CITIZEN_ID.eq(citizenId), begun(SPELL.DURING, day))
        .orderBy(field("lower({0})", SPELL.DURING), SPELL.ID)
        .fetch(row ->
            new CaseRecord.Spell(row.get(SPELL.ID), row.get(SPELL.BENEFIT), row.get(SPELL.DURING)));
  }

  private List<CaseRecord.Interview> interviews(long citizenId, LocalDate day) {
    return sql.select(INTERVIEW.fields())
        .select(STAFF.NAME, REASON)
        .from(INTERVIEW)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(INTERVIEW.REGISTERED_BY))
        .where(INTERVIEW.CITIZEN_ID.eq(citizenId), INTERVIEW.HELD_ON.le(day))
        .orderBy(INTERVIEW.HELD_ON.desc(), INTERVIEW.ID.desc())
        .fetch(CaseRecords::interview);
  }

  private static CaseRecord.Interview interview(Record row) {
    return new CaseRecord.Interview(
        row.get(INTERVIEW.ID),
        row.get(INTERVIEW.KIND),
        row.get(INTERVIEW.HELD_ON),
        row.get(INTERVIEW.FORM),
        row.get(INTERVIEW.OUTCOME),
        row.get(INTERVIEW.PREPARATION_MINUTES),
        row.get(INTERVIEW.MEETING_MINUTES),
        row.get(INTERVIEW.AFTER_WORK_MINUTES),
        row.get(INTERVIEW.NOTE),
        Objects.requireNonNullElse(row.get(STAFF.NAME), ""),
        row.get(INTERVIEW.WITHDRAWN) ? Objects.requireNonNullElse(row.get(REASON), "") : null);
  }

  private List<CaseRecord.Occurrence> occurrences(long citizenId, LocalDate day) {
    return sql.selectFrom(OCCURRENCE)
        .where(
            OCCURRENCE.CITIZEN_ID.eq(citizenId),
            OCCURRENCE.HAPPENED_ON.le(day),
            OCCURRENCE.WITHDRAWN.isFalse())
        .orderBy(OCCURRENCE.HAPPENED_ON.desc(), OCCURRENCE.ID.desc())
        .fetch(row ->
            new CaseRecord.Occurrence(
                row.getKind(),
                row.getHappenedOn(),
                number(row.getCategory()),
                number(row.getGround()),
                Occurrences.read(row.getAttributes().data())));
  }

  private List<CaseRecord.Fact> facts(long citizenId, LocalDate day) {
    return sql.selectFrom(FACT)
        .where(FACT.CITIZEN_ID.eq(citizenId), begun(FACT.VALID, day))
        .orderBy(field("lower({0})", FACT.VALID).desc(), FACT.ID.desc())
        .fetch(row -> new CaseRecord.Fact(row.getName(), row.getValue(), row.getValid()));
  }

  /** Those of a record that was merged into this one too. */
  private List<CaseRecord.Move> moves(long citizenId, LocalDate day) {
    var records =
        select(CITIZEN.ID)
            .from(CITIZEN)
            .where(CITIZEN.ID.eq(citizenId).or(CITIZEN.MERGED_INTO.eq(citizenId)));
    // The other of the two is none once that citizen has been erased.
    Field<Boolean> away =
        field(MOVED.FROM_CITIZEN.isNotNull().and(MOVED.FROM_CITIZEN.in(records))).as("away");
    return sql
        .select(MOVED.SUBJECT, MOVED.HAPPENED_ON, MOVED.MOVED_AT, STAFF.NAME, away)
        .from(MOVED)
        .join(STAFF)
        .on(STAFF.ID.eq(MOVED.MOVED_BY))
        .where(
            MOVED.SUBJECT.in(Moves.SAID),
            // One of the two: what went from the one record to the other has not gone anywhere.
            or(
                MOVED
                    .FROM_CITIZEN
                    .in(records)
                    .and(or(MOVED.TO_CITIZEN.isNull(), MOVED.TO_CITIZEN.notIn(records))),
                MOVED
                    .TO_CITIZEN
                    .in(records)
                    .and(or(MOVED.FROM_CITIZEN.isNull(), MOVED.FROM_CITIZEN.notIn(records)))))
        .orderBy(MOVED.ID.desc())
        .fetch(row ->
            new CaseRecord.Move(
                row.get(MOVED.SUBJECT),
                row.get(away),
                row.get(MOVED.HAPPENED_ON),
                LocalDate.ofInstant(row.get(MOVED.MOVED_AT), clock.getZone()),
                row.get(STAFF.NAME)))
        .stream()
        .filter(move -> !move.at().isAfter(day))
        .toList();
  }

  private static Condition begun(Field<DateRange> range, LocalDate day) {
    return condition("lower({0}) <= {1}", range, day);
  }

  private static Condition contains(Field<DateRange> range, LocalDate day) {
    return condition("{0} @> {1}::date", range, day);
  }

  private static @Nullable Integer number(@Nullable Short stored) {
    return stored == null ? null : stored.intValue();
  }
}
