package dk.frirum.casefile;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static dk.frirum.tables.Tables.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.tables.tables.records.AuditRecord;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The search box")
class SearchBoxTest {
  @LocalServerPort int port;
  private static long soeren;
  private static String cpr = "";
  private static String cprElsewhere = "";

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    people.staff("caseworker");
    LocalDate born = LocalDate.of(1985, 12, 24);
    soeren = people.citizen(People.HERE, "Søren", "Åby", "soeren aaby", born);
    long other = people.citizen(People.ELSEWHERE, "Søren", "Åby", "soeren aaby", born);
    cpr = cpr(sql, soeren);
    cprElsewhere = cpr(sql, other);
    for (int each = 0; each < 30; each++) {
      people.citizen(People.HERE, "Ens", "Navn", "ens navn", born.plusDays(1));
    }
  }

  @Test
  @DisplayName("turns a name into an address that can be kept, and finds by it")
  void name() {
    Visit visit = Visit.of(port, "caseworker");
    HttpResponse<String> sent = visit.post("/citizens", Map.of("q", "åby søren & co"));
    assertEquals(
        "/citizens?q=%C3%A5by+s%C3%B8ren+%26+co".replace("+", "%20"),
        Visit.target(sent).replace("+", "%20"));
    String found = visit.get("/citizens?q=%C3%A5by+s%C3%B8ren").body();
    assertTrue(found.contains("href=\"/citizens/" + soeren + "\""), found);
    assertTrue(found.contains("1 borger"), found);
  }

  @Test
  @DisplayName("leads from a CPR number straight to the citizen, and puts it in no address")
  void cprNumber(DSLContext sql) {
    Visit visit = Visit.of(port, "caseworker");
    for (String typed : List.of(cpr, cpr.substring(0, 6) + "-" + cpr.substring(6))) {
      HttpResponse<String> sent = visit.post("/citizens", Map.of("q", typed));
      assertEquals("/citizens/" + soeren, Visit.target(sent));
    }
    assertTrue(
        sql
            .fetch("select details::text from audit union all select said from audit_text")
            .getValues(0, String.class)
            .stream()
            .noneMatch(details -> details != null && details.contains(cpr)),
        "the trail holds no CPR number");
  }

  @Test
  @DisplayName("does not search for a CPR number that somebody wrote in the address")
  void cprInAddress() {
    Visit visit = Visit.of(port, "caseworker");
    HttpResponse<String> answer = visit.get("/citizens?q=" + cpr);
    assertEquals("/citizens", Visit.target(answer));
    assertTrue(visit.get("/citizens").body().contains("må ikke stå i en adresse"));
  }

  @Test
  @DisplayName("finds nobody by the CPR number of another municipality's citizen")
  void cprElsewhere() {
    Visit visit = Visit.of(port, "caseworker");
    HttpResponse<String> answer = visit.post("/citizens", Map.of("q", cprElsewhere));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Ingen borger passer"), answer.body());
    assertFalse(answer.body().contains("?q="), "no link of the page carries the number");
  }

  @Test
  @DisplayName("pages by an address without names or numbers of the citizens shown")
  void pages() {
    Visit visit = Visit.of(port, "caseworker");
    String first = visit.get("/citizens?q=ens").body();
    assertTrue(first.contains("30 borgere"), first);
    java.util.regex.Matcher next =
        java.util.regex.Pattern.compile("href=\"(/citizens\\?q=ens&amp;after=[\\w-]+)\"")
            .matcher(first);
    assertTrue(next.find(), first);
    String second = visit.get(next.group(1).replace("&amp;", "&")).body();
    assertEquals(5, second.split("data-open", -1).length - 1, second);
  }

  @Test
  @DisplayName("says that the list begins anew where the place in the address is not known")
  void placeUnknown() {
    Visit visit = Visit.of(port, "caseworker");
    String told = "Listen begynder her forfra";
    String first = visit.get("/citizens?q=ens").body();
    assertFalse(first.contains(told), first);
    for (String after : List.of("17", "x.y", "AAAA", "A".repeat(70))) {
      String page = visit.get("/citizens?q=ens&after=" + after).body();
      assertTrue(page.contains(told), after);
      assertEquals(25, page.split("data-open", -1).length - 1, page);
    }
  }

  @Test
  @DisplayName("writes each search in the trail, with who was shown")
  void trail(DSLContext sql) {
    Visit visit = Visit.of(port, "caseworker");
    visit.get("/citizens?q=soeren");
    AuditRecord row =
        sql.selectFrom(AUDIT)
            .where(AUDIT.ACTION.eq("citizens-searched"))
            .orderBy(AUDIT.ID.desc())
            .limit(1)
            .fetchSingle();
    assertEquals(List.of(soeren), List.of(row.getShown()));
    assertEquals(1, row.getHits());
    assertFalse(row.toString().contains("soeren"), "no words in the chained row: " + row);
    assertTrue(
        sql.fetchSingle(AUDIT_TEXT, AUDIT_TEXT.AUDIT_ID.eq(row.getId()))
            .getSaid()
            .contains("soeren"));
    assertEquals(
        "caseworker casework allowed",
        row.getRole() + " " + row.getPurpose() + " " + row.getOutcome());
  }

  @Test
  @DisplayName("shows what was typed without running it")
  void escapes() {
    Visit visit = Visit.of(port, "caseworker");
    String page = visit.get("/citizens?q=%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertFalse(page.contains("<script>alert"), page);
  }

  private static String cpr(DSLContext sql, long citizen) {
    return sql.select(CITIZEN.CPR)
        .from(CITIZEN)
        .where(CITIZEN.ID.eq(citizen))
        .fetchSingle()
        .value1();
  }
}
