package dk.frirum.export;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frirum.access.Role;
import dk.frirum.duty.Duties;
import dk.frirum.tables.tables.records.AuditRecord;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A list taken out of the application")
class ListsAsFilesTest {
  private static final Pattern ROW = Pattern.compile("<tr class=\"fr-row[^>]*data-row>");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final int HERE = 30;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  @BeforeEach
  void people() {
    if (sql.fetchExists(CITIZEN)) {
      return;
    }
    People people = new People(sql);
    LocalDate since = LocalDate.now(clock).minusDays(40);
    long first = 0;
    for (int at = 0; at < HERE; at++) {
      first = citizen(people, People.HERE, "Jensen-" + at, since);
    }
    citizen(people, People.ELSEWHERE, "Jensen-Andetsteds", since);
    for (Role role : Role.values()) {
      people.staff(role.code(), role.code(), People.HERE, role == Role.CITIZEN ? first : null);
    }
    long worker =
        sql.select(STAFF.ID)
            .from(STAFF)
            .where(STAFF.USERNAME.eq("caseworker"))
            .fetchSingle()
            .value1();
    sql.update(CITIZEN)
        .set(CITIZEN.CASEWORKER_ID, worker)
        .where(CITIZEN.SURNAME.like("Jensen-1%"))
        .execute();
    sql.select(CITIZEN.ID).from(CITIZEN).fetch(CITIZEN.ID).forEach(duties::reevaluate);
  }

  private long citizen(People people, String municipality, String surname, LocalDate since) {
    LocalDate born = LocalDate.of(1980, 5, 1);
    long id = people.citizen(municipality, "=Åse", surname, "aase jensen", born);
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(since))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    return id;
  }

  @Test
  @DisplayName("holds what all its pages show, for each role, and nobody of another municipality")
  void asOnThePages() {
    for (Role role : Role.values()) {
      Visit visit = Visit.of(port, role.code());
      for (String list :
          List.of(
              "/today?scope=all",
              "/today?scope=mine",
              "/today?as-of=2026-06-15&scope=all",
              "/citizens?q=aase",
              "/rulebook?text=samtale",
              "/rulebook?on=2020-04-01")) {
        HttpResponse<String> page = visit.get(list);
        HttpResponse<String> file = visit.get(file(list, "csv"));
        assertEquals(page.statusCode(), file.statusCode(), role + " " + list);
        if (page.statusCode() == 200) {
          assertEquals(rows(visit, list), read(file.body()).size() - 1, role + " " + list);
          assertFalse(file.body().contains("Andetsteds"), role + " " + list);
        }
      }
    }
  }

  @Test
  @DisplayName("is not empty where the page is not, and disarms what would be a formula")
  void notEmpty() {
    Visit visit = Visit.of(port, "caseworker");
    List<CsvRecord> mine = read(visit.get("/today/export?scope=mine&format=csv").body());
    Visit consultant = Visit.of(port, "company-consultant");
    List<CsvRecord> all = read(consultant.get("/today/export?scope=all&format=csv").body());
    assertTrue(mine.size() > 1 && mine.size() < all.size(), mine.size() + " of " + all.size());
    assertEquals("Borger", mine.getFirst().getField(0));
    assertTrue(mine.get(1).getField(0).startsWith("'=Åse Jensen-1"), mine.get(1).getField(0));
    List<CsvRecord> found = read(visit.get("/citizens/export?q=aase&format=csv").body());
    assertEquals(HERE + 1, found.size());
    assertEquals("01-05-1980", found.get(1).getField(2));
  }

  @Test
  @DisplayName("comes as a file of its kind, that nobody keeps")
  void headers() throws Exception {
    Visit visit = Visit.of(port, "team-leader");
    HttpResponse<String> csv = visit.get("/today/export?scope=all&format=csv");
    assertEquals("text/csv;charset=UTF-8", csv.headers().firstValue("Content-Type").orElse(""));
    String disposition = csv.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(
        disposition.matches("attachment; filename=\"frirum-today-[0-9-]+\\.csv\""), disposition);
    assertEquals("no-store", csv.headers().firstValue("Cache-Control").orElse(""));
    HttpResponse<byte[]> excel = visit.bytes("/today/export?scope=all&format=xlsx");
    ExcelFile file = ExcelFile.read(excel.body());
    assertEquals(read(csv.body()).size(), file.rows().size());
    assertTrue(file.rows().get(1).getFirst().startsWith("=Åse"), "unchanged, and no formula");
    assertFalse(file.holdsFormulas());
    assertEquals(404, visit.get("/today/export?format=exe").statusCode());
  }

  @Test
  @DisplayName("is written in the trail: who, which list, how narrowed, how many, and whom")
  void trail() {
    Visit.of(port, "team-leader").get("/today/export?scope=all&benefit=cash-assistance&format=csv");
    AuditRecord row =
        sql.select(AUDIT.fields())
            .from(AUDIT)
            .join(STAFF)
            .on(STAFF.ID.eq(AUDIT.ACTOR_ID))
            .where(AUDIT.ACTION.eq("list-exported"), STAFF.USERNAME.eq("team-leader"))
            .orderBy(AUDIT.ID.desc())
            .limit(1)
            .fetchSingle()
            .into(AuditRecord.class);
    assertEquals(HERE, row.getHits());
    assertEquals(HERE, row.getShown().length);
    assertTrue(row.getDetails().data().replace(" ", "").contains("\"list\":\"today\""));
    String details = sql.fetchSingle(AUDIT_TEXT, AUDIT_TEXT.AUDIT_ID.eq(row.getId())).getSaid();
    assertTrue(details.contains("\"benefit\":\"cash-assistance\""), details);
  }

  @Test
  @DisplayName("is never looked for by CPR number in an address")
  void cpr() {
    Visit visit = Visit.of(port, "caseworker");
    HttpResponse<String> refused = visit.get("/citizens/export?q=0185800001&format=csv");
    assertEquals("/citizens", Visit.target(refused));
    visit.get("/about");
    String none = visit.post("/citizens", Map.of("q", "3112999999")).body();
    assertFalse(none.contains("/citizens/export"), none);
  }

  @Test
  @DisplayName("of shares holds figures for all who may see them, and people for those on cases")
  void shares() {
    String figures = "/shares/export?as-of=2026-09-15&format=csv";
    String people = figures + "&list=people";
    Visit politician = Visit.of(port, "politician");
    assertTrue(read(politician.get(figures).body()).size() > 1);
    assertEquals(1, read(politician.get(people).body()).size(), "only the header");
    assertEquals(403, Visit.of(port, "citizen").get(figures).statusCode());
  }

  private static String file(String list, String format) {
    return list.replace("?", "/export?") + "&format=" + format;
  }

  /** Rows on all pages of a list. */
  private static int rows(Visit visit, String list) {
    int rows = 0;
    List<String> todo = new ArrayList<>(List.of(list));
    while (!todo.isEmpty()) {
      String page = visit.get(todo.removeFirst()).body();
      rows += (int) ROW.matcher(page).results().count();
      Matcher next = NEXT.matcher(page);
      if (next.find()) {
        todo.add(next.group(1).replace("&amp;", "&"));
      }
    }
    return rows;
  }

  private static List<CsvRecord> read(String file) {
    return CsvReader.builder().fieldSeparator(';').ofCsvRecord(file.substring(1)).stream().toList();
  }
}
