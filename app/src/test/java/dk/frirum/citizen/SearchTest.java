package dk.frirum.citizen;

import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.access.Accesses;
import dk.frirum.access.Protection;
import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.testing.People;
import dk.frirum.testing.PostgresTest;
import dk.frirum.web.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest
@DisplayName("A search")
class SearchTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
  private static final LocalDate BORN = LocalDate.of(1990, 2, 1);
  private static long aase;
  private static long elsewhere;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    aase = citizen(people, People.HERE, "Åse Marie", "Østergård-Sæther", BORN);
    citizen(people, People.HERE, "Maria", "Jensen", LocalDate.of(1980, 1, 1));
    citizen(people, People.HERE, "Jens", "Mariager", LocalDate.of(1970, 1, 1));
    citizen(people, People.HERE, "José", "d'Ávila", LocalDate.of(1971, 1, 1));
    citizen(people, People.HERE, "Johanne", "Ågård", LocalDate.of(1972, 1, 1));
    elsewhere = citizen(people, People.ELSEWHERE, "Åse Marie", "Østergård-Sæther", BORN);
    for (int each = 0; each < 60; each++) {
      citizen(people, People.HERE, "Tvilling", "Nummer", LocalDate.of(1960, 1, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Åse Østergård, Østergård-Sæther",
    "aase oestergaard, Østergård-Sæther",
    "sæther åse, Østergård-Sæther",
    "SAETHER, Østergård-Sæther",
    "ma øst, Østergård-Sæther",
    "jose, d'Ávila",
    "José avila, d'Ávila",
    "aagaard, Ågård",
    "ågård joh, Ågård",
    "010290, Østergård-Sæther",
    "01-02-1990, Østergård-Sæther",
    "1990-02-01, Østergård-Sæther",
  })
  @DisplayName("finds by the beginnings of names in any order and spelling, and by birth date")
  void finds(String typed, String surname, DSLContext sql) {
    assertEquals(List.of(surname), surnames(search(sql, typed, null)));
  }

  @Test
  @DisplayName("finds both who are called so, whichever name comes first")
  void anyOrder(DSLContext sql) {
    assertEquals(List.of("Jensen", "Mariager"), surnames(search(sql, "maria jens", null)));
    assertEquals(List.of("Jensen", "Mariager"), surnames(search(sql, "jens maria", null)));
  }

  @Test
  @DisplayName("finds nothing in the middle of a word")
  void beginningsOnly(DSLContext sql) {
    assertEquals(List.of(), surnames(search(sql, "anne", null)), "Johanne is not Anne");
  }

  @Test
  @DisplayName("finds by CPR number with and without dash")
  void cpr(DSLContext sql) {
    String cpr =
        sql.select(CITIZEN.CPR).from(CITIZEN).where(CITIZEN.ID.eq(aase)).fetchSingle().value1();
    assertEquals(1, search(sql, cpr, null).citizens().size());
    String dashed = cpr.substring(0, 6) + "-" + cpr.substring(6);
    assertEquals(1, search(sql, dashed, null).citizens().size());
  }

  @Test
  @DisplayName("neither finds nor counts another municipality's citizens")
  void otherMunicipality(DSLContext sql) {
    Found found = search(sql, "åse", null);
    assertEquals(List.of(aase), found.citizens().stream().map(Citizen::id).toList());
    assertEquals(1, found.total());
    assertThrows(
        NotFound.class,
        () -> new Citizens(sql, Accesses.of(sql)).find(who(Role.CASEWORKER), elsewhere));
    assertEquals(
        List.of(),
        surnames(new Citizens(sql, Accesses.of(sql)).search(who(Role.CITIZEN), query("åse"), null)),
        "a citizen finds nobody else");
  }

  @Test
  @DisplayName("pages through everybody once, also where all have the same name")
  void pages(DSLContext sql) {
    List<Long> seen = new ArrayList<>();
    Found.@Nullable After after = null;
    do {
      Found page = search(sql, "tvilling", after);
      assertEquals(60, page.total());
      page.citizens().forEach(citizen -> seen.add(citizen.id()));
      after = page.next();
    } while (after != null);
    assertEquals(60, seen.size());
    assertEquals(60, seen.stream().distinct().count());
  }

  @Test
  @DisplayName("shows Å last")
  void danishOrder(DSLContext sql) {
    List<String> names = surnames(search(sql, "jo", null));
    assertEquals(List.of("d'Ávila", "Ågård"), names);
  }

  @Test
  @DisplayName("asks to be narrowed when it finds more than one would page through")
  void tooMany(DSLContext sql) {
    sql.execute(
        "insert into citizen (municipality, cpr, given_name, surname, search_name, born, recorded_at) "
            + "select '0998', lpad(n::text, 10, '0'), 'Mange', 'Andre', 'mange andre', date '1950-01-01', now() "
            + "from generate_series(1, 1001) n");
    Found found =
        new Citizens(sql, Accesses.of(sql))
            .search(
                new SignedIn(1, "x", "X", Role.CASEWORKER, People.ELSEWHERE, "", null, null),
                query("mange"),
                null);
    assertNull(found.total());
    assertNull(found.next());
    assertEquals(Citizens.PAGE, found.citizens().size());
    assertEquals(0, search(sql, "mange", null).total());
  }

  @Test
  @DisplayName("reads no protected address")
  void protectedAddress(DSLContext sql) {
    Citizen open = new Citizens(sql, Accesses.of(sql)).find(who(Role.CASEWORKER), aase);
    assertEquals("Opdigtet Vej 1, 9999 Havrelund", open.address());
    sql.update(CITIZEN).set(CITIZEN.PROTECTION, "address").where(CITIZEN.ID.eq(aase)).execute();
    Citizen hidden = new Citizens(sql, Accesses.of(sql)).find(who(Role.CASEWORKER), aase);
    sql.update(CITIZEN).setNull(CITIZEN.PROTECTION).where(CITIZEN.ID.eq(aase)).execute();
    assertEquals(Protection.ADDRESS, hidden.protection());
    assertNull(hidden.address());
    assertNull(hidden.place());
    assertFalse(hidden.toString().contains(hidden.cpr()));
  }

  private static Found search(DSLContext sql, String typed, Found.@Nullable After after) {
    return new Citizens(sql, Accesses.of(sql)).search(who(Role.CASEWORKER), query(typed), after);
  }

  private static Query query(String typed) {
    return Query.read(typed, TODAY);
  }

  private static List<String> surnames(Found found) {
    return found.citizens().stream().map(Citizen::surname).toList();
  }

  private static SignedIn who(Role role) {
    return new SignedIn(1, "x", "X", role, People.HERE, "Havrelund Kommune", null, 987654L);
  }

  private static long citizen(
      People people, String municipality, String given, String surname, LocalDate born) {
    return people.citizen(
        municipality, given, surname, SearchName.fold(given + " " + surname), born);
  }
}
