package dk.frirum.suspension;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SUSPENSION;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.duty.RulebookHolder.Cards;
import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.tables.tables.records.SuspensionRecord;
import dk.frirum.trial.Enactment;
import dk.frirum.trial.Enactments;
import dk.frirum.trial.RulesChanged;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declares suspensions and ends them; like every change of the rules, it takes two people. */
@Component
class Suspensions {
  private final DSLContext sql;
  private final RulebookHolder holder;
  private final Enactments enactments;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Suspensions(
      DSLContext sql,
      RulebookHolder holder,
      Enactments enactments,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.holder = holder;
    this.enactments = enactments;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What is typed of a suspension. */
  record Typed(
      String title,
      String effect,
      List<String> requirements,
      LocalDate first,
      @Nullable LocalDate last,
      String basis,
      String source) {
    Typed {
      requirements = List.copyOf(requirements);
    }
  }

  /** A municipality's, latest first. */
  List<Suspension> of(String municipality) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.MUNICIPALITY.eq(municipality))
        .orderBy(SUSPENSION.FIRST_DAY.desc(), SUSPENSION.ID.desc())
        .fetch(Suspensions::read);
  }

  private static Suspension read(SuspensionRecord row) {
    return new Suspension(
        row.getId(),
        row.getTitle(),
        row.getEffect(),
        Arrays.asList(row.getRequirements()),
        row.getFirstDay(),
        row.getLastDay(),
        row.getBasis(),
        row.getSource(),
        row.getVersion());
  }

  private Suspension one(String municipality, long id) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.MUNICIPALITY.eq(municipality), SUSPENSION.ID.eq(id))
        .fetchOptional(Suspensions::read)
        .orElseThrow(() -> new NotFound("suspension " + id));
  }

  /** Interviews held while it ran, although nothing was asked for. */
  int voluntary(String municipality, Suspension suspension) {
    LocalDate last = suspension.last() == null ? LocalDate.now(clock) : suspension.last();
    return sql.fetchCount(
        sql.selectOne()
            .from(INTERVIEW)
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(INTERVIEW.CITIZEN_ID))
            .where(
                CITIZEN.MUNICIPALITY.eq(municipality),
                INTERVIEW.OUTCOME.eq("held"),
                INTERVIEW.WITHDRAWN.isFalse(),
                INTERVIEW.HELD_ON.between(suspension.first(), last)));
  }

  boolean inForce(Suspension suspension) {
    return holder.has(Suspension.cardsOf(suspension.id()));
  }

  Optional<Enactment> waiting(Suspension suspension) {
    return enactments.waiting(Suspension.cardsOf(suspension.id()));
  }

  /**
   * Proposes a suspension.
   *
   * @throws RulebookException where its card cannot be used; nothing is kept
   */
  @Transactional
  public long declare(SignedIn who, Typed typed, String reason) {
    long id =
        sql.insertInto(SUSPENSION)
            .set(SUSPENSION.MUNICIPALITY, who.municipality())
            .set(SUSPENSION.TITLE, typed.title())
            .set(SUSPENSION.EFFECT, typed.effect())
            .set(SUSPENSION.REQUIREMENTS, typed.requirements().toArray(String[]::new))
            .set(SUSPENSION.FIRST_DAY, typed.first())
            .set(SUSPENSION.LAST_DAY, typed.last())
            .set(SUSPENSION.BASIS, typed.basis())
            .set(SUSPENSION.SOURCE, typed.source())
            .set(SUSPENSION.DECLARED_BY, who.id())
            .set(SUSPENSION.DECLARED_AT, clock.instant())
            .returning(SUSPENSION.ID)
            .fetchSingle()
            .getId();
    Suspension suspension = one(who.municipality(), id);
    propose(who, suspension, Enactment.Kind.START, typed.last(), typed.first(), reason);
    return id;
  }

  /** Proposes to end one on a day. */
  @Transactional
  public boolean end(SignedIn who, long id, LocalDate last, String reason) {
    Suspension suspension = one(who.municipality(), id);
    return inForce(suspension) && propose(who, suspension, Enactment.Kind.STOP, last, last, reason);
  }

  private boolean propose(
      SignedIn who,
      Suspension suspension,
      Enactment.Kind kind,
      @Nullable LocalDate last,
      LocalDate on,
      String reason) {
    String card = suspension.card(who.municipality(), last);
    if (holder.draft(List.of(cards(suspension, card)))
        instanceof RulebookHolder.Draft.Fails(List<Problem> problems)) {
      throw new RulebookException(problems);
    }
    audited(who, suspension.id(), kind.code() + "-proposed");
    return enactments.propose(
        who,
        new Enactments.Proposal(
            Suspension.cardsOf(suspension.id()), kind, 1, card, null, on, reason));
  }

  private static Cards cards(Suspension suspension, String card) {
    return Cards.of(Suspension.cardsOf(suspension.id()), suspension.fileName(), card);
  }

  /**
   * The second person's word.
   *
   * @return false where somebody has said it already, or it is one's own
   */
  @Transactional
  public boolean second(SignedIn who, long id, Enactment.Verdict verdict) {
    Suspension suspension = one(who.municipality(), id);
    Optional<Enactment> waiting = waiting(suspension);
    if (waiting.isEmpty() || !enactments.decide(who, waiting.get().id(), verdict, "")) {
      return false;
    }
    audited(who, id, verdict.code());
    Enactment wanted = waiting.get();
    switch (verdict) {
      case REJECTED -> {}
      case IN_FORCE -> {
        holder.enact(
            who.municipality(),
            List.of(cards(suspension, wanted.cards())),
            suspension.title() + ": " + wanted.reason(),
            wanted.proposedBy(),
            who.id());
        if (wanted.kind() == Enactment.Kind.STOP) {
          sql.update(SUSPENSION)
              .set(SUSPENSION.LAST_DAY, wanted.on())
              .set(SUSPENSION.VERSION, SUSPENSION.VERSION.plus(1))
              .where(SUSPENSION.ID.eq(id))
              .execute();
        }
        events.publishEvent(new RulesChanged(who.municipality(), RulesChanged.NONE, true));
      }
    }
    return true;
  }

  private void audited(SignedIn who, long id, String what) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("suspension", id);
    details.put("what", what);
    audit.record(Entry.of(who.id(), Action.CARDS_ENACTED).with(details));
  }
}
