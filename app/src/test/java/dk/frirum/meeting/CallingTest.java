package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.OUTBOX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calling a meeting")
class CallingTest extends MeetingCase {

  @Test
  @DisplayName(
      "is offered with what the duty asks for: the first talk of an employed person at the workplace, within the time")
  void defaults() {
    Visit visit = Visit.of(port, worker);
    Document form = Jsoup.parse(visit.get(formPath()).body());
    assertEquals("first-at-workplace", form.select("#kind option[selected]").val());
    assertEquals("workplace", form.select("input[name=form][checked]").val());
    assertEquals(3, form.select("input[name=slot]:not([value=other])").size());
    LocalDate due = today.minusDays(30).plusMonths(6);
    for (var slot : form.select("input[name=slot]:not([value=other])")) {
      LocalDate day = LocalDate.parse(slot.val().substring(0, 10));
      assertTrue(day.isAfter(today) && !day.isAfter(due), day + " is in time");
    }
    called(visit, Map.of());
    Document again = Jsoup.parse(visit.get(formPath() + "?kind=first-at-workplace").body());
    assertEquals("Bo Lund", again.select("#employer-name").val(), "who must be there is known");
    assertTrue(again.select("#employer-consent[checked]").isEmpty(), "consent is asked each time");
    Document usual = Jsoup.parse(visit.get(formPath() + "?kind=follow-up").body());
    assertEquals("", usual.select("#employer-name").val(), "nobody is invited by accident");
    assertTrue(form.text().contains("Hold mindst én opfølgningssamtale"), "the duty is named");
  }

  @Test
  @DisplayName(
      "writes meeting, parties, event, trail, letters and post in one go, once for each key")
  void saved() throws Exception {
    Visit visit = Visit.of(port, worker);
    Map<String, String> form = form(Map.of());
    visit.get(formPath());
    List<Callable<Integer>> all = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      all.add(() ->
          visit
              .post("/citizens/" + citizen + "/meetings?kind=first-at-workplace", form)
              .statusCode());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> each : threads.invokeAll(all)) {
        assertTrue(Set.of(200, 302).contains(each.get()), "answered " + each.get());
      }
    }
    long id =
        sql.select(MEETING.ID)
            .from(MEETING)
            .where(MEETING.CITIZEN_ID.eq(citizen))
            .fetchSingle()
            .value1();
    assertEquals(2, sql.fetchCount(MEETING_PARTY, MEETING_PARTY.MEETING_ID.eq(id)));
    assertEquals(
        List.of("meeting-called"),
        sql.select(CASE_EVENT.KIND)
            .from(CASE_EVENT)
            .where(CASE_EVENT.SUBJECT.eq("meeting"), CASE_EVENT.SUBJECT_ID.eq(id))
            .fetch(CASE_EVENT.KIND));
    assertEquals(
        1, sql.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.ACTION.eq("meeting-called")));
    assertEquals(2, sql.fetchCount(LETTER, LETTER.MEETING_ID.eq(id)));
    // A summons and a reminder to each of the two.
    assertEquals(4, sql.fetchCount(OUTBOX, OUTBOX.TOPIC.eq("meeting/" + id)));
    // The duty it was called for stands with it.
    assertEquals(
        "one-follow-up-in-half-a-year",
        sql.select(MEETING.REQUIREMENT)
            .from(MEETING)
            .where(MEETING.ID.eq(id))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName("takes nobody in by consent without the consent, and says so where it was typed")
  void consent() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    HttpResponse<String> answer = call(visit, "first-at-workplace", Map.of("employer-consent", ""));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("id=\"employer-consent-error\""), answer.body());
    assertTrue(answer.body().contains("bo@moelle.example"), "what was typed is kept");
    assertEquals(0, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("asks why when a first talk is not at the workplace")
  void away() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    HttpResponse<String> answer =
        call(visit, "first-at-workplace", Map.of("form", "phone", "place", ""));
    assertTrue(answer.body().contains("id=\"away-error\""), answer.body());
    HttpResponse<String> other =
        call(visit, "first-at-workplace", Map.of("form", "phone", "away", "other"));
    assertTrue(other.body().contains("id=\"awayText-error\""), other.body());
    HttpResponse<String> said =
        call(visit, "first-at-workplace", Map.of("form", "phone", "away", "serious-illness"));
    assertEquals(302, said.statusCode());
  }

  @Test
  @DisplayName(
      "refuses bad times, places and addresses with a sentence each, and loses nothing typed")
  void badInput() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    for (Map<String, String> bad :
        List.of(
            Map.of("date", "31-02-2027"),
            Map.of("date", ""),
            Map.of("time", "25.00"),
            Map.of("time", "ni"),
            Map.of("date", today.minusDays(1).toString()),
            Map.of("date", today.plusYears(2).toString()),
            Map.of("date", "2027-03-28", "time", "02.30"),
            Map.of("minutes", "0"),
            Map.of("minutes", "tres"),
            Map.of("form", "carrier-pigeon"),
            Map.of("form", "in-person", "place", "", "away", "other", "awayText", "x"),
            Map.of("place", "x".repeat(201)),
            Map.of("employer-name", ""),
            Map.of("employer-email", "bo at moelle"),
            Map.of("employer-email", "bo@moelle.example\r\nBcc: evil@example.dk"),
            Map.of("slot", "2027-13-01T09:00", "date", "", "time", ""),
            Map.of("slot", today.plusDays(20) + "T09:00"))) {
      HttpResponse<String> answer = call(visit, "first-at-workplace", bad);
      assertEquals(200, answer.statusCode(), bad.toString());
      assertTrue(answer.body().contains("form-error"), bad + ": " + answer.body());
      assertTrue(
          answer.body().contains("Mølle Allé 4") || bad.containsKey("place"), bad.toString());
    }
    assertEquals(0, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("shows what it would clash with, and does it all the same only when that was seen")
  void clashes() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    called(visit, Map.of());
    HttpResponse<String> again = call(visit, "first-at-workplace", Map.of("time", "09.30"));
    assertEquals(200, again.statusCode());
    assertTrue(again.body().contains("Borgeren har et andet møde kl. 09.00–10.00."), again.body());
    String seen = Jsoup.parse(again.body()).select("input[name=seen]").val();
    assertEquals(1, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(citizen)));
    HttpResponse<String> next = call(visit, "first-at-workplace", Map.of("time", "10.00"));
    assertEquals(302, next.statusCode(), "one begins when the other ends");
    HttpResponse<String> anyway =
        call(visit, "first-at-workplace", Map.of("time", "09.30", "seen", seen));
    assertEquals(200, anyway.statusCode(), "there is one more by now, which was not seen");
    String both = Jsoup.parse(anyway.body()).select("input[name=seen]").val();
    assertEquals(
        302, call(visit, "first-at-workplace", Map.of("time", "09.30", "seen", both)).statusCode());
  }

  @Test
  @DisplayName("finds the same room taken by a colleague, and not the house itself")
  void rooms() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    Map<String, String> inRoom =
        Map.of("form", "in-person", "place", "Lokale 2", "away", "citizen-declined");
    called(visit, inRoom);
    colleague("other" + worker, "caseworker");
    Visit other = Visit.of(port, "other" + worker);
    other.get("/about");
    long second =
        people.citizen(
            dk.frirum.testing.People.HERE, "Bo", "To", "bo to", LocalDate.of(1980, 5, 1));
    Map<String, String> form = form(Map.of("form", "in-person", "place", "lokale 2"));
    String path = "/citizens/" + second + "/meetings?kind=job-interview";
    assertTrue(other.post(path, form).body().contains("Lokalet er optaget kl. 09.00–10.00."));
    form.put("place", "Havrelund Kommune");
    assertEquals(302, other.post(path, form).statusCode());
  }

  @Test
  @DisplayName("never puts a protected address into a letter to anybody, and refuses it as a place")
  void protectedAddress() {
    sql.update(CITIZEN)
        .set(CITIZEN.PROTECTION, "address")
        .set(CITIZEN.ADDRESS, "Hemmelig Sti 7")
        .where(CITIZEN.ID.eq(citizen))
        .execute();
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    HttpResponse<String> refused =
        call(visit, "first-at-workplace", Map.of("place", "hemmelig sti 7, 2. th"));
    assertTrue(refused.body().contains("beskyttede adresse"), refused.body());
    long id = called(visit, Map.of());
    List<String> texts =
        sql.select(LETTER.RECEIVER.concat(LETTER.BODY))
            .from(LETTER)
            .where(LETTER.MEETING_ID.eq(id))
            .fetch(row -> row.value1());
    texts.addAll(
        sql.select(OUTBOX.BODY.concat(OUTBOX.CALENDAR))
            .from(OUTBOX)
            .where(OUTBOX.TOPIC.eq("meeting/" + id))
            .fetch(row -> String.valueOf(row.value1())));
    assertEquals(6, texts.size());
    texts.forEach(text -> assertFalse(text.contains("Hemmelig"), text));
  }

  @Test
  @DisplayName(
      "writes the address, where it is open, on the citizen's own letter alone; and no CPR number anywhere")
  void address() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    long id = called(visit, Map.of());
    String cpr =
        sql.select(CITIZEN.CPR).from(CITIZEN).where(CITIZEN.ID.eq(citizen)).fetchSingle().value1();
    var letters = sql.selectFrom(LETTER).where(LETTER.MEETING_ID.eq(id)).orderBy(LETTER.ID).fetch();
    assertTrue(letters.get(0).getReceiver().contains("Opdigtet Vej 1"));
    assertTrue(letters.get(0).getBody().contains("Lov 1750/2025"), "the paragraph in force");
    assertEquals("Bo Lund", letters.get(1).getReceiver());
    assertFalse(letters.get(1).getBody().contains("Opdigtet Vej"));
    String everything =
        letters.toString()
            + sql.selectFrom(OUTBOX).where(OUTBOX.TOPIC.eq("meeting/" + id)).fetch().format(9999);
    assertFalse(
        everything.contains(cpr) || everything.contains(cpr.substring(0, 6) + "-"),
        "no CPR number");
  }
}
