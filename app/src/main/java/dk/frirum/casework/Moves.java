package dk.frirum.casework;

import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.MOVED;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.casework.Movable.Answer;
import dk.frirum.casework.Movable.Order;
import dk.frirum.casework.Registration.Held;
import dk.frirum.draft.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is common to moving anything from the wrong citizen (<i>forkert borger</i>) to the right
 * one. Whoever owns a kind of thing lets {@link #around} hold both citizens, changes the row and
 * writes its event, and then leaves the rest to {@link #moved}: nothing of the thing but its day,
 * and nothing of the other citizen, is written under the wrong one.
 */
@Component
public class Moves {
  /** Kinds that a citizen's page says have come or gone; others go along with one of these. */
  static final Set<String> SAID = Set.of("interview", "meeting", "placement", "notice");

  private final DSLContext sql;
  private final CitizenAccess access;
  private final CaseDuties duties;
  private final Drafts drafts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(
      DSLContext sql,
      CitizenAccess access,
      CaseDuties duties,
      Drafts drafts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.duties = duties;
    this.drafts = drafts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What is moved.
   *
   * @param subject kind of thing, as its events have it
   * @param on the day it is of
   */
  public record Thing(String subject, long id, LocalDate on) {
    /** Whether it is of a kind. */
    public boolean is(String kind) {
      return subject.equals(kind);
    }
  }

  /**
   * Carries out an order once, with both cases held: one change at a time, and nothing where the
   * thing is no longer as the person saw it.
   *
   * @param owner whose it is now, asked before and after the cases are held
   * @param find the thing as it stands
   * @param change moves it
   * @throws dk.frirum.access.Refusal where one of the two is closed to this person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer around(
      Order order, LongSupplier owner, Supplier<Held> find, Consumer<Held> change) {
    SignedIn who = order.who();
    long from = owner.getAsLong();
    if (done(order)) {
      return new Answer.Done();
    }
    access.demand(who, from);
    access.demand(who, order.to());
    duties.hold(List.of(from, order.to()));
    // Whoever waited sees what the other one wrote; where that is closed to this person, no more.
    access.demand(who, owner.getAsLong());
    Held now = find.get();
    if (done(order)) {
      return new Answer.Done();
    }
    Long only = now.only();
    if (now.version() != order.version()
        || now.citizenId() != from
        || from == order.to()
        || only != null && only != order.to()) {
      return new Answer.Conflict(now);
    }
    change.accept(now);
    return new Answer.Done();
  }

  private boolean done(Order order) {
    return sql.fetchExists(
        MOVED, MOVED.IDEMPOTENCY_KEY.eq(order.key()), MOVED.MOVED_BY.eq(order.who().id()));
  }

  /**
   * Writes the move under both citizens, in the transaction that has just changed the row.
   *
   * @param form path of the page, whose draft is no longer needed
   * @param action what the right citizen's trail says
   * @param registeredBy who had registered it; none for an import
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(
      Order order,
      Thing thing,
      long from,
      String form,
      Action action,
      @Nullable Long registeredBy) {
    SignedIn who = order.who();
    long to = order.to();
    Instant now = clock.instant();
    long id = row(order, thing, from, order.key(), now);
    // No reason here: it may name the right citizen.
    sql.insertInto(CASE_EVENT)
        .set(CASE_EVENT.CITIZEN_ID, from)
        .set(CASE_EVENT.KIND, thing.subject() + "-moved-away")
        .set(CASE_EVENT.SUBJECT, "moved")
        .set(CASE_EVENT.SUBJECT_ID, id)
        .set(CASE_EVENT.ACTOR_ID, who.id())
        .set(CASE_EVENT.AT, now)
        .execute();
    access.open(who, from, Action.MOVED_AWAY, Map.of("moved", id));
    access.open(who, to, action, Map.of(thing.subject(), thing.id()));
    drafts.saved(who, form);
    List<Long> both = Stream.of(from, to).sorted().toList();
    both.forEach(citizen -> events.publishEvent(new CaseChanged(citizen)));
    events.publishEvent(new Moved(thing, order, from, registeredBy, false));
  }

  /**
   * Writes that something went along with what is moved, so that an erasure of either finds it.
   * What follows is the other's.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void along(Order order, Thing thing, long from) {
    String name = order.key() + " " + thing.subject() + " " + thing.id();
    UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    row(order, thing, from, key, clock.instant());
    events.publishEvent(new Moved(thing, order, from, null, true));
  }

  private long row(Order order, Thing thing, long from, UUID key, Instant now) {
    return sql.insertInto(MOVED)
        .set(MOVED.IDEMPOTENCY_KEY, key)
        .set(MOVED.SUBJECT, thing.subject())
        .set(MOVED.SUBJECT_ID, thing.id())
        .set(MOVED.FROM_CITIZEN, from)
        .set(MOVED.TO_CITIZEN, order.to())
        .set(MOVED.HAPPENED_ON, thing.on())
        .set(MOVED.MOVED_BY, order.who().id())
        .set(MOVED.MOVED_AT, now)
        .returning(MOVED.ID)
        .fetchSingle()
        .getId();
  }

  /** The citizen a thing was moved to last; none where it was not, or that one has been erased. */
  public Optional<Long> lastTo(String subject, long id) {
    return sql.select(MOVED.TO_CITIZEN)
        .from(MOVED)
        .where(MOVED.SUBJECT.eq(subject), MOVED.SUBJECT_ID.eq(id))
        .orderBy(MOVED.ID.desc())
        .limit(1)
        .fetchOptional(MOVED.TO_CITIZEN)
        .filter(Objects::nonNull);
  }
}
