package dk.frirum.assignment;

import static dk.frirum.tables.Tables.ASSIGNMENT;
import static dk.frirum.tables.Tables.ASSIGNMENT_ROW;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.Accounts;
import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Decides that citizens are given to colleagues, and keeps what became of each. */
@Component
class Assignments {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DSLContext sql;
  private final CitizenAccess access;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  Assignments(DSLContext sql, CitizenAccess access, Accounts accounts, Audit audit, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was decided.
   *
   * @param from whose work it was; none where it was nobody's
   * @param anyone whether it was whoever had the case; then {@code from} is none
   * @param leaving whether that colleague leaves: access ends with this
   * @param asked by what the citizens were found, as typed
   */
  record Order(
      @Nullable Long from,
      boolean anyone,
      boolean leaving,
      String reason,
      Map<String, String> asked,
      List<Wanted> rows,
      UUID key) {
    Order {
      asked = Map.copyOf(asked);
      rows = List.copyOf(rows);
    }
  }

  /** One citizen of an order. */
  record Wanted(long citizenId, @Nullable Long was, long to) {}

  /** As it stands. */
  record Assignment(
      long id,
      @Nullable Long from,
      boolean anyone,
      String fromName,
      boolean leaving,
      String reason,
      String by,
      Instant at) {}

  /** A citizen in it, for one who may see the citizen. */
  record Line(
      long id, long citizenId, String name, String to, Outcome outcome, int tasks, int meetings) {}

  /** Decides it, once for each key; nothing is given yet. The access of who leaves ends at once. */
  @Transactional
  public long decide(SignedIn who, Order order) {
    Optional<Long> inserted =
        sql.insertInto(ASSIGNMENT)
            .set(ASSIGNMENT.MUNICIPALITY, who.municipality())
            .set(ASSIGNMENT.FROM_ID, order.from())
            .set(ASSIGNMENT.ANYONE, order.anyone())
            .set(ASSIGNMENT.ASKED, JSONB.jsonb(JSON.writeValueAsString(order.asked())))
            .set(ASSIGNMENT.LEAVING, order.leaving())
            .set(ASSIGNMENT.REASON, order.reason())
            .set(ASSIGNMENT.MADE_BY, who.id())
            .set(ASSIGNMENT.MADE_AT, clock.instant())
            .set(ASSIGNMENT.IDEMPOTENCY_KEY, order.key())
            .onConflict(ASSIGNMENT.IDEMPOTENCY_KEY)
            .doNothing()
            .returning(ASSIGNMENT.ID)
            .fetchOptional(ASSIGNMENT.ID);
    if (inserted.isEmpty()) {
      return sql.select(ASSIGNMENT.ID)
          .from(ASSIGNMENT)
          .where(ASSIGNMENT.IDEMPOTENCY_KEY.eq(order.key()), ASSIGNMENT.MADE_BY.eq(who.id()))
          .fetchOptional(ASSIGNMENT.ID)
          .orElseThrow(() -> new NotFound("assignment " + order.key()));
    }
    long id = inserted.get();
    if (order.from() != null && order.leaving()) {
      accounts.left(who, order.from());
    }
    for (Wanted each : order.rows()) {
      // Nobody outside the municipality, or whom one may not see, gets as far as a row.
      access.demand(who, each.citizenId());
      sql.insertInto(ASSIGNMENT_ROW)
          .set(ASSIGNMENT_ROW.ASSIGNMENT_ID, id)
          .set(ASSIGNMENT_ROW.CITIZEN_ID, each.citizenId())
          .set(ASSIGNMENT_ROW.WAS_ID, each.was())
          .set(ASSIGNMENT_ROW.TO_ID, each.to())
          .execute();
    }
    return id;
  }

  /** One of the municipality's. */
  Assignment find(SignedIn who, long id) {
    var from = STAFF.as("from_staff");
    return sql.select(ASSIGNMENT.fields())
        .select(STAFF.NAME, from.NAME)
        .from(ASSIGNMENT)
        .join(STAFF)
        .on(STAFF.ID.eq(ASSIGNMENT.MADE_BY))
        .leftJoin(from)
        .on(from.ID.eq(ASSIGNMENT.FROM_ID))
        .where(ASSIGNMENT.ID.eq(id), ASSIGNMENT.MUNICIPALITY.eq(who.municipality()))
        .fetchOptional(row ->
            new Assignment(
                id,
                row.get(ASSIGNMENT.FROM_ID),
                row.get(ASSIGNMENT.ANYONE),
                row.get(from.NAME) == null ? "" : row.get(from.NAME),
                row.get(ASSIGNMENT.LEAVING),
                row.get(ASSIGNMENT.REASON),
                row.get(STAFF.NAME),
                row.get(ASSIGNMENT.MADE_AT)))
        .orElseThrow(() -> new NotFound("assignment " + id));
  }

  /** The latest of the municipality's. */
  List<Assignment> latest(SignedIn who) {
    return sql.select(ASSIGNMENT.ID)
        .from(ASSIGNMENT)
        .where(ASSIGNMENT.MUNICIPALITY.eq(who.municipality()))
        .orderBy(ASSIGNMENT.ID.desc())
        .limit(20)
        .fetch(row -> find(who, row.value1()));
  }

  /** What became of each citizen; the trail says whom it showed. */
  @Transactional
  public List<Line> lines(SignedIn who, long id) {
    var to = STAFF.as("to_staff");
    List<Line> lines =
        sql.select(ASSIGNMENT_ROW.fields())
            .select(CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, to.NAME)
            .from(ASSIGNMENT_ROW)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(ASSIGNMENT_ROW.CITIZEN_ID))
            .join(to)
            .on(to.ID.eq(ASSIGNMENT_ROW.TO_ID))
            .where(ASSIGNMENT_ROW.ASSIGNMENT_ID.eq(id), access.visible(who))
            .orderBy(ASSIGNMENT_ROW.ID)
            .fetch(row ->
                new Line(
                    row.get(ASSIGNMENT_ROW.ID),
                    row.get(ASSIGNMENT_ROW.CITIZEN_ID),
                    row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
                    row.get(to.NAME),
                    Outcome.of(row.get(ASSIGNMENT_ROW.OUTCOME)),
                    row.get(ASSIGNMENT_ROW.TASKS),
                    row.get(ASSIGNMENT_ROW.MEETINGS)));
    audit.record(
        Entry.of(who.id(), Action.ASSIGNMENT_VIEWED)
            .showing(lines.stream().map(Line::citizenId).distinct().toList(), lines.size()));
    return lines;
  }

  /** Rows of which nothing has become yet, in order; those that went wrong among them. */
  List<Long> undone(long id) {
    return sql.select(ASSIGNMENT_ROW.ID)
        .from(ASSIGNMENT_ROW)
        .where(
            ASSIGNMENT_ROW.ASSIGNMENT_ID.eq(id),
            ASSIGNMENT_ROW.OUTCOME.in(Outcome.WAITING.code(), Outcome.FAILED.code()))
        .orderBy(ASSIGNMENT_ROW.ID)
        .fetch(ASSIGNMENT_ROW.ID);
  }
}
