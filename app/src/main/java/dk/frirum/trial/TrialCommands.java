package dk.frirum.trial;

import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_DECISION;
import static dk.frirum.tables.Tables.TRIAL_VERSION;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.GoesOnLocally;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.trial.TrialAction.Decision;
import dk.frirum.trial.TrialAction.State;
import dk.frirum.trial.TrialAction.Stop;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done to trial actions; versions and decisions are added, never changed. */
@Component
class TrialCommands {
  private final DSLContext sql;
  private final TrialActions trials;
  private final Audit audit;
  private final Clock clock;

  TrialCommands(DSLContext sql, TrialActions trials, Audit audit, Clock clock) {
    this.sql = sql;
    this.trials = trials;
    this.audit = audit;
    this.clock = clock;
  }

  boolean taken(String municipality, String code) {
    return sql.fetchExists(
        TRIAL_ACTION, TRIAL_ACTION.MUNICIPALITY.eq(municipality), TRIAL_ACTION.CODE.eq(code));
  }

  /** Adds an idea to the board; its owner is whoever had it. */
  @Transactional
  public long create(SignedIn who, TrialForm.Content content, @Nullable String template) {
    long id =
        sql.insertInto(TRIAL_ACTION)
            .set(TRIAL_ACTION.MUNICIPALITY, who.municipality())
            .set(TRIAL_ACTION.AGREEMENT_ID, content.agreement())
            .set(TRIAL_ACTION.CODE, content.code())
            .set(TRIAL_ACTION.TITLE, content.title())
            .set(TRIAL_ACTION.STATE, State.IDEA.code())
            .set(TRIAL_ACTION.OWNER_ID, who.id())
            .set(TRIAL_ACTION.TEMPLATE, template)
            .set(TRIAL_ACTION.CREATED_BY, who.id())
            .set(TRIAL_ACTION.CREATED_AT, clock.instant())
            .returning(TRIAL_ACTION.ID)
            .fetchSingle()
            .getId();
    addVersion(who, id, 1, content);
    changed(who, id, "created");
    return id;
  }

  /**
   * Adds a version.
   *
   * @return its number; none where somebody else has changed the trial action since
   */
  @Transactional
  public @Nullable Integer change(SignedIn who, long id, int version, TrialForm.Content content) {
    TrialAction trial = own(who, id);
    if (!touch(id, version)) {
      return null;
    }
    int number = trial.latest().number() + 1;
    addVersion(who, id, number, content);
    if (trial.state() == State.IDEA || trial.state() == State.PLANNED) {
      sql.update(TRIAL_ACTION)
          .set(TRIAL_ACTION.AGREEMENT_ID, content.agreement())
          .where(TRIAL_ACTION.ID.eq(id))
          .execute();
    }
    changed(who, id, "version");
    return number;
  }

  /** Notes a decision, and moves the trial action on the board. */
  @Transactional
  public void decide(
      SignedIn who,
      long id,
      Decision.Kind kind,
      LocalDate on,
      int number,
      String reason,
      String evidence,
      @Nullable String rulebook) {
    TrialAction trial = own(who, id);
    sql.insertInto(TRIAL_DECISION)
        .set(TRIAL_DECISION.TRIAL_ID, id)
        .set(TRIAL_DECISION.KIND, kind.code())
        .set(TRIAL_DECISION.ON_DAY, on)
        .set(TRIAL_DECISION.REASON, reason)
        .set(TRIAL_DECISION.VERSION_NUMBER, number)
        .set(TRIAL_DECISION.RULEBOOK_HASH, rulebook)
        .set(TRIAL_DECISION.EVIDENCE, evidence)
        .set(TRIAL_DECISION.DECIDED_BY, who.id())
        .set(TRIAL_DECISION.DECIDED_AT, clock.instant())
        .execute();
    State state = Board.after(trial.state(), kind);
    sql.update(TRIAL_ACTION)
        .set(TRIAL_ACTION.STATE, state.code())
        .set(TRIAL_ACTION.VERSION, TRIAL_ACTION.VERSION.plus(1))
        .where(TRIAL_ACTION.ID.eq(id))
        .execute();
    changed(who, id, kind.code());
  }

  /** The trial actions of a refused agreement go on under the local one. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(GoesOnLocally locally) {
    sql.update(TRIAL_ACTION)
        .set(TRIAL_ACTION.AGREEMENT_ID, locally.local())
        .where(
            TRIAL_ACTION.MUNICIPALITY.eq(locally.municipality()),
            TRIAL_ACTION.AGREEMENT_ID.eq(locally.refused()),
            TRIAL_ACTION.STATE.notIn(State.DROPPED.code(), State.IN_OPERATION.code()))
        .execute();
  }

  private TrialAction own(SignedIn who, long id) {
    TrialAction trial = trials.one(who.municipality(), id);
    if (!trial.own()) {
      throw new NotFound("own trial action " + id);
    }
    return trial;
  }

  private boolean touch(long id, int version) {
    return sql.update(TRIAL_ACTION)
            .set(TRIAL_ACTION.VERSION, TRIAL_ACTION.VERSION.plus(1))
            .where(TRIAL_ACTION.ID.eq(id), TRIAL_ACTION.VERSION.eq(version))
            .execute()
        > 0;
  }

  private void addVersion(SignedIn who, long id, int number, TrialForm.Content content) {
    Stop stop = content.stop();
    sql.insertInto(TRIAL_VERSION)
        .set(TRIAL_VERSION.TRIAL_ID, id)
        .set(TRIAL_VERSION.NUMBER, number)
        .set(TRIAL_VERSION.PURPOSE, content.purpose())
        .set(TRIAL_VERSION.HYPOTHESIS, content.hypothesis())
        .set(TRIAL_VERSION.EFFECT_SHORT, content.shortTerm())
        .set(TRIAL_VERSION.EFFECT_MEDIUM, content.mediumTerm())
        .set(TRIAL_VERSION.EFFECT_LONG, content.longTerm())
        .set(TRIAL_VERSION.TARGET_WORDS, content.groupWords())
        .set(TRIAL_VERSION.TARGET_GROUP, content.group())
        .set(TRIAL_VERSION.FIRST_DAY, content.first())
        .set(TRIAL_VERSION.LAST_DAY, content.last())
        .set(TRIAL_VERSION.MEASURES, content.measures().toArray(String[]::new))
        .set(TRIAL_VERSION.STOP_MEASURE, stop == null ? null : stop.measure())
        .set(TRIAL_VERSION.STOP_SIGN, stop == null ? null : stop.sign())
        .set(TRIAL_VERSION.STOP_VALUE, stop == null ? null : stop.value())
        .set(TRIAL_VERSION.STOP_WORDS, content.stopWords())
        .set(TRIAL_VERSION.CARDS, content.cards())
        .set(TRIAL_VERSION.REASON, content.reason())
        .set(TRIAL_VERSION.MADE_BY, who.id())
        .set(TRIAL_VERSION.MADE_AT, clock.instant())
        .execute();
  }

  private void changed(SignedIn who, long id, String what) {
    audit.record(Entry.of(who.id(), Action.TRIAL_CHANGED).with(Map.of("trial", id, "what", what)));
  }
}
