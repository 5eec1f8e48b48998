package dk.frirum.audit;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
import static org.jooq.impl.DSL.max;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures on demand, on a database that waits for its disk as an installation's does: {@code
 * ./frirum test -Dtest=OverheadTest -Dfrirum.overhead=300 -Dfrirum.durable=true}. The same page is
 * asked for with its trail and without, one right after the other and in either order, so that a
 * machine with other work to do slows both alike; the difference within pairs is what counts. A
 * jobcentre of 30,000, or of {@code -Dfrirum.citizens}.
 */
@ApplicationTest
@Import(OverheadTest.Switched.class)
@EnabledIfSystemProperty(named = "frirum.overhead", matches = "\\d+")
@DisplayName("The trail's part of a page's time")
class OverheadTest {
  private static final int ROUNDS = Integer.getInteger("frirum.overhead", 0);
  private static final int WARM_UP = 1000;
  private static final int CITIZENS = Integer.getInteger("frirum.citizens", 30_000);
  private static volatile boolean writing = true;

  @LocalServerPort int port;
  @Autowired Duties duties;

  /** The trail with a switch, which no application has. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Switched {
    @Bean
    @Primary
    Audit switchedAudit(Appending appending, Flushing flushing, Clock clock) {
      return new SwitchedAudit(appending, flushing, clock);
    }
  }

  static class SwitchedAudit extends Audit {
    SwitchedAudit(Appending appending, Flushing flushing, Clock clock) {
      super(appending, flushing, clock);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
      if (writing) {
        super.record(entry);
      }
    }
  }

  @Test
  @DisplayName("is at most fifteen percent, page by page and in the middle of pairs")
  void overhead(DSLContext sql) {
    assertEquals(
        "on on",
        sql.fetchValue(
            "select current_setting('fsync') || ' ' || current_setting('synchronous_commit')"),
        "give -Dfrirum.durable=true");
    long citizen = people(sql);
    duties.reevaluateAll(_ -> {});
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("Today, own", "/today");
    pages.put("Today, all within reach", "/today?scope=all");
    pages.put("A citizen's page", "/citizens/" + citizen);
    pages.put("Search", "/citizens?q=asta");
    Visit visit = Visit.of(port, "caseworker");
    Random random = new Random(1);
    List<String> tooMuch = new ArrayList<>();
    pages.forEach((name, address) -> {
      double[] with = new double[ROUNDS];
      double[] without = new double[ROUNDS];
      int before = sql.fetchCount(AUDIT);
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        boolean first = random.nextBoolean();
        double one = time(visit, address, first);
        double two = time(visit, address, !first);
        if (round >= 0) {
          with[round] = first ? one : two;
          without[round] = first ? two : one;
        }
      }
      assertEquals(
          WARM_UP + ROUNDS, sql.fetchCount(AUDIT) - before, "a row for each with, none without");
      double[] more = new double[ROUNDS];
      Arrays.setAll(more, n -> with[n] - without[n]);
      double share = middle(more) / middle(without);
      System.out.printf(
          "%-26s with %6.2f ms, without %6.2f ms, in pairs %+.2f ms = %+.1f %% (%d pairs, load %.1f)%n",
          name,
          middle(with),
          middle(without),
          middle(more),
          100 * share,
          ROUNDS,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      if (share > 0.15) {
        tooMuch.add(name);
      }
    });
    assertEquals(List.of(), tooMuch);
  }

  private static double time(Visit visit, String address, boolean trail) {
    writing = trail;
    long start = System.nanoTime();
    int status = visit.get(address).statusCode();
    long end = System.nanoTime();
    writing = true;
    assertTrue(status == 200, address + " " + status);
    return (end - start) / 1e6;
  }

  private static double middle(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** A jobcentre's citizens, of whom a caseworker has about a hundred. Returns one of theirs. */
  private static long people(DSLContext sql) {
    People people = new People(sql);
    sql.query(
            """
            insert into citizen (municipality, cpr, given_name, surname, search_name, born, address, postcode, city,
              recorded_at, caseworker_id)
            select ?, to_char(born, 'DD') || extract(month from born) + 80 || to_char(born, 'YY') || lpad(n % 10000 || '', 4, '0'),
              given, 'Prøve ' || n, lower(given) || ' proeve ' || n, born, 'Opdigtet Vej 1', '9999', 'Havrelund',
              timestamptz 'epoch', case when n % ? = 0 then ? end
            from generate_series(1, ?) n,
              lateral (select case when n % 100 = 0 then 'Asta' else 'Otto' end as given, date '1950-01-01' + n % 18000 as born)
            """,
            People.HERE, Math.max(1, CITIZENS / 100), people.staff("caseworker"), CITIZENS)
        .execute();
    sql.query(
            """
            insert into spell (citizen_id, benefit, during, recorded_at)
            select id, 'cash-assistance', daterange(?::date - 20 - (id % 300)::int, null), timestamptz 'epoch' from citizen
            """,
            Denmark.today())
        .execute();
    return sql.select(max(CITIZEN.ID))
        .from(CITIZEN)
        .where(CITIZEN.CASEWORKER_ID.isNotNull())
        .fetchSingle()
        .value1();
  }
}
