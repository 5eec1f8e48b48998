package dk.frirum.rehabilitation;

import static dk.frirum.tables.Tables.REHABILITATION_CASE;
import static dk.frirum.tables.Tables.REHABILITATION_ENTRY;
import static dk.frirum.tables.Tables.REHABILITATION_FORM;
import static dk.frirum.tables.Tables.REHABILITATION_SAID;
import static dk.frirum.tables.Tables.REHABILITATION_STEP;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseEvents;
import dk.frirum.casework.Occurrences;
import dk.frirum.draft.Drafts;
import dk.frirum.meeting.Area;
import dk.frirum.rehabilitation.TeamCase.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins cases and writes in them. Each command is one transaction: the row, the event, the trail,
 * and what happened in the case by the rules' own words, so that no fact is typed twice. False, and
 * nothing done, where the case is open no longer or somebody has changed what was shown.
 */
@Component
class Rehabilitations {
  private final DSLContext sql;
  private final TeamCases cases;
  private final CaseEvents events;
  private final Occurrences occurrences;
  private final Drafts drafts;
  private final Clock clock;

  Rehabilitations(
      DSLContext sql,
      TeamCases cases,
      CaseEvents events,
      Occurrences occurrences,
      Drafts drafts,
      Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.events = events;
    this.occurrences = occurrences;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Begins a case, once for each key; false where one is open. */
  @Transactional
  public boolean begin(SignedIn who, long citizenId, String question, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(REHABILITATION_CASE, REHABILITATION_CASE.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    if (cases.of(citizenId).stream().anyMatch(each -> each.closedOn() == null)) {
      return false;
    }
    long id =
        sql.insertInto(REHABILITATION_CASE)
            .set(REHABILITATION_CASE.CITIZEN_ID, citizenId)
            .set(REHABILITATION_CASE.QUESTION, question)
            .set(REHABILITATION_CASE.OPENED_ON, LocalDate.now(clock))
            .set(REHABILITATION_CASE.OPENED_BY, who.id())
            .set(REHABILITATION_CASE.OPENED_AT, clock.instant())
            .set(REHABILITATION_CASE.IDEMPOTENCY_KEY, key)
            .returning(REHABILITATION_CASE.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "rehabilitation-begun", REHABILITATION_CASE, id);
    return true;
  }

  /** Closes a case, with the reason. */
  @Transactional
  public boolean close(SignedIn who, long citizenId, long caseId, String why) {
    events.hold(who, citizenId);
    if (cases.open(citizenId, caseId) == null) {
      return false;
    }
    JSONB before = events.snapshot(REHABILITATION_CASE, caseId);
    sql.update(REHABILITATION_CASE)
        .set(REHABILITATION_CASE.CLOSED_ON, LocalDate.now(clock))
        .set(REHABILITATION_CASE.CLOSED_WHY, why)
        .where(REHABILITATION_CASE.ID.eq(caseId))
        .execute();
    events.changed(
        who, citizenId, "rehabilitation-closed", REHABILITATION_CASE, caseId, why, before);
    return true;
  }

  /** What became of a version of the preparatory part. */
  enum Written {
    DONE,
    /** Somebody has written another one since the form was opened. */
    CONFLICT,
    /** The case is open no longer. */
    GONE
  }

  /**
   * Writes a version of the preparatory part; a second of the same words is none.
   *
   * @param seen the number of the version that was shown
   * @param description whether it is the overall description the law asks for
   */
  @Transactional
  public Written form(
      SignedIn who,
      long citizenId,
      long caseId,
      TeamCase.Words words,
      boolean shared,
      boolean description,
      int seen) {
    events.hold(who, citizenId);
    TeamCase now = cases.open(citizenId, caseId);
    if (now == null) {
      return Written.GONE;
    }
    if (!now.forms().isEmpty()
        && now.forms().getFirst().words().equals(words)
        && now.forms().getFirst().shared() == shared
        && now.forms().getFirst().description() == description) {
      return Written.DONE;
    }
    if (now.latest() != seen) {
      return Written.CONFLICT;
    }
    Long occurrence =
        description
            ? occurrences.add(
                who, citizenId, "situation-description", LocalDate.now(clock), Map.of())
            : null;
    long id =
        sql.insertInto(REHABILITATION_FORM)
            .set(REHABILITATION_FORM.CASE_ID, caseId)
            .set(REHABILITATION_FORM.CITIZEN_ID, citizenId)
            .set(REHABILITATION_FORM.NUMBER, seen + 1)
            .set(REHABILITATION_FORM.OWN_VIEW, words.ownView())
            .set(REHABILITATION_FORM.HEALTH, words.health())
            .set(REHABILITATION_FORM.SOCIAL, words.social())
            .set(REHABILITATION_FORM.WORK, words.work())
            .set(REHABILITATION_FORM.TRIED, words.tried())
            .set(REHABILITATION_FORM.SHARED, shared)
            .set(REHABILITATION_FORM.OCCURRENCE_ID, occurrence)
            .set(REHABILITATION_FORM.WRITTEN_BY, who.id())
            .set(REHABILITATION_FORM.WRITTEN_AT, clock.instant())
            .returning(REHABILITATION_FORM.ID)
            .fetchSingle()
            .getId();
    events.changed(who, citizenId, "rehabilitation-prepared", REHABILITATION_FORM, id);
    drafts.saved(who, RehabilitationPage.path(citizenId) + "/form");
    return Written.DONE;
  }

  /** Something to be said, read and understood. */
  record NewEntry(
      Entry.Kind kind,
      LocalDate on,
      @Nullable Measure measure,
      String words,
      boolean reasoned,
      Map<Area, String> said) {
    NewEntry {
      said = Map.copyOf(said);
    }
  }

  /** Says it, once for each key; the rules learn of it by the same. */
  @Transactional
  public boolean say(SignedIn who, long citizenId, long caseId, NewEntry entry, UUID key) {
    events.hold(who, citizenId);
    if (sql.fetchExists(REHABILITATION_ENTRY, REHABILITATION_ENTRY.IDEMPOTENCY_KEY.eq(key))) {
      return true;
    }
    TeamCase now = cases.open(citizenId, caseId);
    if (now == null) {
      return false;
    }
    Measure measure = entry.measure();
    long id =
        sql.insertInto(REHABILITATION_ENTRY)
            .set(REHABILITATION_ENTRY.CASE_ID, caseId)
            .set(REHABILITATION_ENTRY.CITIZEN_ID, citizenId)
            .set(REHABILITATION_ENTRY.KIND, entry.kind().code())
            .set(REHABILITATION_ENTRY.ON_DAY, entry.on())
            .set(REHABILITATION_ENTRY.MEASURE, measure == null ? null : measure.code())
            .set(REHABILITATION_ENTRY.WORDS, entry.words())
            .set(REHABILITATION_ENTRY.REASONED, entry.reasoned())
            .set(REHABILITATION_ENTRY.OCCURRENCE_ID, happened(who, now, entry))
            .set(REHABILITATION_ENTRY.WRITTEN_BY, who.id())
            .set(REHABILITATION_ENTRY.WRITTEN_AT, clock.instant())
            .set(REHABILITATION_ENTRY.IDEMPOTENCY_KEY, key)
            .returning(REHABILITATION_ENTRY.ID)
            .fetchSingle()
            .getId();
    entry
        .said()
        .forEach((area, words) ->
            sql.insertInto(REHABILITATION_SAID)
                .set(REHABILITATION_SAID.ENTRY_ID, id)
                .set(REHABILITATION_SAID.AREA, area.code())
                .set(REHABILITATION_SAID.WORDS, words)
                .execute());
    events.changed(
        who, citizenId, "rehabilitation-" + entry.kind().code(), REHABILITATION_ENTRY, id);
    drafts.saved(who, RehabilitationPage.path(citizenId) + "/" + entry.kind().code());
    return true;
  }

  /** What the rules are told; of an ordinary effort they have no word. */
  private @Nullable Long happened(SignedIn who, TeamCase now, NewEntry entry) {
    Measure measure = entry.measure();
    if (measure != null && !measure.inRules()) {
      return null;
    }
    String kind =
        switch (entry.kind()) {
          case HEALTH_ADVICE -> "health-advice-given";
          case RECOMMENDATION -> "team-recommendation";
          case DECISION -> "work-ability-decision";
        };
    Map<String, String> attributes = new HashMap<>();
    if (measure != null) {
      attributes.put("measure", measure.code());
    }
    if (entry.kind() == Entry.Kind.RECOMMENDATION) {
      attributes.put("reasoned", entry.reasoned() ? "yes" : "no");
    }
    if (entry.kind() == Entry.Kind.DECISION) {
      attributes.put(
          "recommendation", yes(now.last(Entry.Kind.RECOMMENDATION, entry.on()).isPresent()));
      attributes.put(
          "description", yes(occurrences.known(now.citizenId(), "situation-description", entry.on())));
      attributes.put(
          "health-advice", yes(occurrences.known(now.citizenId(), "health-advice-given", entry.on())));
    }
    return occurrences.add(who, now.citizenId(), kind, entry.on(), attributes);
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  /** Takes back what was said; it stays, with the reason, and the rules forget it. */
  @Transactional
  public boolean withdraw(SignedIn who, long citizenId, long caseId, long entryId, String why) {
    events.hold(who, citizenId);
    TeamCase now = cases.open(citizenId, caseId);
    Entry entry =
        now == null
            ? null
            : now.entries().stream()
                .filter(each -> each.id() == entryId && each.withdrawnWhy() == null)
                .findFirst()
                .orElse(null);
    if (entry == null) {
      return false;
    }
    JSONB before = events.snapshot(REHABILITATION_ENTRY, entryId);
    sql.update(REHABILITATION_ENTRY)
        .set(REHABILITATION_ENTRY.WITHDRAWN_BY, who.id())
        .set(REHABILITATION_ENTRY.WITHDRAWN_AT, clock.instant())
        .set(REHABILITATION_ENTRY.WITHDRAWN_WHY, why)
        .where(REHABILITATION_ENTRY.ID.eq(entryId))
        .execute();
    Long occurrence = entry.occurrenceId();
    if (occurrence != null) {
      occurrences.withdraw(who, citizenId, occurrence, why);
    }
    events.changed(
        who, citizenId, "rehabilitation-withdrawn", REHABILITATION_ENTRY, entryId, why, before);
    return true;
  }
}
