package dk.frirum.rehabilitation;

import static dk.frirum.tables.Tables.REHABILITATION_CASE;
import static dk.frirum.tables.Tables.REHABILITATION_ENTRY;
import static dk.frirum.tables.Tables.REHABILITATION_FORM;
import static dk.frirum.tables.Tables.REHABILITATION_SAID;
import static dk.frirum.tables.Tables.REHABILITATION_STEP;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.meeting.Area;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads cases. Whether the citizen may be seen is asked before. */
@Component
class TeamCases {
  private final DSLContext sql;

  TeamCases(DSLContext sql) {
    this.sql = sql;
  }

  /** A citizen's cases, latest first. */
  List<TeamCase> of(long citizenId) {
    return sql.select(REHABILITATION_CASE.fields())
        .select(STAFF.NAME)
        .from(REHABILITATION_CASE)
        .join(STAFF)
        .on(STAFF.ID.eq(REHABILITATION_CASE.OPENED_BY))
        .where(REHABILITATION_CASE.CITIZEN_ID.eq(citizenId))
        .orderBy(REHABILITATION_CASE.ID.desc())
        .fetch(this::read);
  }

  /** The citizen's open case of this number; none where there is no such. */
  @Nullable TeamCase open(long citizenId, long id) {
    return of(citizenId).stream()
        .filter(each -> each.id() == id && each.closedOn() == null)
        .findFirst()
        .orElse(null);
  }

  private TeamCase read(Record row) {
    long id = row.get(REHABILITATION_CASE.ID);
    return new TeamCase(
        id,
        row.get(REHABILITATION_CASE.CITIZEN_ID),
        row.get(REHABILITATION_CASE.QUESTION),
        row.get(REHABILITATION_CASE.OPENED_ON),
        row.get(STAFF.NAME),
        row.get(REHABILITATION_CASE.CLOSED_ON),
        row.get(REHABILITATION_CASE.CLOSED_WHY),
        forms(id),
        entries(id),
        steps(id));
  }

  private List<TeamCase.Form> forms(long id) {
    return sql.select(REHABILITATION_FORM.fields())
        .select(STAFF.NAME)
        .from(REHABILITATION_FORM)
        .join(STAFF)
        .on(STAFF.ID.eq(REHABILITATION_FORM.WRITTEN_BY))
        .where(REHABILITATION_FORM.CASE_ID.eq(id))
        .orderBy(REHABILITATION_FORM.NUMBER.desc())
        .fetch(row ->
            new TeamCase.Form(
                row.get(REHABILITATION_FORM.NUMBER),
                new TeamCase.Words(
                    row.get(REHABILITATION_FORM.OWN_VIEW),
                    row.get(REHABILITATION_FORM.HEALTH),
                    row.get(REHABILITATION_FORM.SOCIAL),
                    row.get(REHABILITATION_FORM.WORK),
                    row.get(REHABILITATION_FORM.TRIED)),
                row.get(REHABILITATION_FORM.SHARED),
                row.get(REHABILITATION_FORM.OCCURRENCE_ID) != null,
                row.get(STAFF.NAME),
                row.get(REHABILITATION_FORM.WRITTEN_AT)));
  }

  private List<TeamCase.Entry> entries(long id) {
    Map<Long, Map<Area, String>> said = said(id);
    return sql.select(REHABILITATION_ENTRY.fields())
        .select(STAFF.NAME)
        .from(REHABILITATION_ENTRY)
        .join(STAFF)
        .on(STAFF.ID.eq(REHABILITATION_ENTRY.WRITTEN_BY))
        .where(REHABILITATION_ENTRY.CASE_ID.eq(id))
        .orderBy(REHABILITATION_ENTRY.ON_DAY, REHABILITATION_ENTRY.ID)
        .fetch(row ->
            new TeamCase.Entry(
                row.get(REHABILITATION_ENTRY.ID),
                TeamCase.Entry.Kind.of(row.get(REHABILITATION_ENTRY.KIND)),
                row.get(REHABILITATION_ENTRY.ON_DAY),
                row.get(REHABILITATION_ENTRY.MEASURE) == null
                    ? null
                    : Measure.of(row.get(REHABILITATION_ENTRY.MEASURE)).orElseThrow(),
                row.get(REHABILITATION_ENTRY.WORDS),
                row.get(REHABILITATION_ENTRY.REASONED),
                row.get(REHABILITATION_ENTRY.OCCURRENCE_ID),
                said.getOrDefault(row.get(REHABILITATION_ENTRY.ID), Map.of()),
                row.get(STAFF.NAME),
                row.get(REHABILITATION_ENTRY.WITHDRAWN_AT) == null
                    ? null
                    : row.get(REHABILITATION_ENTRY.WITHDRAWN_WHY)));
  }

  private Map<Long, Map<Area, String>> said(long id) {
    Map<Long, Map<Area, String>> all = new java.util.HashMap<>();
    sql.select(REHABILITATION_SAID.fields())
        .from(REHABILITATION_SAID)
        .join(REHABILITATION_ENTRY)
        .on(REHABILITATION_ENTRY.ID.eq(REHABILITATION_SAID.ENTRY_ID))
        .where(REHABILITATION_ENTRY.CASE_ID.eq(id))
        .forEach(row ->
            all.computeIfAbsent(
                    row.get(REHABILITATION_SAID.ENTRY_ID), _ -> new EnumMap<>(Area.class))
                .put(
                    Area.valueOf(
                        row.get(REHABILITATION_SAID.AREA).toUpperCase(java.util.Locale.ROOT)),
                    row.get(REHABILITATION_SAID.WORDS)));
    return all;
  }

  private List<TeamCase.Step> steps(long id) {
    return sql.selectFrom(REHABILITATION_STEP)
        .where(REHABILITATION_STEP.CASE_ID.eq(id))
        .orderBy(REHABILITATION_STEP.FIRST_DAY, REHABILITATION_STEP.ID)
        .fetch(row ->
            new TeamCase.Step(
                row.getId(),
                row.getWhat(),
                row.getFirstDay(),
                row.getLastDay(),
                row.getStartedOn(),
                row.getEndedOn(),
                row.getVersion()));
  }
}
