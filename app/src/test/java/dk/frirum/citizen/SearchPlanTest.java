package dk.frirum.citizen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.testing.People;
import dk.frirum.testing.PostgresTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
@DisplayName("A search among many")
class SearchPlanTest {

  @BeforeAll
  static void many(DSLContext sql) {
    new People(sql);
    sql.execute(
        "insert into citizen (municipality, cpr, given_name, surname, search_name, born, recorded_at) "
            + "select '0999', lpad(n::text, 10, '0'), md5(n::text), md5(n::text || 'x'), "
            + "md5(n::text) || ' ' || md5(n::text || 'x'), date '1950-01-01' + n % 20000, now() "
            + "from generate_series(1, 50000) n");
    sql.execute("analyze citizen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "ab cd", "0000001234", "01021960"})
  @DisplayName("reads no more of the table than an index points at")
  void usesIndex(String typed, DSLContext sql) {
    List<Query> asked = new ArrayList<>();
    DSLContext watched =
        DSL.using(
            sql.configuration()
                .deriveAppending(ExecuteListener.onStart(run -> keep(run.query(), asked))));
    SignedIn who = new SignedIn(1, "x", "X", Role.CASEWORKER, People.HERE, "", null, null);
    new Citizens(watched, dk.frirum.access.Accesses.of(watched))
        .search(who, dk.frirum.citizen.Query.read(typed, LocalDate.of(2024, 3, 1)), null);
    assertFalse(asked.isEmpty());
    for (Query query : asked) {
      String plan = sql.explain(query).plan();
      assertFalse(plan.contains("Seq Scan on citizen"), plan);
      assertTrue(plan.contains("Index"), plan);
    }
  }

  private static void keep(@org.jspecify.annotations.Nullable Query query, List<Query> asked) {
    if (query != null) {
      asked.add(query);
    }
  }
}
