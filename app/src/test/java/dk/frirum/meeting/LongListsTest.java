package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A list that is longer than a page")
class LongListsTest extends MeetingCase {
  private static final int MANY = 205;

  @Autowired HandOver handOver;
  @Autowired PlatformTransactionManager transactions;
  private Visit visit = new Visit(0);

  @BeforeEach
  void signIn() {
    visit = Visit.of(port, worker);
  }

  private static Document page(Visit visit, String path) {
    var answer = visit.get(path);
    assertEquals(200, answer.statusCode(), path);
    return Jsoup.parse(answer.body());
  }

  /** What each row of all its pages says, from the first page to the last. */
  private static List<String> all(Visit visit, String path, String rows) {
    List<String> all = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      Document page = page(visit, next);
      page.select(rows).forEach(each -> all.add(each.text()));
      Element link = page.selectFirst("a[rel=next]");
      next = link == null ? "" : link.attr("href");
    }
    return all;
  }

  @Test
  @DisplayName("of messages has them all on its pages, and only those that were shown are read")
  void messages() {
    sql.execute(
        "insert into message (staff_id, kind, details, sent_at) select ?, 'emergency',"
            + " jsonb_build_object('by', ?::text), now() - n * interval '1 minute' from generate_series(1, ?) n",
        staff,
        staff,
        MANY);
    List<String> before = all(visit, "/messages", ".fr-messages li").subList(0, 100);
    assertTrue(before.stream().allMatch(each -> each.startsWith("Ny")), before.toString());
    sql.update(MESSAGE).setNull(MESSAGE.READ_AT).where(MESSAGE.STAFF_ID.eq(staff)).execute();
    page(visit, "/messages");
    assertEquals(
        MANY - 100, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.READ_AT.isNull()));
    assertEquals(MANY, all(visit, "/messages", ".fr-messages li").size());
    assertEquals(0, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.READ_AT.isNull()));
  }

  @Test
  @DisplayName("of the trail has it all on its pages; a sample says out of how many it is drawn")
  void trail() {
    for (int n = 0; n < 130; n++) {
      visit.get("/messages");
    }
    String auditing = "a" + UUID.randomUUID();
    people.staff(auditing, "auditor", People.HERE, null);
    Visit auditor = Visit.of(port, auditing);
    String path = "/oversight/trail?staff=" + worker;
    int there = sql.fetchCount(AUDIT, AUDIT.ACTOR_ID.eq(staff));
    assertTrue(there > 130);
    assertEquals(there, all(auditor, path, "tbody tr").size());
    String sample = page(auditor, path + "&sample=7").text();
    assertTrue(sample.contains("20 tilfældige af " + there + " rækker"), sample);
    // Whoever says what was found of a row is on the same page as before.
    Document second = page(auditor, page(auditor, path).select("a[rel=next]").attr("href"));
    Element form = second.expectFirst("form.fr-verdicts");
    Map<String, String> fields = new java.util.HashMap<>(Map.of("verdict", "FINE"));
    form.select("input[type=hidden]").forEach(each -> fields.put(each.attr("name"), each.val()));
    fields.remove("_csrf");
    String back = Visit.target(auditor.post(form.attr("action"), fields));
    assertEquals(second.select("tbody tr").size(), page(auditor, back).select("tbody tr").size());
  }

  @Test
  @DisplayName("of placements has each once on its pages, as many as it says")
  void placements() {
    sql.execute(
        "insert into placement (citizen_id, kind, starts_on, ends_on, registered_by, registered_at, idempotency_key)"
            + " select ?, 'mentor', ?::date - 5, ?::date + n % 40, ?, now(), gen_random_uuid() from generate_series(1, ?) n",
        citizen, today, today, staff, MANY);
    String path = "/placements?situation=running&whose=mine";
    assertTrue(page(visit, path).text().contains("Viser 100 af " + MANY));
    List<String> hrefs = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      Document page = page(visit, next);
      page.select("tbody a[href^=/placements/]").forEach(each -> hrefs.add(each.attr("href")));
      next = page.select("a[rel=next]").attr("href");
    }
    assertEquals(MANY, hrefs.size());
    assertEquals(MANY, new HashSet<>(hrefs).size());
    // A citizen's own are all on one page.
    assertEquals(
        MANY,
        page(visit, "/citizens/" + citizen + "/placements")
            .select("tbody a[href^=/placements/]")
            .size());
  }

  @Test
  @DisplayName(
      "of meetings without an outcome, or of tasks, says how many it shows out of how many")
  void saysSo() {
    visit.get(formPath());
    long one = passed(visit, Map.of());
    sql.execute(
        "insert into meeting (citizen_id, kind, starts_at, ends_at, form, owner_id, uid, called_by, called_at, idempotency_key)"
            + " select citizen_id, kind, starts_at, ends_at, form, owner_id, gen_random_uuid(), called_by, called_at, gen_random_uuid()"
            + " from meeting, generate_series(2, ?) where id = ?",
        MANY,
        one);
    Document passed = page(visit, "/meetings/passed");
    assertEquals(MeetingLists.MOST, passed.select("tbody tr").size());
    assertTrue(passed.text().contains("Viser de første 200 af " + MANY), passed.text());
    sql.execute(
        "insert into task (citizen_id, what, owner_id, due, made_by, made_at)"
            + " select ?, 'Ring ' || n, ?, ?::date, ?, now() from generate_series(1, ?) n",
        citizen,
        staff,
        today,
        staff,
        MANY);
    Document mine = page(visit, "/meetings");
    assertTrue(mine.text().contains("Viser de første 200 af " + MANY), mine.text());
    // All are given to a colleague, also those that were not shown.
    long other = colleague(worker + "-c", "caseworker");
    var who =
        new dk.frirum.access.SignedIn(
            staff,
            worker,
            "W",
            dk.frirum.access.Role.CASEWORKER,
            People.HERE,
            "Havrelund",
            sql.fetchSingle(STAFF, STAFF.ID.eq(staff)).getTeam(),
            null);
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> handOver.give(who, citizen, staff, other));
    assertEquals(MANY, sql.fetchCount(TASK, TASK.OWNER_ID.eq(other)));
    assertFalse(page(visit, "/meetings").text().contains("Viser de første"));
  }
}
