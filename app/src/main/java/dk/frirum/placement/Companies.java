package dk.frirum.placement;

import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.PLACEMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.tables.tables.records.CompanyRecord;
import dk.frirum.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The companies a municipality knows. They are about no citizen, and its own alone. */
@Component
class Companies {
  private static final int MOST_CHOSEN_AMONG = 100;

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Companies(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  Company find(SignedIn who, long id) {
    return byId(who, id).orElseThrow(() -> new NotFound("company " + id));
  }

  /** The one that was chosen in a form; none where no such is known. */
  Optional<Company> chosen(SignedIn who, String id) {
    return id.matches("[0-9]{1,18}") ? byId(who, Long.parseLong(id)) : Optional.empty();
  }

  private Optional<Company> byId(SignedIn who, long id) {
    return sql.selectFrom(COMPANY)
        .where(COMPANY.ID.eq(id), COMPANY.MUNICIPALITY.eq(who.municipality()))
        .fetchOptional(Companies::company);
  }

  /** Of the units with a CVR number the one used last. */
  Optional<Company> byCvr(SignedIn who, String cvr) {
    return lastUsed(who, COMPANY.CVR.eq(cvr), 1).stream().findFirst();
  }

  Optional<Company> byNumber(SignedIn who, String cvr, String productionUnit) {
    return sql.selectFrom(COMPANY)
        .where(
            COMPANY.MUNICIPALITY.eq(who.municipality()),
            COMPANY.CVR.eq(cvr),
            COMPANY.PRODUCTION_UNIT.eq(productionUnit))
        .fetchOptional(Companies::company);
  }

  /**
   * Those used last, to be chosen among: not all that are known, so never for looking one up.
   *
   * @param chosen what stands in the field, which is among them
   */
  List<Company> latest(SignedIn who, String chosen) {
    List<Company> latest = lastUsed(who, noCondition(), MOST_CHOSEN_AMONG);
    return Stream.concat(
            chosen(who, chosen).stream()
                .filter(one -> latest.stream().noneMatch(each -> each.id() == one.id())),
            latest.stream())
        .toList();
  }

  private List<Company> lastUsed(SignedIn who, Condition which, int most) {
    var last = select(max(PLACEMENT.ID)).from(PLACEMENT).where(PLACEMENT.COMPANY_ID.eq(COMPANY.ID));
    return sql.selectFrom(COMPANY)
        .where(COMPANY.MUNICIPALITY.eq(who.municipality()), which)
        .orderBy(last.asField().desc().nullsLast(), COMPANY.NAME, COMPANY.ID)
        .limit(most)
        .fetch(Companies::company);
  }

  /**
   * How many are in placement or have a wage subsidy there on a day, as registered here.
   *
   * @param but a placement that is not counted; none for none
   */
  int placed(long companyId, LocalDate day, @Nullable Long but) {
    return sql.fetchCount(
        PLACEMENT,
        PLACEMENT.COMPANY_ID.eq(companyId),
        PLACEMENT.KIND.in(Kind.COMPANY_PLACEMENT.code(), Kind.WAGE_SUBSIDY.code()),
        PLACEMENT.WITHDRAWN.isFalse(),
        PLACEMENT.STARTS_ON.le(day),
        coalesce(PLACEMENT.STOPPED_ON, PLACEMENT.ENDS_ON).ge(day),
        but == null ? noCondition() : PLACEMENT.ID.ne(but));
  }

  /** A company seen for the first time; where another was quicker, that one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Company add(SignedIn who, Company.Typed typed) {
    CompanyRecord row = sql.newRecord(COMPANY);
    row.setMunicipality(who.municipality());
    row.setCvr(typed.cvr());
    row.setProductionUnit(typed.productionUnit());
    fill(row, typed, who);
    row.setCountedOn(typed.employees() == null ? null : LocalDate.now(clock));
    Optional<Long> id =
        sql.insertInto(COMPANY)
            .set(row)
            .onConflictDoNothing()
            .returning(COMPANY.ID)
            .fetchOptional(COMPANY.ID);
    id.ifPresent(made -> noted(who, made));
    return id.map(made -> find(who, made))
        .or(() -> byNumber(who, typed.cvr(), typed.productionUnit()))
        .orElseThrow();
  }

  /**
   * Changes what is known. Only numbers that are others, or counted anew, are of today.
   *
   * @param counted whether somebody says that the numbers were counted anew
   * @param version the version the person saw
   * @return false where somebody else has changed it since
   */
  @Transactional
  public boolean change(SignedIn who, long id, Company.Typed typed, boolean counted, int version) {
    CompanyRecord row = sql.newRecord(COMPANY);
    fill(row, typed, who);
    if (counted || !find(who, id).sameNumbers(typed)) {
      row.setCountedOn(typed.employees() == null ? null : LocalDate.now(clock));
    }
    row.setVersion(version + 1);
    int changed =
        sql.update(COMPANY)
            .set(row)
            .where(
                COMPANY.ID.eq(id),
                COMPANY.MUNICIPALITY.eq(who.municipality()),
                COMPANY.VERSION.eq(version))
            .execute();
    if (changed == 1) {
      noted(who, id);
    }
    return changed == 1;
  }

  private void noted(SignedIn who, long id) {
    audit.record(Entry.of(who.id(), Action.COMPANY_CHANGED).with(Map.of("company", id)));
  }

  private void fill(CompanyRecord row, Company.Typed typed, SignedIn who) {
    row.setName(typed.name());
    row.setSector(typed.sector().code());
    row.setAddress(typed.address());
    row.setContactName(typed.contact().name());
    row.setContactPhone(typed.contact().phone());
    row.setContactEmail(typed.contact().email());
    row.setEmployees(typed.employees());
    row.setAverageEmployees(typed.averageEmployees());
    row.setPlacedByOthers(typed.placedByOthers());
    row.setRecordedBy(who.id());
    row.setRecordedAt(clock.instant());
  }

  static Company company(CompanyRecord row) {
    return new Company(
        row.getId(),
        row.getCvr(),
        row.getProductionUnit(),
        row.getName(),
        Sector.of(row.getSector()).orElseThrow(),
        row.getAddress(),
        new Company.Contact(row.getContactName(), row.getContactPhone(), row.getContactEmail()),
        row.getEmployees(),
        row.getAverageEmployees(),
        row.getPlacedByOthers(),
        row.getCountedOn(),
        row.getVersion());
  }
}
