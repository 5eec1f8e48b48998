package dk.frirum.retention;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.ERASURE;
import static dk.frirum.tables.Tables.LEGAL_HOLD;
import static dk.frirum.tables.Tables.RETENTION_PROPOSAL;
import static dk.frirum.tables.Tables.RETENTION_RUN;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.audit.Heads;
import dk.frirum.retention.Erasures.Outcome;
import dk.frirum.start.CannotStart;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.testing.Wipe;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Erasure of a citizen")
class ErasureTest {
  private static final LocalDate TODAY = Denmark.today();
  private static final String WHY = "Fristen er udløbet";

  @LocalServerPort int port;
  @Autowired Erasures erasures;
  @Autowired DueCitizens due;
  @Autowired Proposals proposals;
  @Autowired Holds holds;
  @Autowired OperatorRetention operator;
  @Autowired Chain chain;
  @Autowired DataSource application;
  private People people;
  private long citizen;
  private long other;

  @BeforeEach
  void world(DSLContext owner) {
    Wipe.tables(owner, "citizen", "staff", "audit", "erasure");
    people = new People(owner);
    people.staff("caseworker");
    citizen = person(owner, "Kvadrilla", "Prøve", "kvadrilla proeve", TODAY.minusYears(6));
    other = person(owner, "Asta", "Prøve", "asta proeve", TODAY.minusYears(6));
  }

  private long person(DSLContext owner, String given, String last, String folded, LocalDate ended) {
    long id = people.citizen(People.HERE, given, last, folded, LocalDate.of(1980, 1, 1));
    owner
        .insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, new DateRange(ended.minusYears(1), ended))
        .set(SPELL.RECORDED_AT, java.time.Instant.EPOCH)
        .execute();
    return id;
  }

  @Test
  @DisplayName("is due by the last spell's end, to the day, and never while a spell runs")
  void dueToTheDay(DSLContext owner) {
    long yesterday = person(owner, "A", "B", "a b", TODAY.minusYears(5).minusDays(1));
    long tomorrow = person(owner, "A", "C", "a c", TODAY.minusYears(5));
    long running = person(owner, "A", "D", "a d", TODAY.minusYears(9));
    owner
        .insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, running)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(TODAY.minusYears(8)))
        .set(SPELL.RECORDED_AT, java.time.Instant.EPOCH)
        .execute();
    List<Long> ids = due.of(People.HERE).stream().map(DueCitizens.Due::citizenId).toList();
    assertEquals(List.of(citizen, other, yesterday), ids);
    assertFalse(ids.contains(tomorrow));
    assertEquals(List.of(), due.of(People.ELSEWHERE), "undecided there");
  }

  @Test
  @DisplayName("is proposed by the night and executed by nobody but a person")
  void proposed(DSLContext owner) {
    holds.place(new Holds.By(null, "drift", null), other, "Klage ved Ankestyrelsen", null);
    proposals.renew();
    proposals.renew();
    assertEquals(
        List.of(citizen),
        owner.select(RETENTION_PROPOSAL.CITIZEN_ID).from(RETENTION_PROPOSAL).fetch().getValues(0));
    var run =
        owner
            .selectFrom(RETENTION_RUN)
            .where(RETENTION_RUN.MUNICIPALITY.eq(People.HERE))
            .orderBy(RETENTION_RUN.ID.desc())
            .limit(1)
            .fetchSingle();
    assertEquals("2 1", run.getDue() + " " + run.getHeld());
    assertEquals(2, owner.fetchCount(CITIZEN), "nothing is erased");
  }

  @Test
  @DisplayName(
      "takes every row and every word, and leaves the number, the record and a whole chain")
  void erased(DSLContext owner) {
    Visit visit = Visit.of(port, "caseworker");
    visit.get("/citizens/" + citizen);
    visit.get("/citizens?q=kvadrilla");
    visit.get("/citizens?q=kvadrilla+nobody");
    visit.get("/citizens?q=asta");
    visit.get("/citizens?q=proeve");
    var heads = chain.heads();
    OperatorRetention.Plan plan = operator.of(List.of("" + citizen), null);
    assertEquals(1, plan.rows().get("citizen"));
    assertEquals(1, plan.rows().get("spell"));
    assertEquals(
        List.of("erased"),
        operator.execute(plan, WHY, "drift").stream().map(OperatorRetention.Done::said).toList());

    assertFalse(owner.fetchExists(CITIZEN, CITIZEN.ID.eq(citizen)));
    assertFalse(owner.fetchExists(CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen)));
    assertTrue(
        owner.fetchExists(AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("citizen-viewed")));
    List<String> words =
        owner
            .select(AUDIT_TEXT.SAID)
            .from(AUDIT_TEXT)
            .where(AUDIT_TEXT.SAID.isNotNull())
            .fetch(AUDIT_TEXT.SAID);
    assertEquals(
        1, words.size(), "only the search that neither showed nor named the person: " + words);
    assertTrue(words.getFirst().contains("asta"));
    var record = owner.selectFrom(ERASURE).fetchSingle();
    assertEquals(
        citizen + " case " + WHY + " drift",
        record.getCitizenId()
            + " "
            + record.getClass_()
            + " "
            + record.getReason()
            + " "
            + record.getOperator());
    assertEquals(404, visit.get("/citizens/" + citizen).statusCode());
    assertEquals(200, visit.get("/citizens/" + other).statusCode());
    Chain.Verdict verdict = chain.verify(Heads.read(Heads.write(heads)));
    assertEquals(List.of(), verdict.breaks());
    assertEquals(3, verdict.erased());
    assertEquals(
        List.of(Outcome.NOT_THERE), List.of(erasures.erase(citizen, true, WHY, "drift")), "once");
  }

  @Test
  @DisplayName(
      "waits while a legal hold stands, in the database itself, and not when it is lifted or over")
  void held(DSLContext owner) {
    Holds.By by = new Holds.By(null, "drift", null);
    assertEquals(Holds.Placed.PLACED, holds.place(by, citizen, "Klage verserer", null));
    assertEquals(Holds.Placed.STANDS, holds.place(by, citizen, "Klage verserer", null));
    assertEquals(
        Holds.Placed.NOT_THERE,
        holds.place(new Holds.By(null, "drift", People.ELSEWHERE), other, "Klage verserer", null));
    assertEquals(Outcome.HELD, erasures.erase(citizen, true, WHY, "drift"));
    DSLContext sql = DSL.using(application, SQLDialect.POSTGRES);
    assertThrows(
        DataAccessException.class,
        () -> sql.execute("select erase_citizen(?, 'case', 'x', 'y', now())", citizen));
    assertEquals(0, owner.fetchCount(ERASURE));
    holds.lift(
        by,
        owner.select(LEGAL_HOLD.ID).from(LEGAL_HOLD).fetchSingle().value1(),
        "Klagen er afgjort");
    assertEquals(Outcome.ERASED, erasures.erase(citizen, true, WHY, "drift"));
    // The database's day is UTC's, an hour or two behind.
    holds.place(by, other, "Klage verserer", TODAY.minusDays(2));
    assertEquals(Outcome.ERASED, erasures.erase(other, false, WHY, "drift"));
    assertTrue(chain.verify(List.of()).whole());
  }

  @Test
  @DisplayName(
      "by the deadline stops where a new spell has begun; a reason that names somebody is not taken")
  void stillDue(DSLContext owner) {
    OperatorRetention.Plan plan = operator.due(null);
    assertEquals(2, plan.citizens().size());
    owner
        .insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(TODAY))
        .set(SPELL.RECORDED_AT, java.time.Instant.EPOCH)
        .execute();
    assertEquals(
        List.of("kept: not due any more", "erased"),
        operator.execute(plan, WHY, "drift").stream().map(OperatorRetention.Done::said).toList());
    assertEquals(
        Outcome.REASON_NAMES, erasures.erase(citizen, true, "Efter ønske fra Kvadrilla", "drift"));
    assertThrows(CannotStart.class, () -> operator.execute(plan, "010180-1234", "drift"));
    assertThrows(CannotStart.class, () -> operator.execute(plan, " ", "drift"));
    assertEquals(
        "Line 2 leads to no citizen.",
        assertThrows(
                CannotStart.class, () -> operator.of(List.of("" + citizen, "0180809999"), null))
            .getMessage());
  }

  @Test
  @DisplayName(
      "is by the function alone: the application takes no event, no word and no record away")
  void controlled() {
    DSLContext sql = DSL.using(application, SQLDialect.POSTGRES);
    for (String forbidden :
        List.of(
            "delete from case_event",
            "delete from audit_text",
            "update audit_text set said = 'x'",
            "insert into erasure (municipality, class, reason, operator, erased_at, counts) values ('0999', 'x', 'x', 'x', now(), '{}')",
            "update erasure set reason = 'x'",
            "delete from legal_hold",
            "update legal_hold set reason = 'something else'",
            "select erase_audit_texts(array[1]::bigint[], 1)",
            "select set_config('frirum.erasing', 'on', false); delete from case_event")) {
      DataAccessException refused =
          assertThrows(DataAccessException.class, () -> sql.execute(forbidden), forbidden);
      assertEquals("42501", refused.sqlState(), forbidden + ": " + refused.getMessage());
    }
  }
}
