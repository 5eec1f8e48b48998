package dk.frirum.meeting;

import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.PARTNER_ACCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.post.PostFailed;
import dk.frirum.tables.tables.records.OutboxRecord;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Of a coming meeting that is another citizen's")
class WhoGoesAlongTest extends OtherCase {
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  private static final Map<String, String> WITH_FUND =
      Map.of(
          "a-kasse-on",
          "on",
          "a-kasse-name",
          "Mette Friis",
          "a-kasse-email",
          "mette@a-kassen.example",
          "a-kasse-consent",
          "on");

  /** A meeting with an employer and an a-kasse. */
  private long roundTable() {
    HttpResponse<String> answer = call(visit, "round-table", WITH_FUND);
    assertEquals(302, answer.statusCode(), Jsoup.parse(answer.body()).text());
    String to = Visit.target(answer);
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  private Document page(long meeting, long to) {
    return Jsoup.parse(visit.get("/meetings/" + meeting + "/citizen?to=" + to).body());
  }

  /** Whether each goes along, as the page has it, by name. */
  private static Map<String, Boolean> ticked(Document page) {
    Map<String, Boolean> ticked = new TreeMap<>();
    for (Element each : page.select("input[name=goes]")) {
      String name = page.select("label[for=" + each.id() + "]").text();
      ticked.put(name.substring(0, name.indexOf(" (")), each.hasAttr("checked"));
    }
    return ticked;
  }

  /** Sends the form as it stands, or with other ticks. */
  private void sent(long meeting, long to, String... names) {
    Document page = page(meeting, to);
    String form = "party=0";
    StringBuilder all = new StringBuilder();
    for (Element each : page.select("input[name=party]")) {
      all.append("&party=").append(each.val());
    }
    for (Element each : page.select("input[name=goes]")) {
      String name = page.select("label[for=" + each.id() + "]").text();
      if (List.of(names).stream().anyMatch(name::startsWith)) {
        all.append("&goes=").append(each.val());
      }
    }
    HttpResponse<String> answer =
        visit.post(
            "/meetings/" + meeting + "/citizen?" + form + all,
            Map.of("to", "" + to, "version", "" + version(meeting), "reason", "Det er en andens"));
    assertEquals("/citizens/" + to, Visit.target(answer), answer.body());
  }

  private List<String> parties(long meeting) {
    return sql.select(MEETING_PARTY.NAME)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.MEETING_ID.eq(meeting), MEETING_PARTY.LEFT_AT.isNull())
        .orderBy(MEETING_PARTY.ID)
        .fetch(MEETING_PARTY.NAME);
  }

  @Test
  @DisplayName(
      "each party goes along or stays, as somebody says; who stays learns of the mistake and of nobody")
  void chosen() {
    long id = roundTable();
    assertEquals(Map.of("Bo Lund", true, "Mette Friis", true), ticked(page(id, right)));
    sent(id, right, "Mette Friis");
    assertEquals(List.of("Ragnhild Højrup", "Mette Friis"), parties(id));
    assertEquals(
        List.of("another"),
        sql.select(LETTER.OCCASION)
            .from(LETTER)
            .join(MEETING_PARTY)
            .on(MEETING_PARTY.ID.eq(LETTER.PARTY_ID))
            .where(
                LETTER.MEETING_ID.eq(id),
                MEETING_PARTY.NAME.eq("Bo Lund"),
                LETTER.OCCASION.ne("summons"))
            .fetch(LETTER.OCCASION));
    assertEquals(
        0,
        sql.fetchCount(
            OUTBOX,
            OUTBOX.TOPIC.eq("meeting/" + id),
            OUTBOX.STATE.eq("waiting"),
            OUTBOX.RECIPIENT.eq("bo@moelle.example")));
    // The page of the meeting, and the partners' own, know of no such party any more.
    assertFalse(Jsoup.parse(visit.get("/meetings/" + id).body()).text().contains("Bo Lund"));
    assertEquals(
        List.of("a-kasse"),
        sql.select(PARTNER_ACCESS.PART)
            .from(PARTNER_ACCESS)
            .where(PARTNER_ACCESS.CITIZEN_ID.eq(right))
            .fetch(PARTNER_ACCESS.PART));
    // Moved back, who was a party is one again; and all are called.
    assertEquals(Map.of("Bo Lund", true, "Mette Friis", true), ticked(page(id, citizen)));
    moved(id, citizen);
    assertEquals(List.of("Åse Østergård", "Bo Lund", "Mette Friis"), parties(id));
    assertEquals(
        3,
        sql.fetchCount(
            OUTBOX,
            OUTBOX.TOPIC.eq("meeting/" + id),
            OUTBOX.STATE.eq("waiting"),
            OUTBOX.METHOD.eq("REQUEST"),
            OUTBOX.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName(
      "who is known from the wrong citizen's other meetings alone stays with that one, unless ticked")
  void known() {
    called(visit, Map.of("date", today.plusDays(25).toString()));
    long id = roundTable();
    Document page = page(id, right);
    assertEquals(Map.of("Bo Lund", false, "Mette Friis", true), ticked(page));
    assertTrue(page.text().contains("kendes fra andre møder med Åse Østergård"), page.text());
    moved(id, right);
    assertEquals(List.of("Ragnhild Højrup", "Mette Friis"), parties(id));
  }

  @Test
  @DisplayName("ticks stay as they were set where the reason is missing")
  void again() {
    long id = roundTable();
    Document page = page(id, right);
    String bo = page.select("input[name=party]").getFirst().val();
    String answer =
        visit
            .post(
                "/meetings/" + id + "/citizen?party=" + bo,
                Map.of("to", "" + right, "version", "" + version(id), "reason", ""))
            .body();
    assertEquals(Map.of("Bo Lund", false, "Mette Friis", false), ticked(Jsoup.parse(answer)));
    assertEquals(citizen, sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getCitizenId());
  }

  @Test
  @DisplayName(
      "an e-mail about the mistake that fails is told to whoever put it right, and the letter is printed from the wrong one's page")
  void failed() {
    long id = called(visit, Map.of());
    String leader = worker + "-l";
    long leading = colleague(leader, "team-leader");
    Visit by = Visit.of(port, leader);
    by.get(formPath());
    assertEquals(302, move(by, id, right).statusCode());
    OutboxRecord row =
        sql.fetchSingle(
            OUTBOX,
            OUTBOX.TOPIC.eq("meeting/" + id + "/another"),
            OUTBOX.RECIPIENT.eq("bo@moelle.example"));
    assertEquals(leading, row.getOwnerId());
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          row.setState("failed");
          row.setProblem("refused 550");
          row.store();
          events.publishEvent(
              new PostFailed(row.getOwnerId(), row.getCitizenId(), row.getTopic(), row.getOnce()));
        });
    assertEquals(
        1, sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(leading), MESSAGE.KIND.eq("post-failed")));
    Element told = Jsoup.parse(by.get("/messages").body()).expectFirst(".fr-messages li");
    assertTrue(told.text().contains("at en indkaldelse var en fejl"), told.text());
    assertEquals("/citizens/" + citizen, told.select("a").attr("href"));
    long letter =
        sql.fetchSingle(
                LETTER,
                LETTER.MEETING_ID.eq(id),
                LETTER.OCCASION.eq("another"),
                LETTER.RECEIVER.eq("Bo Lund"))
            .getId();
    String path = "/meetings/" + id + "/letters/" + letter;
    Document page = Jsoup.parse(by.get("/citizens/" + citizen).body());
    String line = page.select("li:has(a[href=" + path + "])").text();
    assertTrue(line.contains("E-mail til bo@moelle.example kunne ikke sendes"), line);
    assertTrue(by.get("/meetings/letters").body().contains(path));
    assertEquals("/citizens/" + citizen, Visit.target(by.post(path + "/printed", Map.of())));
    assertFalse(by.get("/citizens/" + citizen).body().contains(path));
    assertFalse(by.get("/meetings/letters").body().contains(path));
  }

  @Test
  @DisplayName("what waits for an e-mail that nothing carries is on that page too")
  void notSetUp() {
    long id = called(visit, Map.of());
    moved(id, right);
    Map<String, String> lines = new HashMap<>();
    Jsoup.parse(visit.get("/citizens/" + citizen).body())
        .select("a[href^=/meetings/" + id + "/letters/]")
        .forEach(each -> lines.put(each.attr("href"), each.parents().getFirst().text()));
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(
        lines.values().stream().anyMatch(each -> each.contains("Bo Lund")), lines.toString());
  }
}
