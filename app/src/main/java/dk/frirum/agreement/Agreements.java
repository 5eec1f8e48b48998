package dk.frirum.agreement;

import static dk.frirum.tables.Tables.AGREEMENT;
import static dk.frirum.tables.Tables.AGREEMENT_DOCUMENT;
import static dk.frirum.tables.Tables.AGREEMENT_PARTY;
import static dk.frirum.tables.Tables.AGREEMENT_STEP;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;

import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.card.Agreement.Standing;
import dk.frirum.tables.tables.records.AgreementRecord;
import dk.frirum.web.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The agreements a municipality keeps, its own and those it has imported to read. */
@Component
public class Agreements {
  private final DSLContext sql;

  Agreements(DSLContext sql) {
    this.sql = sql;
  }

  /** All of a municipality's, own first, then by title. */
  public List<AgreementFile> of(String municipality) {
    return sql.selectFrom(AGREEMENT)
        .where(AGREEMENT.MUNICIPALITY.eq(municipality))
        .orderBy(AGREEMENT.ORIGIN.isNotNull(), AGREEMENT.TITLE, AGREEMENT.ID)
        .fetch(this::whole);
  }

  /**
   * One of a municipality's.
   *
   * @throws NotFound where it has none with this id
   */
  public AgreementFile one(String municipality, long id) {
    return find(municipality, id).orElseThrow(() -> new NotFound("agreement " + id));
  }

  /** The same; none where it has none with this id. */
  public Optional<AgreementFile> find(String municipality, long id) {
    return sql.selectFrom(AGREEMENT)
        .where(AGREEMENT.MUNICIPALITY.eq(municipality), AGREEMENT.ID.eq(id))
        .fetchOptional(this::whole);
  }

  private AgreementFile whole(AgreementRecord row) {
    long id = row.getId();
    return new AgreementFile(
        id,
        row.getCode(),
        kind(row.getKind()),
        row.getTitle(),
        row.getJournalNumber(),
        row.getSummary(),
        row.getFirstDay(),
        row.getLastDay(),
        row.getOrigin(),
        row.getVersion(),
        parties(id),
        documents(id),
        steps(id));
  }

  private List<AgreementFile.Party> parties(long agreement) {
    return sql.selectFrom(AGREEMENT_PARTY)
        .where(AGREEMENT_PARTY.AGREEMENT_ID.eq(agreement))
        .orderBy(AGREEMENT_PARTY.ID)
        .fetch(row ->
            new AgreementFile.Party(
                row.getId(),
                row.getPart(),
                row.getName(),
                row.getMunicipalityCode(),
                row.getLetterId()));
  }

  private List<AgreementFile.Document> documents(long agreement) {
    return sql.select(
            AGREEMENT_DOCUMENT.ID,
            AGREEMENT_DOCUMENT.TITLE,
            AGREEMENT_DOCUMENT.FILE_NAME,
            AGREEMENT_DOCUMENT.MEDIA_TYPE,
            field("octet_length({0})", Integer.class, AGREEMENT_DOCUMENT.CONTENT),
            AGREEMENT_DOCUMENT.ADDED_AT)
        .from(AGREEMENT_DOCUMENT)
        .where(AGREEMENT_DOCUMENT.AGREEMENT_ID.eq(agreement))
        .orderBy(AGREEMENT_DOCUMENT.ID)
        .fetch(row ->
            new AgreementFile.Document(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  private List<AgreementFile.Step> steps(long agreement) {
    return sql.select(AGREEMENT_STEP.fields())
        .select(STAFF.NAME)
        .from(AGREEMENT_STEP)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(AGREEMENT_STEP.RECORDED_BY))
        .where(AGREEMENT_STEP.AGREEMENT_ID.eq(agreement))
        .orderBy(AGREEMENT_STEP.ID)
        .fetch(row -> {
          String standing = row.get(AGREEMENT_STEP.STANDING);
          String recorder = row.get(STAFF.NAME);
          return new AgreementFile.Step(
              row.get(AGREEMENT_STEP.ID),
              standing == null ? null : standing(standing),
              row.get(AGREEMENT_STEP.ON_DAY),
              row.get(AGREEMENT_STEP.BY_WHOM),
              row.get(AGREEMENT_STEP.RESERVATION),
              row.get(AGREEMENT_STEP.REMARK),
              row.get(AGREEMENT_STEP.DOCUMENT_ID),
              recorder == null ? "" : recorder);
        });
  }

  /** What a file holds. */
  record Content(String fileName, String mediaType, byte[] bytes) {}

  /**
   * A document of one of a municipality's agreements.
   *
   * @throws NotFound where there is none
   */
  Content content(String municipality, long agreement, long document) {
    return sql.select(
            AGREEMENT_DOCUMENT.FILE_NAME, AGREEMENT_DOCUMENT.MEDIA_TYPE, AGREEMENT_DOCUMENT.CONTENT)
        .from(AGREEMENT_DOCUMENT)
        .join(AGREEMENT)
        .on(AGREEMENT.ID.eq(AGREEMENT_DOCUMENT.AGREEMENT_ID))
        .where(
            AGREEMENT.MUNICIPALITY.eq(municipality),
            AGREEMENT.ID.eq(agreement),
            AGREEMENT_DOCUMENT.ID.eq(document))
        .fetchOptional(row -> new Content(row.value1(), row.value2(), row.value3()))
        .orElseThrow(() -> new NotFound("document " + document));
  }

  static Kind kind(String code) {
    return Arrays.stream(Kind.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of agreement: " + code));
  }

  static Standing standing(String code) {
    return Arrays.stream(Standing.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No standing: " + code));
  }
}
