package dk.frirum.demo;

import static dk.frirum.tables.Tables.AGREEMENT;
import static dk.frirum.tables.Tables.AGREEMENT_PARTY;
import static dk.frirum.tables.Tables.AGREEMENT_STEP;
import static dk.frirum.tables.Tables.RECOMMENDATION;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_DECISION;
import static dk.frirum.tables.Tables.TRIAL_VERSION;

import dk.frirum.agreement.AgreementCard;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.Agreements;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.duty.RulebookHolder.Cards;
import dk.frirum.population.Population;
import dk.frirum.trial.TrialAction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Havrelund's own welfare agreement, invented like everything else there: one trial that is in
 * force, one inside the law, and an idea.
 */
final class OwnAgreement {
  private static final String CODE = "havrelund-velfaerdsaftale";
  private static final String FLEXIBLE = "havrelund-fleksible-samtaler";

  private final DSLContext sql;
  private final Clock clock;
  private final Agreements agreements;
  private final RulebookHolder holder;
  private final LocalDate today;

  OwnAgreement(DSLContext sql, Clock clock, Agreements agreements, RulebookHolder holder) {
    this.sql = sql;
    this.clock = clock;
    this.agreements = agreements;
    this.holder = holder;
    this.today = LocalDate.now(clock);
  }

  /** Its trial in force; none where those who would answer for it are not there. */
  @Nullable Long make() {
    Long coordinator = staff("koordinator");
    Long leader = staff("teamleder");
    if (coordinator == null || leader == null) {
      return null;
    }
    LocalDate first = today.minusMonths(5).withDayOfMonth(1);
    LocalDate last = first.plusYears(2).minusDays(1);
    long agreement = agreement(coordinator, first, last);
    String card = card(first, last);
    long flexible =
        trial(
            agreement,
            coordinator,
            FLEXIBLE,
            "Fleksibelt kontaktforløb for forsikrede ledige",
            "running",
            "flexible-contact-insured");
    version(
        flexible,
        coordinator,
        "Samtalen ved 16 måneder holdes, når den gavner den ledige, og ikke fordi fristen siger det.",
        "Forsikrede ledige",
        "benefit = unemployment-benefit",
        first,
        last,
        card);
    decision(flexible, coordinator, "planned", first.minusMonths(1), "Udvalget ønsker forsøget");
    decision(flexible, coordinator, "started", first, "Sat i kraft efter gennemsyn af to");
    long task =
        trial(
            agreement,
            coordinator,
            "havrelund-rejsehold",
            "Rejsehold på sygedagpengesager",
            "planned",
            "task-team");
    version(
        task,
        coordinator,
        "Samtaler holdes i virksomheden, tidligt i forløbet.",
        "Sygemeldte i job",
        "benefit = sickness-benefit and employment = employed",
        today.plusMonths(1).withDayOfMonth(1),
        last,
        "");
    decision(task, coordinator, "planned", today.minusDays(20), "Holdet er sammensat");
    long video =
        trial(
            agreement,
            coordinator,
            "havrelund-video",
            "Videovejledning om ret og pligt",
            "idea",
            "video-guidance");
    version(
        video,
        coordinator,
        "Den første samtale skal handle om job og ikke om regler.",
        "Alle, der indkaldes til den første samtale",
        "",
        today.plusMonths(3).withDayOfMonth(1),
        null,
        "");
    recommendation(agreement, flexible, coordinator);
    AgreementFile file = agreements.one(Population.MUNICIPALITY, agreement);
    holder.enact(
        Population.MUNICIPALITY,
        List.of(
            Cards.of("agreement:" + agreement, AgreementCard.name(file), AgreementCard.of(file)),
            Cards.of("trial:" + flexible, TrialAction.fileName(flexible, FLEXIBLE), card)),
        "Fleksibelt kontaktforløb for forsikrede ledige",
        coordinator,
        leader);
    return flexible;
  }

  private @Nullable Long staff(String username) {
    return sql.select(STAFF.ID).from(STAFF).where(STAFF.USERNAME.eq(username)).fetchOne(STAFF.ID);
  }

  private long agreement(long by, LocalDate first, LocalDate last) {
    long id =
        sql.insertInto(AGREEMENT)
            .set(AGREEMENT.MUNICIPALITY, Population.MUNICIPALITY)
            .set(AGREEMENT.CODE, CODE)
            .set(AGREEMENT.KIND, "welfare-agreement")
            .set(AGREEMENT.TITLE, "Velfærdsaftale på beskæftigelsesområdet – Havrelund")
            .set(AGREEMENT.JOURNAL_NUMBER, "15.00.00-A00-1-26")
            .set(
                AGREEMENT.SUMMARY,
                "Opdigtet. Færre proceskrav, mere fornuft og ikke dårligere resultater.")
            .set(AGREEMENT.FIRST_DAY, first)
            .set(AGREEMENT.LAST_DAY, last)
            .set(AGREEMENT.CREATED_BY, by)
            .set(AGREEMENT.CREATED_AT, clock.instant())
            .returning(AGREEMENT.ID)
            .fetchSingle()
            .getId();
    party(id, "municipality", Population.NAME, Population.MUNICIPALITY);
    party(id, "supporter", "FH Havrelund (opdigtet)", null);
    party(id, "authority", "Ministeriet", null);
    step(
        id, by, "interest", first.minusMonths(10), Population.NAME, "Endelig politisk godkendelse");
    step(id, by, null, first.minusMonths(7), "Byrådet", "");
    step(id, by, "applied", first.minusMonths(6), Population.NAME, "");
    step(id, by, "granted", first.minusMonths(2), "Ministeriet", "");
    step(id, by, "running", first, Population.NAME, "");
    return id;
  }

  private void party(long agreement, String part, String name, @Nullable String code) {
    sql.insertInto(AGREEMENT_PARTY)
        .set(AGREEMENT_PARTY.AGREEMENT_ID, agreement)
        .set(AGREEMENT_PARTY.PART, part)
        .set(AGREEMENT_PARTY.NAME, name)
        .set(AGREEMENT_PARTY.MUNICIPALITY_CODE, code)
        .execute();
  }

  private void step(
      long agreement,
      long by,
      @Nullable String standing,
      LocalDate on,
      String whom,
      String reservation) {
    sql.insertInto(AGREEMENT_STEP)
        .set(AGREEMENT_STEP.AGREEMENT_ID, agreement)
        .set(AGREEMENT_STEP.KIND, standing == null ? "approval" : "standing")
        .set(AGREEMENT_STEP.STANDING, standing)
        .set(AGREEMENT_STEP.ON_DAY, on)
        .set(AGREEMENT_STEP.BY_WHOM, whom)
        .set(AGREEMENT_STEP.RESERVATION, reservation)
        .set(AGREEMENT_STEP.RECORDED_BY, by)
        .set(AGREEMENT_STEP.RECORDED_AT, clock.instant())
        .execute();
  }

  private long trial(
      long agreement, long owner, String code, String title, String state, String template) {
    return sql.insertInto(TRIAL_ACTION)
        .set(TRIAL_ACTION.MUNICIPALITY, Population.MUNICIPALITY)
        .set(TRIAL_ACTION.AGREEMENT_ID, agreement)
        .set(TRIAL_ACTION.CODE, code)
        .set(TRIAL_ACTION.TITLE, title)
        .set(TRIAL_ACTION.STATE, state)
        .set(TRIAL_ACTION.OWNER_ID, owner)
        .set(TRIAL_ACTION.TEMPLATE, template)
        .set(TRIAL_ACTION.CREATED_BY, owner)
        .set(TRIAL_ACTION.CREATED_AT, clock.instant())
        .returning(TRIAL_ACTION.ID)
        .fetchSingle()
        .getId();
  }

  private void version(
      long trial,
      long by,
      String purpose,
      String words,
      String group,
      LocalDate first,
      @Nullable LocalDate last,
      String cards) {
    sql.insertInto(TRIAL_VERSION)
        .set(TRIAL_VERSION.TRIAL_ID, trial)
        .set(TRIAL_VERSION.NUMBER, 1)
        .set(TRIAL_VERSION.PURPOSE, purpose)
        .set(TRIAL_VERSION.TARGET_WORDS, words)
        .set(TRIAL_VERSION.TARGET_GROUP, group)
        .set(TRIAL_VERSION.FIRST_DAY, first)
        .set(TRIAL_VERSION.LAST_DAY, last)
        .set(TRIAL_VERSION.MEASURES, new String[] {"contacts", "minutes", "dignity"})
        .set(TRIAL_VERSION.CARDS, cards)
        .set(TRIAL_VERSION.MADE_BY, by)
        .set(TRIAL_VERSION.MADE_AT, clock.instant())
        .execute();
  }

  private void decision(long trial, long by, String kind, LocalDate on, String reason) {
    sql.insertInto(TRIAL_DECISION)
        .set(TRIAL_DECISION.TRIAL_ID, trial)
        .set(TRIAL_DECISION.KIND, kind)
        .set(TRIAL_DECISION.ON_DAY, on)
        .set(TRIAL_DECISION.REASON, reason)
        .set(TRIAL_DECISION.VERSION_NUMBER, 1)
        .set(TRIAL_DECISION.DECIDED_BY, by)
        .set(TRIAL_DECISION.DECIDED_AT, clock.instant())
        .execute();
  }

  private void recommendation(long agreement, long trial, long by) {
    sql.insertInto(RECOMMENDATION)
        .set(RECOMMENDATION.AGREEMENT_ID, agreement)
        .set(RECOMMENDATION.TRIAL_ID, trial)
        .set(RECOMMENDATION.TITLE, "Lad samtalen ved 16 måneder følge behovet")
        .set(
            RECOMMENDATION.BODY,
            "Opdigtet udkast: fristen bør kunne fraviges, når borger og sagsbehandler er enige.")
        .set(RECOMMENDATION.REQUIREMENT, "intensified-effort-interview")
        .set(RECOMMENDATION.EVIDENCE, "Forsøgets egen evaluering, når den foreligger")
        .set(RECOMMENDATION.PLACE, 1)
        .set(RECOMMENDATION.CHANGED_BY, by)
        .set(RECOMMENDATION.CHANGED_AT, clock.instant())
        .execute();
  }

  private static String card(LocalDate first, LocalDate last) {
    return """
    deviation: m0999-fleksible-samtaler
    title: Fleksibelt kontaktforløb – samtalen ved 16 måneder bortfalder
    title-en: Flexible contact – no interview at 16 months
    layer: trial
    under: %s
    of: [intensified-effort-interview]
    effect: lift
    municipalities: ["0999"]
    group: benefit = unemployment-benefit
    period: %s .. %s
    basis: {act: Velfærdsaftale, verified: memory, note: Opdigtet til demonstration}
    """
        .formatted(CODE, first, last);
  }
}
