package dk.frirum.agreement;

import static dk.frirum.tables.Tables.AGREEMENT;
import static dk.frirum.tables.Tables.AGREEMENT_DOCUMENT;
import static dk.frirum.tables.Tables.AGREEMENT_PARTY;
import static dk.frirum.tables.Tables.AGREEMENT_STEP;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.card.Agreement.Standing;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does with the municipality's agreements. Steps are added, never changed. */
@Component
class AgreementCommands {
  private final DSLContext sql;
  private final Agreements agreements;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreementCommands(
      DSLContext sql,
      Agreements agreements,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.agreements = agreements;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What is typed of an agreement. */
  record Draft(String code, Kind kind, String title, String journalNumber, String summary) {}

  /** What is typed of a step. */
  record NewStep(
      @Nullable Standing standing,
      LocalDate on,
      String by,
      String reservation,
      String remark,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable Long document) {}

  /** Whether the municipality has an agreement of this code already. */
  boolean taken(String municipality, String code) {
    return sql.fetchExists(
        AGREEMENT, AGREEMENT.MUNICIPALITY.eq(municipality), AGREEMENT.CODE.eq(code));
  }

  /** Adds an agreement the municipality is interested in; it is the first party. */
  @Transactional
  public long create(SignedIn who, Draft draft, LocalDate today) {
    long id =
        sql.insertInto(AGREEMENT)
            .set(AGREEMENT.MUNICIPALITY, who.municipality())
            .set(AGREEMENT.CODE, draft.code())
            .set(AGREEMENT.KIND, draft.kind().code())
            .set(AGREEMENT.TITLE, draft.title())
            .set(AGREEMENT.JOURNAL_NUMBER, draft.journalNumber())
            .set(AGREEMENT.SUMMARY, draft.summary())
            .set(AGREEMENT.CREATED_BY, who.id())
            .set(AGREEMENT.CREATED_AT, clock.instant())
            .returning(AGREEMENT.ID)
            .fetchSingle()
            .getId();
    addParty(id, "municipality", who.municipalityName(), who.municipality(), null);
    addStep(
        who,
        id,
        new NewStep(Standing.INTEREST, today, who.municipalityName(), "", "", null, null, null));
    changed(who, id, "created");
    return id;
  }

  /**
   * Takes the agreement a step further.
   *
   * @return false where it stood elsewhere than the form was opened on, and nothing is changed
   */
  @Transactional
  public boolean step(SignedIn who, long id, int version, NewStep step) {
    if (!touch(who, id, version)) {
      return false;
    }
    addStep(who, id, step);
    if (step.standing() != null && Course.setsPeriod(step.standing()) && step.first() != null) {
      sql.update(AGREEMENT)
          .set(AGREEMENT.FIRST_DAY, step.first())
          .set(AGREEMENT.LAST_DAY, step.last())
          .where(AGREEMENT.ID.eq(id))
          .execute();
    }
    changed(who, id, step.standing() == null ? "approval" : step.standing().code());
    events.publishEvent(new AgreementStepped(who.municipality(), id, who.id()));
    return true;
  }

  /** Adds a party; the same twice is added once. */
  @Transactional
  public void party(
      SignedIn who,
      long id,
      String part,
      String name,
      @Nullable String municipality,
      @Nullable Long letter) {
    mine(who, id);
    if (!sql.fetchExists(
        AGREEMENT_PARTY,
        AGREEMENT_PARTY.AGREEMENT_ID.eq(id),
        AGREEMENT_PARTY.PART.eq(part),
        AGREEMENT_PARTY.NAME.eq(name))) {
      addParty(id, part, name, municipality, letter);
      changed(who, id, "party");
    }
  }

  /** Files a paper. */
  @Transactional
  public long document(SignedIn who, long id, String title, Agreements.Content content) {
    mine(who, id);
    changed(who, id, "document");
    return sql.insertInto(AGREEMENT_DOCUMENT)
        .set(AGREEMENT_DOCUMENT.AGREEMENT_ID, id)
        .set(AGREEMENT_DOCUMENT.TITLE, title)
        .set(AGREEMENT_DOCUMENT.FILE_NAME, content.fileName())
        .set(AGREEMENT_DOCUMENT.MEDIA_TYPE, content.mediaType())
        .set(AGREEMENT_DOCUMENT.CONTENT, content.bytes())
        .set(AGREEMENT_DOCUMENT.ADDED_BY, who.id())
        .set(AGREEMENT_DOCUMENT.ADDED_AT, clock.instant())
        .returning(AGREEMENT_DOCUMENT.ID)
        .fetchSingle()
        .getId();
  }

  /**
   * A refused agreement goes on inside the law: a local one takes its place, with the same parties,
   * and its trial actions move there. Asked for twice it is the same one.
   */
  @Transactional
  public long goOnLocally(SignedIn who, long id, LocalDate first, @Nullable LocalDate last) {
    AgreementFile refused = mine(who, id);
    if (refused.standing() != Standing.REFUSED) {
      throw new NotFound("refused agreement " + id);
    }
    sql.selectOne().from(AGREEMENT).where(AGREEMENT.ID.eq(id)).forUpdate().execute();
    String code = refused.code() + "-lokal";
    Long already = localOne(who.municipality(), List.of(code, code + "-" + refused.id()));
    if (already != null) {
      return already;
    }
    long local =
        create(
            who,
            new Draft(
                taken(who.municipality(), code) ? code + "-" + refused.id() : code,
                Kind.LOCAL,
                refused.title(),
                refused.journalNumber(),
                refused.summary()),
            first);
    for (AgreementFile.Party party : refused.parties()) {
      party(who, local, party.part(), party.name(), party.municipality(), null);
    }
    step(
        who,
        local,
        0,
        new NewStep(
            Standing.RUNNING,
            first,
            who.municipalityName(),
            "",
            refused.title(),
            first,
            last,
            null));
    events.publishEvent(new GoesOnLocally(who.municipality(), id, local));
    return local;
  }

  private @Nullable Long localOne(String municipality, List<String> codes) {
    return sql.select(AGREEMENT.ID)
        .from(AGREEMENT)
        .where(
            AGREEMENT.MUNICIPALITY.eq(municipality),
            AGREEMENT.KIND.eq(Kind.LOCAL.code()),
            AGREEMENT.CODE.in(codes))
        .limit(1)
        .fetchOne(AGREEMENT.ID);
  }

  private AgreementFile mine(SignedIn who, long id) {
    AgreementFile agreement = agreements.one(who.municipality(), id);
    if (!agreement.own()) {
      throw new NotFound("own agreement " + id);
    }
    return agreement;
  }

  private boolean touch(SignedIn who, long id, int version) {
    mine(who, id);
    return sql.update(AGREEMENT)
            .set(AGREEMENT.VERSION, AGREEMENT.VERSION.plus(1))
            .where(AGREEMENT.ID.eq(id), AGREEMENT.VERSION.eq(version))
            .execute()
        > 0;
  }

  private void addParty(
      long id, String part, String name, @Nullable String municipality, @Nullable Long letter) {
    sql.insertInto(AGREEMENT_PARTY)
        .set(AGREEMENT_PARTY.AGREEMENT_ID, id)
        .set(AGREEMENT_PARTY.PART, part)
        .set(AGREEMENT_PARTY.NAME, name)
        .set(AGREEMENT_PARTY.MUNICIPALITY_CODE, municipality)
        .set(AGREEMENT_PARTY.LETTER_ID, letter)
        .execute();
  }

  private void addStep(SignedIn who, long id, NewStep step) {
    sql.insertInto(AGREEMENT_STEP)
        .set(AGREEMENT_STEP.AGREEMENT_ID, id)
        .set(AGREEMENT_STEP.KIND, step.standing() == null ? "approval" : "standing")
        .set(AGREEMENT_STEP.STANDING, step.standing() == null ? null : step.standing().code())
        .set(AGREEMENT_STEP.ON_DAY, step.on())
        .set(AGREEMENT_STEP.BY_WHOM, step.by())
        .set(AGREEMENT_STEP.RESERVATION, step.reservation())
        .set(AGREEMENT_STEP.REMARK, step.remark())
        .set(AGREEMENT_STEP.DOCUMENT_ID, step.document())
        .set(AGREEMENT_STEP.RECORDED_BY, who.id())
        .set(AGREEMENT_STEP.RECORDED_AT, clock.instant())
        .execute();
  }

  private void changed(SignedIn who, long id, String what) {
    audit.record(
        Entry.of(who.id(), Action.AGREEMENT_CHANGED).with(Map.of("agreement", id, "what", what)));
  }
}
