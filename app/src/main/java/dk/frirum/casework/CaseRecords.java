package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MOVED;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dk.frirum.tables.tables.Citizen;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
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
  /** Looked for only where there is one. */
  private static final Field<String> REASON =
      when(
              INTERVIEW.WITHDRAWN,
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

  /** Everything of a citizen that had begun or happened by a day; empty where there is none. */
  public CaseRecord of(long citizenId, LocalDate day) {
    return read(citizenId).map(each -> each.by(day)).orElse(CaseRecord.EMPTY);
  }

  /**
   * Everything of a citizen, in one statement.
   *
   * @throws NoSuchElementException when there is no such citizen
   */
  public WholeCase whole(long citizenId) {
    return read(citizenId)
        .orElseThrow(() -> new NoSuchElementException("There is no such citizen"));
  }

  private Optional<WholeCase> read(long citizenId) {
    var spells = spells();
    var interviews = interviews();
    var occurrences = occurrences();
    var facts = facts();
    var moves = moves(citizenId);
    var told = ToldRows.of(CITIZEN.ID);
    return sql.select(CITIZEN.MUNICIPALITY, CITIZEN.BORN, CITIZEN.CASEWORKER_ID)
        .select(spells, interviews, occurrences, facts, moves, told)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizenId))
        .fetchOptional(row ->
            new WholeCase(
                new CaseIndex.Entry(
                    citizenId, row.get(CITIZEN.MUNICIPALITY), row.get(CITIZEN.CASEWORKER_ID)),
                row.get(CITIZEN.BORN),
                new CaseRecord(
                    row.get(spells),
                    row.get(interviews),
                    row.get(occurrences),
                    row.get(facts),
                    row.get(moves)),
                row.get(told).last(),
                row.get(told).mistold()));
  }

  /** The benefits that run on a day, by citizen, earliest first. */
  public Map<Long, List<String>> running(Collection<Long> citizens, LocalDate day) {
    return sql.select(SPELL.CITIZEN_ID, SPELL.BENEFIT)
        .from(SPELL)
        .where(SPELL.CITIZEN_ID.eq(any(citizens.toArray(Long[]::new))), contains(SPELL.DURING, day))
        .orderBy(SPELL.CITIZEN_ID, field("lower({0})", SPELL.DURING), SPELL.ID)
        .fetchGroups(SPELL.CITIZEN_ID, SPELL.BENEFIT);
  }

  private static Field<List<CaseRecord.Spell>> spells() {
    Field<String> during = text(SPELL.DURING);
    return multiset(
            select(SPELL.ID, SPELL.BENEFIT, during)
                .from(SPELL)
                .where(SPELL.CITIZEN_ID.eq(CITIZEN.ID))
                .orderBy(field("lower({0})", SPELL.DURING), SPELL.ID))
        .convertFrom(rows ->
            rows.map(row ->
                new CaseRecord.Spell(
                    row.get(SPELL.ID), row.get(SPELL.BENEFIT), DateRange.parse(row.get(during)))));
  }

  private static Field<List<CaseRecord.Interview>> interviews() {
    return multiset(
            select(
                    INTERVIEW.ID,
                    INTERVIEW.KIND,
                    INTERVIEW.HELD_ON,
                    INTERVIEW.FORM,
                    INTERVIEW.OUTCOME,
                    INTERVIEW.PREPARATION_MINUTES,
                    INTERVIEW.MEETING_MINUTES,
                    INTERVIEW.AFTER_WORK_MINUTES,
                    INTERVIEW.NOTE,
                    INTERVIEW.WITHDRAWN,
                    STAFF.NAME,
                    REASON)
                .from(INTERVIEW)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(INTERVIEW.REGISTERED_BY))
                .where(INTERVIEW.CITIZEN_ID.eq(CITIZEN.ID))
                .orderBy(INTERVIEW.HELD_ON.desc(), INTERVIEW.ID.desc()))
        .convertFrom(rows -> rows.map(CaseRecords::interview));
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

  private static Field<List<CaseRecord.Occurrence>> occurrences() {
    Field<String> attributes = text(OCCURRENCE.ATTRIBUTES);
    return multiset(
            select(
                    OCCURRENCE.ID,
                    OCCURRENCE.KIND,
                    OCCURRENCE.HAPPENED_ON,
                    OCCURRENCE.CATEGORY,
                    OCCURRENCE.GROUND,
                    attributes)
                .from(OCCURRENCE)
                .where(OCCURRENCE.CITIZEN_ID.eq(CITIZEN.ID), OCCURRENCE.WITHDRAWN.isFalse())
                .orderBy(OCCURRENCE.HAPPENED_ON.desc(), OCCURRENCE.ID.desc()))
        .convertFrom(rows ->
            rows.map(row ->
                new CaseRecord.Occurrence(
                    row.get(OCCURRENCE.ID),
                    row.get(OCCURRENCE.KIND),
                    row.get(OCCURRENCE.HAPPENED_ON),
                    number(row.get(OCCURRENCE.CATEGORY)),
                    number(row.get(OCCURRENCE.GROUND)),
                    Occurrences.read(row.get(attributes)))));
  }

  private static Field<List<CaseRecord.Fact>> facts() {
    Field<String> valid = text(FACT.VALID);
    return multiset(
            select(FACT.NAME, FACT.VALUE, valid)
                .from(FACT)
                .where(FACT.CITIZEN_ID.eq(CITIZEN.ID))
                .orderBy(field("lower({0})", FACT.VALID).desc(), FACT.ID.desc()))
        .convertFrom(rows ->
            rows.map(row ->
                new CaseRecord.Fact(
                    row.get(FACT.NAME), row.get(FACT.VALUE), DateRange.parse(row.get(valid)))));
  }

  /**
   * Those of a record that was merged into this one too. By the id rather than by the statement's
   * row: which records they are is then found once, not for everything that was ever moved.
   */
  private Field<List<CaseRecord.Move>> moves(long citizenId) {
    Citizen record = CITIZEN.as("record");
    var records =
        select(record.ID)
            .from(record)
            .where(record.ID.eq(citizenId).or(record.MERGED_INTO.eq(citizenId)));
    // The other of the two is none once that citizen has been erased.
    Field<Boolean> away =
        field(MOVED.FROM_CITIZEN.isNotNull().and(MOVED.FROM_CITIZEN.in(records))).as("away");
    return multiset(
            select(MOVED.SUBJECT, MOVED.HAPPENED_ON, MOVED.MOVED_AT, STAFF.NAME, away)
                .from(MOVED)
                .join(STAFF)
                .on(STAFF.ID.eq(MOVED.MOVED_BY))
                .where(
                    MOVED.SUBJECT.in(Moves.SAID),
                    // One of the two: what went from the one record to the other has not gone
                    // anywhere.
                    or(
                        MOVED
                            .FROM_CITIZEN
                            .in(records)
                            .and(or(MOVED.TO_CITIZEN.isNull(), MOVED.TO_CITIZEN.notIn(records))),
                        MOVED
                            .TO_CITIZEN
                            .in(records)
                            .and(
                                or(
                                    MOVED.FROM_CITIZEN.isNull(),
                                    MOVED.FROM_CITIZEN.notIn(records)))))
                .orderBy(MOVED.ID.desc()))
        .convertFrom(rows ->
            rows.map(row ->
                new CaseRecord.Move(
                    row.get(MOVED.SUBJECT),
                    row.get(away),
                    row.get(MOVED.HAPPENED_ON),
                    LocalDate.ofInstant(row.get(MOVED.MOVED_AT), clock.getZone()),
                    row.get(STAFF.NAME))));
  }

  /** As the database writes it: what stands in a list of rows is read as text. */
  private static Field<String> text(Field<?> field) {
    return field("{0}::text", String.class, field);
  }

  private static Condition contains(Field<DateRange> range, LocalDate day) {
    return condition("{0} @> {1}::date", range, day);
  }

  private static @Nullable Integer number(@Nullable Short stored) {
    return stored == null ? null : stored.intValue();
  }
}
