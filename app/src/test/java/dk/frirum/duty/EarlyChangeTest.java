package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY_CHANGE;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayName("A case that changes between new cards and the run that works them out")
class EarlyChangeTest {
  private static final String RULE = "one-follow-up-in-half-a-year";

  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Duties duties;
  @Autowired RulebookHolder holder;
  @Autowired PlatformTransactionManager transactions;

  private static @Nullable People people;

  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private long untouched;

  @BeforeEach
  void citizens() {
    today = LocalDate.now(clock);
    People invented = people == null ? new People(sql) : people;
    people = invented; // who never gives a number twice
    citizen = sick(invented, "Asta");
    untouched = sick(invented, "Bodil");
    duties.reevaluateAll(_ -> {});
  }

  private long sick(People invented, String name) {
    long id =
        invented.citizen(
            People.HERE, name, "Prøve", name.toLowerCase() + " proeve", LocalDate.of(1980, 5, 1));
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(today.minusDays(60)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    fact(id, "employment", "unemployed");
    return id;
  }

  private void fact(long id, String name, String value) {
    sql.insertInto(FACT)
        .set(FACT.CITIZEN_ID, id)
        .set(FACT.NAME, name)
        .set(FACT.VALUE, value)
        .set(FACT.VALID, DateRange.since(today.minusDays(60)))
        .set(FACT.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private int changes(long of) {
    return sql.fetchCount(DUTY_CHANGE, DUTY_CHANGE.CITIZEN_ID.eq(of));
  }

  @Test
  @DisplayName("has what the cards did on its time line once, as a case nobody touched")
  void once() {
    enact(RulebookHolder.Cards.of("trial:early", "early.yaml", lift()));
    duties.reevaluate(citizen);
    assertEquals(1, changes(citizen));
    duties.reevaluate(citizen);
    duties.reevaluateAll(_ -> {});
    assertEquals(1, changes(citizen));
    assertEquals(1, changes(untouched));
    duties.reevaluate(citizen);
    assertEquals(1, changes(citizen), "the run is noted: what comes now is the case's own");
  }

  @Test
  @DisplayName("has nothing put down to the cards that the case itself changed")
  void ownChange() {
    // A requirement the cards do not touch goes away with the spell.
    enact(RulebookHolder.Cards.of("trial:early", "early.yaml", lift()));
    sql.update(SPELL)
        .set(SPELL.BENEFIT, "cash-assistance")
        .where(SPELL.CITIZEN_ID.eq(citizen))
        .execute();
    duties.reevaluate(citizen);
    duties.reevaluateAll(_ -> {});
    assertEquals(0, changes(citizen));
    assertEquals(1, changes(untouched));
  }

  @AfterEach
  void outOfForce() {
    enact(new RulebookHolder.Cards("trial:early", new LinkedHashMap<>()));
    duties.reevaluateAll(_ -> {});
    duties.reevaluate(List.of(citizen, untouched));
  }

  private String lift() {
    return """
    deviation: early
    title: Forsøg
    title-en: Trial
    layer: trial
    of: [%s]
    effect: lift
    municipalities: ["0999"]
    period: %s .. %s
    basis: {act: Frikommuneforsøg, verified: memory}
    """
        .formatted(RULE, today, today.plusYears(1));
  }

  private void enact(RulebookHolder.Cards cards) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> holder.enact(People.HERE, List.of(cards), "Prøve", null, null));
    holder.current();
  }
}
