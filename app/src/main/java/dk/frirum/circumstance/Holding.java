package dk.frirum.circumstance;

import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.SPELL;
import static java.util.Comparator.naturalOrder;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseEvents;
import dk.frirum.tables.tables.records.CircumstanceRecord;
import dk.frirum.tables.tables.records.FactRecord;
import dk.frirum.tables.tables.records.SpellRecord;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds from one day to another: the value of a fact until the next, and the sickness benefit
 * until recovery. Part of registering and taking back.
 */
@Component
class Holding {
  private static final String SICKNESS = "sickness-benefit";

  private final DSLContext sql;
  private final CaseEvents cases;
  private final Clock clock;

  Holding(DSLContext sql, CaseEvents cases, Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * A value holds from the row's day until the next that is registered; the one before ends the day
   * before.
   *
   * @return false where it holds already, or another does from just that day
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean begin(SignedIn who, CircumstanceRecord row, String name, String value) {
    LocalDate from = row.getSince();
    List<FactRecord> all = facts(row.getCitizenId(), name);
    FactRecord before =
        all.stream().filter(each -> each.getValid().contains(from)).findFirst().orElse(null);
    if (before != null
        && (before.getValue().equals(value) || before.getValid().from().equals(from))) {
      return false;
    }
    LocalDate next = next(all.stream().map(each -> each.getValid().from()), from);
    if (before != null) {
      hold(who, before, new DateRange(before.getValid().from(), from.minusDays(1)));
      row.setTookOver(true);
    }
    long id =
        sql.insertInto(FACT)
            .set(FACT.CITIZEN_ID, row.getCitizenId())
            .set(FACT.NAME, name)
            .set(FACT.VALUE, value)
            .set(FACT.VALID, new DateRange(from, next == null ? null : next.minusDays(1)))
            .set(FACT.RECORDED_AT, clock.instant())
            .returning(FACT.ID)
            .fetchSingle()
            .getId();
    cases.event(who, row.getCitizenId(), "fact-registered", FACT, id);
    row.setFactId(id);
    return true;
  }

  /**
   * The sickness benefit that runs on the row's day ends with it.
   *
   * @return false where none runs
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean recover(SignedIn who, CircumstanceRecord row) {
    LocalDate last = row.getSince();
    SpellRecord spell =
        spells(row.getCitizenId()).stream()
            .filter(each -> each.getDuring().contains(last))
            .findFirst()
            .orElse(null);
    if (spell == null) {
      return false;
    }
    LocalDate until = spell.getDuring().to();
    if (!last.equals(until)) {
      end(who, spell, last);
      row.setSpellId(spell.getId());
      row.setSpellUntil(until);
    }
    return true;
  }

  /** What ended with it holds on, until what has been registered since. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void undo(SignedIn who, CircumstanceRecord row) {
    long citizen = row.getCitizenId();
    FactRecord fact =
        row.getFactId() == null ? null : sql.fetchOne(FACT, FACT.ID.eq(row.getFactId()));
    if (fact != null) {
      DateRange gone = fact.getValid();
      JSONB was = cases.snapshot(FACT, fact.getId());
      cases.event(who, citizen, "fact-withdrawn", FACT, fact.getId(), null, was);
      row.setFactId(null);
      row.update();
      fact.delete();
      if (row.getTookOver()) {
        facts(citizen, fact.getName()).stream()
            .filter(each -> gone.from().minusDays(1).equals(each.getValid().to()))
            .findFirst()
            .ifPresent(each -> hold(who, each, new DateRange(each.getValid().from(), gone.to())));
      }
    }
    if (row.getSpellId() != null) {
      List<SpellRecord> all = spells(citizen);
      all.stream()
          .filter(each -> each.getId().equals(row.getSpellId()))
          .filter(each -> row.getSince().equals(each.getDuring().to()))
          .findFirst()
          .ifPresent(each -> {
            LocalDate next = next(all.stream().map(one -> one.getDuring().from()), row.getSince());
            LocalDate until = row.getSpellUntil();
            end(
                who,
                each,
                next == null || until != null && until.isBefore(next) ? until : next.minusDays(1));
          });
    }
  }

  /** The first of these days after a day; none where there is none. */
  private static @Nullable LocalDate next(Stream<LocalDate> days, LocalDate after) {
    return days.filter(each -> each.isAfter(after)).min(naturalOrder()).orElse(null);
  }

  private List<FactRecord> facts(long citizen, String name) {
    return sql.selectFrom(FACT)
        .where(FACT.CITIZEN_ID.eq(citizen), FACT.NAME.eq(name))
        .orderBy(FACT.ID.desc())
        .forUpdate()
        .fetch();
  }

  private List<SpellRecord> spells(long citizen) {
    return sql.selectFrom(SPELL)
        .where(SPELL.CITIZEN_ID.eq(citizen), SPELL.BENEFIT.eq(SICKNESS))
        .orderBy(SPELL.ID)
        .forUpdate()
        .fetch();
  }

  private void hold(SignedIn who, FactRecord fact, DateRange during) {
    JSONB was = cases.snapshot(FACT, fact.getId());
    fact.setValid(during);
    fact.store();
    cases.event(who, fact.getCitizenId(), "fact-changed", FACT, fact.getId(), null, was);
  }

  private void end(SignedIn who, SpellRecord spell, @Nullable LocalDate last) {
    JSONB was = cases.snapshot(SPELL, spell.getId());
    sql.update(SPELL)
        .set(SPELL.DURING, new DateRange(spell.getDuring().from(), last))
        .set(SPELL.VERSION, SPELL.VERSION.plus(1))
        .where(SPELL.ID.eq(Objects.requireNonNull(spell.getId())))
        .execute();
    String event = last == null ? "spell-reopened" : "spell-ended";
    cases.event(who, spell.getCitizenId(), event, SPELL, spell.getId(), null, was);
  }
}
