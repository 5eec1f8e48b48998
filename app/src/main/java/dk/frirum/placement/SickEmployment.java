package dk.frirum.placement;

import static dk.frirum.tables.Tables.MUNICIPAL_ENTRANCE;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.Consequences;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employer of a sick citizen (<i>arbejdsgiveren på sygedagpengesagen</i>), kept as facts of the
 * case with the notification as their source, and the day the citizen was back.
 */
@Component
class SickEmployment {
  static final String SICKNESS = "sickness-benefit";
  static final String BACK = "back-at-workplace";
  private static final String CVR = "employer-cvr";
  private static final String KIND = "employer-kind";
  private static final String EMPLOYED = "employment";

  private final DSLContext sql;
  private final Consequences consequences;
  private final Companies companies;

  SickEmployment(DSLContext sql, Consequences consequences, Companies companies) {
    this.sql = sql;
    this.consequences = consequences;
    this.companies = companies;
  }

  /** The spell of sickness benefit that runs on a day; none where none does. */
  static Optional<CaseRecord.Spell> sick(CaseRecord record, LocalDate day) {
    return record.spells().stream()
        .filter(spell -> spell.benefit().equals(SICKNESS) && spell.during().contains(day))
        .max(Comparator.comparing(spell -> spell.during().from()));
  }

  /** A fact on a day; of several, the one that began last. */
  static @Nullable String fact(CaseRecord record, String name, LocalDate day) {
    return record.facts().stream()
        .filter(fact -> fact.name().equals(name) && fact.valid().contains(day))
        .findFirst()
        .map(CaseRecord.Fact::value)
        .orElse(null);
  }

  /** Code of the group the citizen belongs to by the employer; empty where it is not known. */
  static String group(CaseRecord record, LocalDate day) {
    String employment = fact(record, EMPLOYED, day);
    if ("unemployed".equals(employment)) {
      return "unemployed";
    }
    String kind = fact(record, KIND, day);
    return kind == null ? "" : kind;
  }

  /** The employer in words, as far as it is known. */
  String employer(SignedIn who, CaseRecord record, LocalDate day) {
    String cvr = fact(record, CVR, day);
    if (cvr == null) {
      return "";
    }
    return companies.byCvr(who, cvr).map(each -> each.name() + ", CVR " + cvr).orElse("CVR " + cvr);
  }

  /** Registers who the employer is, from the first day of the spell. */
  @Transactional
  public void employer(
      SignedIn who,
      long citizen,
      @Nullable Company known,
      Company.@Nullable Typed fresh,
      LocalDate from) {
    Company company = fresh == null ? known : companies.add(who, fresh);
    if (company == null) {
      throw new IllegalArgumentException("An employer is a company");
    }
    consequences.known(who, citizen, EMPLOYED, "employed", from);
    consequences.known(who, citizen, KIND, company.sector().code(), from);
    consequences.known(who, citizen, CVR, company.cvr(), from);
  }

  void back(SignedIn who, long citizen, LocalDate on) {
    consequences.happened(who, citizen, BACK, on);
  }

  void notBack(SignedIn who, long citizen, LocalDate on, String reason) {
    consequences.notSo(who, citizen, BACK, on, reason);
  }

  static List<LocalDate> daysBack(CaseRecord record) {
    return record.occurrences().stream()
        .filter(each -> each.kind().equals(BACK))
        .map(CaseRecord.Occurrence::on)
        .toList();
  }

  /** Whom to speak to in the municipality as an employer; empty where nobody is named. */
  String entrance(SignedIn who) {
    return sql.selectFrom(MUNICIPAL_ENTRANCE)
        .where(MUNICIPAL_ENTRANCE.MUNICIPALITY.eq(who.municipality()))
        .fetchOptional(row ->
            Stream.of(row.getName(), row.getPhone(), row.getEmail())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", ")))
        .orElse("");
  }
}
