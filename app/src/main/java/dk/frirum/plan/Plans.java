package dk.frirum.plan;

import static dk.frirum.tables.Tables.PLAN_ITEM;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.AgreedSteps;
import dk.frirum.casework.CaseEvents;
import dk.frirum.casework.Moved;
import dk.frirum.casework.Moves;
import dk.frirum.casework.Occurrences;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes plans. Each change is one transaction: the line, the version, the event with before and
 * after, the trail, and what the rulebook waits for.
 */
@Component
class Plans implements AgreedSteps {
  private final PlanRows rows;
  private final CitizenAccess access;
  private final CaseEvents cases;
  private final Occurrences occurrences;
  private final PlanDrafts drafts;
  private final Moves moves;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plans(
      PlanRows rows,
      CitizenAccess access,
      CaseEvents cases,
      Occurrences occurrences,
      PlanDrafts drafts,
      Moves moves,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.access = access;
    this.cases = cases;
    this.occurrences = occurrences;
    this.drafts = drafts;
    this.moves = moves;
    this.events = events;
    this.clock = clock;
  }

  /** What became of a change. */
  sealed interface Result {
    record Done() implements Result {}

    /** Somebody has changed the line since it was shown; nothing was done. */
    record Conflict() implements Result {}

    /** It is not this person's to change; nothing was done. */
    record NotYours() implements Result {}
  }

  /** A plan as it stands, and every version of it. */
  record Plan(List<Item> items, List<Version> versions) {
    Plan {
      items = List.copyOf(items);
      versions = List.copyOf(versions);
    }

    /** Whether it is one: it says where to, and what is done about it. */
    boolean made() {
      return Plans.made(items);
    }
  }

  /** The plan, for a page; the trail says who saw it. */
  @Transactional
  public Plan open(SignedIn who, long citizenId) {
    access.open(who, citizenId, Action.PLAN_VIEWED, Map.of());
    return new Plan(rows.of(citizenId), rows.versions(citizenId));
  }

  /** A line as it stands; none where it is gone. Whether it may be seen is asked before. */
  Optional<Item> line(long citizenId, long id) {
    return rows.find(citizenId, id);
  }

  /** The lines as they stand; whether they may be seen is asked before. */
  List<Item> lines(long citizenId) {
    return rows.of(citizenId);
  }

  /**
   * Adds a line, once for each key.
   *
   * @param key made when the form was opened
   */
  @Transactional
  public Result add(SignedIn who, long citizenId, Line line, UUID key) {
    Result result = insert(who, citizenId, line, key);
    if (result instanceof Result.Done) {
      drafts.added(who, citizenId, line.kind());
    }
    return result;
  }

  private Result insert(SignedIn who, long citizenId, Line line, UUID key) {
    access.demand(who, citizenId);
    Rights rights = Rights.of(who);
    if (!rights.mayAdd(line.kind())) {
      return new Result.NotYours();
    }
    cases.hold(citizenId);
    if (rows.added(citizenId, key)) {
      return new Result.Done();
    }
    Instant now = clock.instant();
    long id = rows.insert(who, citizenId, line, rights.citizen(), key, now);
    done(who, citizenId, id, "plan-added", null, now);
    return new Result.Done();
  }

  /** A step that was agreed at an interview, as part of registering it. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void agreed(SignedIn who, long citizenId, Talk talk, Step step) {
    Line line =
        new Line(
            Kind.STEP,
            step.words(),
            Way.of(step.way()).orElse(Way.OTHER),
            Doer.of(step.doer()).orElse(Doer.CITIZEN),
            step.due(),
            talk.meetingId(),
            talk.interviewId(),
            null);
    // The same for the same talk and words: sent twice it is one step.
    UUID key =
        UUID.nameUUIDFromBytes(
            (citizenId + " " + talk + " " + step.words())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    // What is being written in the plan itself is another step.
    insert(who, citizenId, line, key);
  }

  /**
   * Changes what a line says; what it is about and belongs to stays.
   *
   * @param version the version the person saw
   */
  @Transactional
  public Result change(SignedIn who, long citizenId, long id, Line line, int version) {
    return step(
        who,
        citizenId,
        id,
        version,
        "plan-changed",
        (rights, item) -> rights.mayChange(item) && item.line().kind() == line.kind(),
        item -> line.equals(item.line()),
        PlanRows.columns(line));
  }

  /**
   * Says that a step is done, or is not after all.
   *
   * @param done whether it is
   */
  @Transactional
  public Result tick(SignedIn who, long citizenId, long id, boolean done, int version) {
    LocalDate on = done ? LocalDate.now(clock) : null;
    return step(
        who,
        citizenId,
        id,
        version,
        done ? "plan-done" : "plan-undone",
        Rights::mayTick,
        item -> (item.doneOn() != null) == done,
        PlanRows.done(on));
  }

  /** Takes a line out; earlier versions keep it. */
  @Transactional
  public Result remove(SignedIn who, long citizenId, long id, int version) {
    return step(
        who,
        citizenId,
        id,
        version,
        "plan-removed",
        Rights::mayChange,
        _ -> false,
        Map.of(PLAN_ITEM.REMOVED, true));
  }

  private Result step(
      SignedIn who,
      long citizenId,
      long id,
      int version,
      String event,
      java.util.function.BiPredicate<Rights, Item> may,
      java.util.function.Predicate<Item> already,
      Map<Field<?>, @Nullable Object> columns) {
    access.demand(who, citizenId);
    cases.hold(citizenId);
    Item now = rows.find(citizenId, id).orElse(null);
    if (now == null) {
      return new Result.Conflict();
    }
    if (!may.test(Rights.of(who), now)) {
      return new Result.NotYours();
    }
    if (already.test(now)) {
      return new Result.Done();
    }
    if (now.version() != version) {
      return new Result.Conflict();
    }
    Instant at = clock.instant();
    JSONB before = cases.snapshot(PLAN_ITEM, id);
    rows.update(id, columns);
    done(who, citizenId, id, event, before, at);
    drafts.changed(who, citizenId, id);
    return new Result.Done();
  }

  private void done(
      SignedIn who, long citizenId, long id, String event, @Nullable JSONB before, Instant now) {
    boolean byCitizen = Rights.of(who).citizen();
    cases.event(who, citizenId, event, PLAN_ITEM, id, null, before);
    rows.keep(who, citizenId, byCitizen, now);
    access.open(who, citizenId, Action.PLAN_CHANGED, Map.of("line", id));
    if (byCitizen) {
      events.publishEvent(new PlanChanged(citizenId));
    } else if (made(rows.of(citizenId))) {
      // The duty is the municipality's, and a wish alone is no plan (LAB §§ 40-42).
      occurrences.today(who, citizenId, "my-plan-made");
    }
  }

  private static boolean made(List<Item> items) {
    return items.stream()
            .anyMatch(item -> item.line().kind() == Kind.GOAL || item.line().kind() == Kind.WISH)
        && items.stream().anyMatch(item -> item.line().kind() == Kind.STEP);
  }

  /** A step agreed at a talk, or a placement, that was another citizen's goes along with it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Moved moved) {
    switch (moved.thing().subject()) {
      case "interview" -> follow(moved, PLAN_ITEM.INTERVIEW_ID);
      case "meeting" -> follow(moved, PLAN_ITEM.MEETING_ID);
      case "placement" -> follow(moved, PLAN_ITEM.PLACEMENT_ID);
      default -> {}
    }
  }

  private void follow(Moved moved, Field<Long> talk) {
    List<Long> steps = rows.agreedAt(talk, moved.thing().id(), moved.from());
    Instant now = clock.instant();
    for (long step : steps) {
      JSONB before = cases.snapshot(PLAN_ITEM, step);
      rows.move(step, moved.to());
      cases.event(moved.who(), moved.to(), "plan-moved", PLAN_ITEM, step, null, before);
      Moves.Thing thing = new Moves.Thing(PlanRows.SUBJECT, step, moved.thing().on());
      moves.along(moved.order(), thing, moved.from());
    }
    if (!steps.isEmpty()) {
      rows.keep(moved.who(), moved.from(), false, now);
      rows.keep(moved.who(), moved.to(), false, now);
    }
  }
}
