package dk.frirum.duty;

import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.Scope;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.web.Places;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With {@code -Dfrirum.citizens=1000000} it also says how long each list takes. */
@ApplicationTest
@DisplayName("The statements behind Today")
class TodayPlansTest {
  private static final int CITIZENS = Integer.getInteger("frirum.citizens", 30_000);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired DSLContext sql;
  @Autowired RulebookHolder holder;

  @BeforeAll
  static void largeMunicipality(DSLContext sql) {
    DutyTable.fill(sql, CITIZENS, 150, TODAY);
  }

  @Test
  @DisplayName("walk indexes and never read a whole table, whatever the filter")
  void noSequentialScan() {
    Recorder recorder = new Recorder();
    StoredList list = list(recorder);
    for (Map<String, String> asked : filters()) {
      Filter filter = Filter.read(worker(), asked);
      recorder.statements.clear();
      list.list(filter.scope(worker()), Set.of(), filter, notable());
      for (String statement : recorder.statements) {
        String plan = String.join("\n", sql.fetch("explain " + statement).into(String.class));
        assertTrue(
            !plan.contains("Seq Scan on duty") && !plan.contains("Seq Scan on citizen"),
            asked + "\n" + statement + "\n" + plan);
      }
    }
  }

  @Test
  @DisplayName("are as many for a caseworker as for the whole municipality")
  void constantNumber() {
    Recorder recorder = new Recorder();
    StoredList list = list(recorder);
    for (String scope : List.of("mine", "team", "all")) {
      recorder.statements.clear();
      Filter filter = Filter.read(worker(), Map.of("scope", scope));
      list.list(filter.scope(worker()), Set.of(), filter, notable());
      int reads = scope.equals("team") ? 4 : 3; // who is in the team, then the same three
      assertEquals(reads, recorder.statements.size(), scope);
    }
  }

  @Test
  @DisplayName("take a time that is said when asked for")
  void time() {
    Recorder recorder = new Recorder();
    StoredList list = list(recorder);
    for (Map<String, String> asked : filters()) {
      Filter filter = Filter.read(worker(), asked);
      Scope scope = filter.scope(worker());
      long[] nanos = new long[Integer.getInteger("frirum.rounds", 3)];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        list.list(scope, Set.of(), filter, notable());
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      if (CITIZENS >= 1_000_000) {
        System.out.printf(
            "%-70s median %6.1f ms, longest %6.1f ms%n",
            asked, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6);
      }
    }
  }

  private static List<Map<String, String>> filters() {
    List<Map<String, String>> all = new ArrayList<>();
    for (String scope : List.of("mine", "team", "all")) {
      all.add(Map.of("scope", scope));
      all.add(Map.of("scope", scope, "sort", "-due"));
      all.add(Map.of("scope", scope, "benefit", "cash-assistance"));
      all.add(Map.of("scope", scope, "benefit", "rehabilitation-benefit"));
      all.add(Map.of("scope", scope, "requirement", "four-interviews"));
      all.add(Map.of("scope", scope, "requirement", "reassessment"));
      all.add(Map.of("scope", scope, "after", "2026-11-20.17"));
      for (Situation situation : Situation.values()) {
        all.add(Map.of("scope", scope, "situation", situation.code()));
      }
    }
    return all;
  }

  private Notable notable() {
    return Notable.on(TODAY, holder.rulebook());
  }

  private StoredList list(Recorder recorder) {
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(sql.configuration().connectionProvider());
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(new DefaultExecuteListenerProvider(recorder));
    DSLContext recorded = DSL.using(configuration);
    return new StoredList(recorded, new SortKeys(holder, new Places(new SecureRandom())));
  }

  private SignedIn worker() {
    Record row = sql.selectFrom(STAFF).where(STAFF.USERNAME.eq("worker4")).fetchSingle();
    return new SignedIn(
        row.get(STAFF.ID),
        "worker4",
        row.get(STAFF.NAME),
        Role.COMPANY_CONSULTANT,
        People.HERE,
        "Havrelund Kommune",
        row.get(STAFF.TEAM),
        null);
  }

  /** Every statement, with its values written in. */
  private static final class Recorder implements ExecuteListener {
    private static final long serialVersionUID = 1L;
    private final transient List<String> statements = new ArrayList<>();

    @Override
    public void renderEnd(ExecuteContext context) {
      statements.add(String.valueOf(DSL.using(SQLDialect.POSTGRES).renderInlined(context.query())));
    }
  }
}
