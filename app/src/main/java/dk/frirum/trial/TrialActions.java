package dk.frirum.trial;

import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_DECISION;
import static dk.frirum.tables.Tables.TRIAL_VERSION;

import dk.frirum.tables.tables.records.TrialActionRecord;
import dk.frirum.trial.TrialAction.Decision;
import dk.frirum.trial.TrialAction.State;
import dk.frirum.trial.TrialAction.Stop;
import dk.frirum.trial.TrialAction.Version;
import dk.frirum.web.NotFound;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;

/** The trial actions a municipality keeps, its own and those it has imported to read. */
@Component
public class TrialActions {
  private final DSLContext sql;

  TrialActions(DSLContext sql) {
    this.sql = sql;
  }

  /** All of a municipality's, in order of title. */
  public List<TrialAction> of(String municipality) {
    return all(TRIAL_ACTION.MUNICIPALITY.eq(municipality));
  }

  /** Those under an agreement, in order of title. */
  public List<TrialAction> under(String municipality, long agreement) {
    return all(
        TRIAL_ACTION.MUNICIPALITY.eq(municipality).and(TRIAL_ACTION.AGREEMENT_ID.eq(agreement)));
  }

  /** Those of everybody, for work on the whole. */
  List<TrialAction> everybodys() {
    return all(TRIAL_ACTION.ORIGIN.isNull());
  }

  private List<TrialAction> all(Condition which) {
    return rows().where(which).orderBy(TRIAL_ACTION.TITLE, TRIAL_ACTION.ID).fetch(this::whole);
  }

  /**
   * One of a municipality's.
   *
   * @throws NotFound where it has none with this id
   */
  public TrialAction one(String municipality, long id) {
    return rows()
        .where(TRIAL_ACTION.MUNICIPALITY.eq(municipality), TRIAL_ACTION.ID.eq(id))
        .fetchOptional(this::whole)
        .orElseThrow(() -> new NotFound("trial action " + id));
  }

  /** Each with its owner's name. */
  private SelectOnConditionStep<Record> rows() {
    return sql.select(TRIAL_ACTION.fields())
        .select(STAFF.NAME)
        .from(TRIAL_ACTION)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(TRIAL_ACTION.OWNER_ID));
  }

  private TrialAction whole(Record joined) {
    TrialActionRecord row = joined.into(TRIAL_ACTION);
    String owner = joined.get(STAFF.NAME);
    return new TrialAction(
        row.getId(),
        row.getCode(),
        row.getTitle(),
        State.of(row.getState()),
        row.getAgreementId(),
        row.getOwnerId(),
        owner == null ? "" : owner,
        row.getTemplate(),
        row.getOrigin(),
        row.getVersion(),
        versions(row.getId()),
        decisions(row.getId()));
  }

  private List<Version> versions(long trial) {
    return sql.select(TRIAL_VERSION.fields())
        .select(STAFF.NAME)
        .from(TRIAL_VERSION)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(TRIAL_VERSION.MADE_BY))
        .where(TRIAL_VERSION.TRIAL_ID.eq(trial))
        .orderBy(TRIAL_VERSION.NUMBER)
        .fetch(TrialActions::version);
  }

  private static Version version(Record row) {
    String measure = row.get(TRIAL_VERSION.STOP_MEASURE);
    return new Version(
        row.get(TRIAL_VERSION.NUMBER),
        row.get(TRIAL_VERSION.PURPOSE),
        row.get(TRIAL_VERSION.HYPOTHESIS),
        row.get(TRIAL_VERSION.EFFECT_SHORT),
        row.get(TRIAL_VERSION.EFFECT_MEDIUM),
        row.get(TRIAL_VERSION.EFFECT_LONG),
        row.get(TRIAL_VERSION.TARGET_WORDS),
        row.get(TRIAL_VERSION.TARGET_GROUP),
        row.get(TRIAL_VERSION.FIRST_DAY),
        row.get(TRIAL_VERSION.LAST_DAY),
        Arrays.asList(row.get(TRIAL_VERSION.MEASURES)),
        measure == null
            ? null
            : new Stop(
                measure, row.get(TRIAL_VERSION.STOP_SIGN), row.get(TRIAL_VERSION.STOP_VALUE)),
        row.get(TRIAL_VERSION.STOP_WORDS),
        row.get(TRIAL_VERSION.CARDS),
        row.get(TRIAL_VERSION.REASON),
        name(row),
        row.get(TRIAL_VERSION.MADE_AT));
  }

  private List<Decision> decisions(long trial) {
    return sql.select(TRIAL_DECISION.fields())
        .select(STAFF.NAME)
        .from(TRIAL_DECISION)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(TRIAL_DECISION.DECIDED_BY))
        .where(TRIAL_DECISION.TRIAL_ID.eq(trial))
        .orderBy(TRIAL_DECISION.ID)
        .fetch(row ->
            new Decision(
                Decision.Kind.of(row.get(TRIAL_DECISION.KIND)),
                row.get(TRIAL_DECISION.ON_DAY),
                row.get(TRIAL_DECISION.REASON),
                row.get(TRIAL_DECISION.VERSION_NUMBER),
                row.get(TRIAL_DECISION.RULEBOOK_HASH),
                row.get(TRIAL_DECISION.EVIDENCE),
                name(row),
                row.get(TRIAL_DECISION.DECIDED_AT)));
  }

  private static String name(Record row) {
    String name = row.get(STAFF.NAME);
    return name == null ? "" : name;
  }
}
