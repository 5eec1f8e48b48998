package dk.frirum.web;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static dk.frirum.tables.Tables.TRIAL_VERSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The statements behind a page")
class StatementsPerPageTest {
  private static final int FEW = 3;

  /**
   * So many the pages opened most ask at most, the reader's own row and the trail's among them. One
   * more is to be put into one that is there, as {@code casefile.CaseLinks} does, or to be thought
   * about. Meetings and placements ask two more each where there are any.
   */
  private static final Map<String, Integer> MOST =
      Map.of(
          "caseworker /today", 8,
          "caseworker /today?scope=all", 8,
          "caseworker /citizens?q=asta", 5,
          "caseworker /citizens/", 12);

  @LocalServerPort int port;
  @Autowired DSLContext application;
  @Autowired Duties duties;
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  @DisplayName("are as many for ten times the rows")
  void constant(DSLContext owner) {
    People people = new People(owner);
    long me = people.staff("caseworker");
    people.staff("team-leader");
    people.staff("coordinator");
    people.staff("auditor");
    long citizen = citizens(owner, people, me, 0, FEW);
    long trial = reports(owner, 0, FEW);
    Map<String, Integer> few = count(citizen, trial);
    MOST.forEach((page, most) -> {
      int asked = few.getOrDefault(page.endsWith("/") ? page + citizen : page, Integer.MAX_VALUE);
      assertTrue(asked <= most, page + " asks " + asked + " and may ask " + most);
    });
    citizens(owner, people, me, FEW, 10 * FEW);
    interviews(owner, citizen, me, 10 * FEW);
    reports(owner, trial, 10 * FEW);
    Map<String, Integer> many = count(citizen, trial);
    // One or two more may be asked once there is more of a kind; never one for each row.
    many.forEach((page, asked) ->
        assertTrue(asked <= few.getOrDefault(page, 0) + 2, page + ": " + few + " " + many));
    assertTrue(many.values().stream().allMatch(each -> each > 0 && each < 60), "" + many);
  }

  /** Reports on a trial action, by one protocol, and as many municipalities with a story. */
  private static long reports(DSLContext sql, long known, int amount) {
    long trial =
        known > 0
            ? known
            : sql.insertInto(TRIAL_ACTION)
                .set(TRIAL_ACTION.MUNICIPALITY, People.HERE)
                .set(TRIAL_ACTION.CODE, "mange-rapporter")
                .set(TRIAL_ACTION.TITLE, "Mange rapporter")
                .set(TRIAL_ACTION.STATE, "running")
                .set(TRIAL_ACTION.CREATED_AT, Instant.EPOCH)
                .returning(TRIAL_ACTION.ID)
                .fetchSingle()
                .getId();
    if (known == 0) {
      sql.insertInto(TRIAL_VERSION)
          .set(TRIAL_VERSION.TRIAL_ID, trial)
          .set(TRIAL_VERSION.NUMBER, 1)
          .set(TRIAL_VERSION.PURPOSE, "At se")
          .set(TRIAL_VERSION.FIRST_DAY, LocalDate.of(2024, 1, 1))
          .set(TRIAL_VERSION.MADE_AT, Instant.EPOCH)
          .execute();
      sql.execute(
          """
          insert into evaluation_protocol (trial_id, text, hash, frozen_at)
          select {0}, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), now() from (select {1} as text) as it
          """,
          trial,
          """
          protocol: 1
          trial: Mange rapporter
          group: everybody
          start: 2024-01-01
          treated: 999
          comparison:\s
          outcome: back-by@1 in 13 weeks, more is good, margin 0.05, primary
          method: own earlier intake; intake 2024-01-01 to 2024-03-31; earlier intake from 2023-01-02; Newcombe
          seed: 0
          frozen: 2023-12-01T00:00:00Z
          """);
    }
    for (int n = 0; n < amount; n++) {
      sql.execute(
          """
          insert into evaluation_run (protocol_id, protocol_hash, data_cut, cells, results, run_at)
          select id, hash, '2024-12-29', 'frirum-cells;1', 'id', now() from evaluation_protocol where trial_id = {0}
          """,
          trial);
      String code = "9%d%02d".formatted(known > 0 ? 1 : 0, n);
      sql.execute("insert into municipality values ({0}, {1})", code, "Kommune " + code);
      sql.execute(
          """
          insert into story (municipality, title, body, consent_of, consent_how, consent_paper, consent_on, entered_at)
          values ({0}, 'Det gik', 'Det gik godt', 'citizen', 'Skriftligt', 'J-1', '2024-01-01', now())
          """,
          code);
    }
    return trial;
  }

  private Map<String, Integer> count(long citizen, long trial) {
    duties.reevaluateAll(_ -> {});
    Map<String, List<String>> pages =
        Map.of(
            "caseworker",
            List.of(
                "/today",
                "/today?scope=all",
                "/today/export?scope=all&format=csv",
                "/citizens?q=asta",
                "/citizens/" + citizen,
                "/citizens/" + citizen + "/trail",
                "/meetings",
                "/messages"),
            "team-leader",
            List.of("/oversight", "/oversight/trail", "/citizens/" + citizen + "/merge"),
            "coordinator",
            List.of(
                "/retention",
                "/records",
                "/open",
                "/trials/" + trial,
                "/trials/" + trial + "/evaluation"),
            "auditor",
            List.of("/oversight", "/retention"));
    Map<String, Integer> counts = new TreeMap<>();
    ExecuteListenerProvider[] before = application.configuration().executeListenerProviders();
    List<ExecuteListenerProvider> all = new ArrayList<>(List.of(before));
    all.add(
        new DefaultExecuteListenerProvider(
            ExecuteListener.onExecuteStart(it -> {
              // Whether other cards are in force is asked twice a second, whatever page comes then.
              if (!String.valueOf(it.sql()).contains("rulebook_revision")) {
                asked.incrementAndGet();
              }
            })));
    try {
      application.configuration().set(all.toArray(ExecuteListenerProvider[]::new));
      pages.forEach((who, addresses) -> {
        Visit visit = Visit.of(port, who);
        for (String address : addresses) {
          visit.get(address); // what is kept in memory is there now
          int then = asked.get();
          assertEquals(200, visit.get(address).statusCode(), address);
          counts.put(who + " " + address, asked.get() - then);
        }
      });
    } finally {
      application.configuration().set(before);
    }
    return counts;
  }

  private static long citizens(DSLContext sql, People people, long me, int from, int to) {
    long first = 0;
    for (int n = from; n < to; n++) {
      long id =
          people.citizen(
              People.HERE, "Asta", "Prøve " + n, "asta proeve " + n, LocalDate.of(1980, 1, 1));
      first = first == 0 ? id : first;
      sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, me).where(CITIZEN.ID.eq(id)).execute();
      sql.insertInto(SPELL)
          .set(SPELL.CITIZEN_ID, id)
          .set(SPELL.BENEFIT, "cash-assistance")
          .set(SPELL.DURING, DateRange.since(Denmark.today().minusDays(200)))
          .set(SPELL.RECORDED_AT, Instant.EPOCH)
          .execute();
      interviews(sql, id, me, FEW);
    }
    return first;
  }

  private static void interviews(DSLContext sql, long citizen, long me, int amount) {
    for (int n = 0; n < amount; n++) {
      sql.insertInto(INTERVIEW)
          .set(INTERVIEW.CITIZEN_ID, citizen)
          .set(INTERVIEW.KIND, "cv-interview")
          .set(INTERVIEW.HELD_ON, Denmark.today().minusDays(100 - n))
          .set(INTERVIEW.FORM, "phone")
          .set(INTERVIEW.OUTCOME, "held")
          .set(INTERVIEW.REGISTERED_BY, me)
          .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
          .execute();
    }
  }
}
