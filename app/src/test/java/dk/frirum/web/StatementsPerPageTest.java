package dk.frirum.web;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
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
    Map<String, Integer> few = count(citizen);
    citizens(owner, people, me, FEW, 10 * FEW);
    interviews(owner, citizen, me, 10 * FEW);
    Map<String, Integer> many = count(citizen);
    assertEquals(few, many);
    assertTrue(many.values().stream().allMatch(each -> each > 0 && each < 60), "" + many);
  }

  private Map<String, Integer> count(long citizen) {
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
            List.of("/retention", "/records"),
            "auditor",
            List.of("/oversight", "/retention"));
    Map<String, Integer> counts = new TreeMap<>();
    ExecuteListenerProvider[] before = application.configuration().executeListenerProviders();
    List<ExecuteListenerProvider> all = new ArrayList<>(List.of(before));
    all.add(
        new DefaultExecuteListenerProvider(ExecuteListener.onStart(_ -> asked.incrementAndGet())));
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
          .set(SPELL.DURING, DateRange.since(LocalDate.now().minusDays(200)))
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
          .set(INTERVIEW.HELD_ON, LocalDate.now().minusDays(100 - n))
          .set(INTERVIEW.FORM, "phone")
          .set(INTERVIEW.OUTCOME, "held")
          .set(INTERVIEW.REGISTERED_BY, me)
          .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
          .execute();
    }
  }
}
