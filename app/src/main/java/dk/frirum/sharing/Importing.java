package dk.frirum.sharing;

import static dk.frirum.tables.Tables.AGREEMENT;
import static dk.frirum.tables.Tables.AGREEMENT_PARTY;
import static dk.frirum.tables.Tables.AGREEMENT_STEP;
import static dk.frirum.tables.Tables.RECOMMENDATION;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_DECISION;
import static dk.frirum.tables.Tables.TRIAL_VERSION;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in another municipality's agreement, to be read. Nothing of it is ever put in force: it has
 * an origin, and what has one cannot be changed here.
 */
@Component
public class Importing {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private final DSLContext sql;
  private final SharedReader reader;
  private final Clock clock;

  Importing(DSLContext sql, SharedReader reader, Clock clock) {
    this.sql = sql;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Takes in the data of a file, beside what was taken in before.
   *
   * @param json the text of {@code aftale.json}
   * @param by staff id; none for the demo
   * @return id of the agreement
   * @throws Unreadable with every fault, and nothing is written
   */
  @Transactional
  public long take(String municipality, String json, @Nullable Long by) {
    SharedAgreement shared = reader.read(json);
    String code =
        free(
            shared.code(),
            name ->
                sql.fetchExists(
                    AGREEMENT, AGREEMENT.MUNICIPALITY.eq(municipality), AGREEMENT.CODE.eq(name)));
    Instant now = clock.instant();
    long id =
        sql.insertInto(AGREEMENT)
            .set(AGREEMENT.MUNICIPALITY, municipality)
            .set(AGREEMENT.CODE, code)
            .set(AGREEMENT.KIND, shared.kind())
            .set(AGREEMENT.TITLE, shared.title())
            .set(AGREEMENT.JOURNAL_NUMBER, shared.journalNumber())
            .set(AGREEMENT.SUMMARY, shared.summary())
            .set(AGREEMENT.FIRST_DAY, shared.first())
            .set(AGREEMENT.LAST_DAY, shared.last())
            .set(AGREEMENT.ORIGIN, origin(shared))
            .set(AGREEMENT.CREATED_BY, by)
            .set(AGREEMENT.CREATED_AT, now)
            .returning(AGREEMENT.ID)
            .fetchSingle()
            .getId();
    for (SharedAgreement.Party party : shared.parties()) {
      sql.insertInto(AGREEMENT_PARTY)
          .set(AGREEMENT_PARTY.AGREEMENT_ID, id)
          .set(AGREEMENT_PARTY.PART, party.part())
          .set(AGREEMENT_PARTY.NAME, party.name())
          .set(AGREEMENT_PARTY.MUNICIPALITY_CODE, party.municipality())
          .execute();
    }
    for (SharedAgreement.Step step : shared.steps()) {
      sql.insertInto(AGREEMENT_STEP)
          .set(AGREEMENT_STEP.AGREEMENT_ID, id)
          .set(AGREEMENT_STEP.KIND, step.standing() == null ? "approval" : "standing")
          .set(AGREEMENT_STEP.STANDING, step.standing())
          .set(AGREEMENT_STEP.ON_DAY, step.on())
          .set(AGREEMENT_STEP.BY_WHOM, step.by())
          .set(AGREEMENT_STEP.RESERVATION, step.reservation())
          .set(AGREEMENT_STEP.REMARK, step.remark())
          .set(AGREEMENT_STEP.RECORDED_BY, by)
          .set(AGREEMENT_STEP.RECORDED_AT, now)
          .execute();
    }
    int place = 0;
    for (SharedAgreement.Recommendation each : shared.recommendations()) {
      sql.insertInto(RECOMMENDATION)
          .set(RECOMMENDATION.AGREEMENT_ID, id)
          .set(RECOMMENDATION.TITLE, each.title())
          .set(RECOMMENDATION.BODY, each.body())
          .set(RECOMMENDATION.REQUIREMENT, each.requirement())
          .set(RECOMMENDATION.EVIDENCE, each.evidence())
          .set(RECOMMENDATION.PLACE, ++place)
          .set(RECOMMENDATION.CHANGED_BY, by)
          .set(RECOMMENDATION.CHANGED_AT, now)
          .execute();
    }
    for (SharedAgreement.Trial trial : shared.trials()) {
      trial(municipality, id, trial, shared, by, now);
    }
    return id;
  }

  /** As both languages read it. */
  private static String origin(SharedAgreement shared) {
    return shared.from() + ", " + DAY.format(shared.exported());
  }

  /** Its own name, with a number where the municipality uses it already. */
  /** The code, or the first with a number behind it that nobody has here. */
  private static String free(String code, Predicate<String> taken) {
    String name = code;
    for (int number = 2; taken.test(name); number++) {
      name = code + "-" + number;
    }
    return name;
  }

  private void trial(
      String municipality,
      long agreement,
      SharedAgreement.Trial trial,
      SharedAgreement shared,
      @Nullable Long by,
      Instant now) {
    String code =
        free(
            trial.code(),
            name ->
                sql.fetchExists(
                    TRIAL_ACTION,
                    TRIAL_ACTION.MUNICIPALITY.eq(municipality),
                    TRIAL_ACTION.CODE.eq(name)));
    long id =
        sql.insertInto(TRIAL_ACTION)
            .set(TRIAL_ACTION.MUNICIPALITY, municipality)
            .set(TRIAL_ACTION.AGREEMENT_ID, agreement)
            .set(TRIAL_ACTION.CODE, code)
            .set(TRIAL_ACTION.TITLE, trial.title())
            .set(TRIAL_ACTION.STATE, trial.state())
            .set(TRIAL_ACTION.TEMPLATE, trial.template())
            .set(TRIAL_ACTION.ORIGIN, origin(shared))
            .set(TRIAL_ACTION.CREATED_BY, by)
            .set(TRIAL_ACTION.CREATED_AT, now)
            .returning(TRIAL_ACTION.ID)
            .fetchSingle()
            .getId();
    int number = 0;
    for (SharedAgreement.Version each : trial.versions()) {
      SharedAgreement.Stop stop = each.stop();
      sql.insertInto(TRIAL_VERSION)
          .set(TRIAL_VERSION.TRIAL_ID, id)
          .set(TRIAL_VERSION.NUMBER, ++number)
          .set(TRIAL_VERSION.PURPOSE, each.purpose())
          .set(TRIAL_VERSION.HYPOTHESIS, each.hypothesis())
          .set(TRIAL_VERSION.EFFECT_SHORT, each.shortTerm())
          .set(TRIAL_VERSION.EFFECT_MEDIUM, each.mediumTerm())
          .set(TRIAL_VERSION.EFFECT_LONG, each.longTerm())
          .set(TRIAL_VERSION.TARGET_WORDS, each.groupWords())
          .set(TRIAL_VERSION.TARGET_GROUP, each.group())
          .set(TRIAL_VERSION.FIRST_DAY, each.first())
          .set(TRIAL_VERSION.LAST_DAY, each.last())
          .set(TRIAL_VERSION.MEASURES, each.measures().toArray(String[]::new))
          .set(TRIAL_VERSION.STOP_MEASURE, stop == null ? null : stop.measure())
          .set(TRIAL_VERSION.STOP_SIGN, stop == null ? null : stop.sign())
          .set(TRIAL_VERSION.STOP_VALUE, stop == null ? null : new BigDecimal(stop.value()))
          .set(TRIAL_VERSION.STOP_WORDS, each.stopWords())
          .set(TRIAL_VERSION.CARDS, each.cards())
          .set(TRIAL_VERSION.REASON, each.reason())
          .set(TRIAL_VERSION.MADE_BY, by)
          .set(TRIAL_VERSION.MADE_AT, now)
          .execute();
    }
    for (SharedAgreement.Decision each : trial.decisions()) {
      sql.insertInto(TRIAL_DECISION)
          .set(TRIAL_DECISION.TRIAL_ID, id)
          .set(TRIAL_DECISION.KIND, each.kind())
          .set(TRIAL_DECISION.ON_DAY, each.on())
          .set(TRIAL_DECISION.REASON, each.reason())
          .set(TRIAL_DECISION.VERSION_NUMBER, each.version())
          .set(TRIAL_DECISION.EVIDENCE, each.evidence())
          .set(TRIAL_DECISION.DECIDED_BY, by)
          .set(TRIAL_DECISION.DECIDED_AT, now)
          .execute();
    }
  }
}
