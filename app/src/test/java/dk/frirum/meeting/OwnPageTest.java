package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.TASK;
import static org.jooq.impl.DSL.max;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The citizen's own page")
class OwnPageTest extends MeetingCase {
  private static final Pattern SLOT = Pattern.compile("name=\"slot\" value=\"([^\"]+)\"");
  private static final Pattern TIMES = Pattern.compile("name=\"times\" value=\"([^\"]+)\"");

  private Visit me = new Visit(0);
  private String front = "";

  @BeforeEach
  void account() {
    String name = "c" + UUID.randomUUID();
    people.staff(name, "citizen", People.HERE, citizen);
    me = Visit.of(port, name);
    front = "/citizens/" + citizen + "/front";
  }

  /** Not employed: then the interview takes nobody but the two. */
  private void unemployed() {
    sql.deleteFrom(FACT).where(FACT.CITIZEN_ID.eq(citizen), FACT.NAME.eq("employment")).execute();
    duties.reevaluate(citizen);
  }

  private static List<String> found(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(each -> each.group(1)).toList();
  }

  private HttpResponse<String> book(String slot, String form, UUID key) {
    return me.post(
        "/citizens/" + citizen + "/book",
        Map.of("slot", slot, "form", form, "idempotencyKey", key.toString()));
  }

  @Test
  @DisplayName("is where a citizen who signs in begins, and says what is required, of whom and why")
  void begins() {
    assertEquals(front, Visit.target(me.get("/")));
    String page = me.get(front).body();
    assertTrue(page.contains("Hej Åse"), page);
    assertTrue(page.contains("Kommunens opgave:"));
    assertTrue(page.contains("Det står i "));
    assertTrue(page.contains("Hvem har set min sag?"));
    assertTrue(me.get(front + "?lang=en").body().contains("Hello Åse"));
  }

  @Test
  @DisplayName(
      "books the meeting the rules ask for: before its last day, with the one who has the case, as a meeting like all others")
  void books() {
    unemployed();
    String page = me.get("/citizens/" + citizen + "/book").body();
    List<String> slots = found(SLOT, page);
    assertTrue(slots.size() > 3, page);
    LocalDate due =
        sql.select(max(DUTY.DUE))
            .from(DUTY)
            .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.OPEN.isTrue())
            .fetchSingle()
            .value1();
    for (String slot : slots) {
      LocalDate day = LocalDate.parse(slot.substring(0, 10));
      assertFalse(day.isBefore(today.plusDays(2)), slot);
      assertFalse(day.isAfter(due), slot + " is after " + due);
    }
    UUID key = UUID.randomUUID();
    assertEquals(302, book(slots.get(1), "in-person", key).statusCode());
    assertEquals(302, book(slots.get(1), "in-person", key).statusCode());
    var meeting = sql.selectFrom(MEETING).where(MEETING.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertEquals(staff, meeting.getOwnerId());
    assertTrue(meeting.getBooked());
    assertTrue(
        sql.fetchExists(
            DUTY,
            DUTY.CITIZEN_ID.eq(citizen),
            DUTY.OPEN.isTrue(),
            DUTY.REQUIREMENT.eq(meeting.getRequirement())));
    assertFalse(meeting.getLaw().isEmpty());
    var letter = sql.selectFrom(LETTER).where(LETTER.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertEquals("booked-citizen", letter.getTemplate());
    assertTrue(
        sql.fetchExists(
            OUTBOX, OUTBOX.CITIZEN_ID.eq(citizen), OUTBOX.RECIPIENT.eq("aase@opdigtet.example")));
    assertTrue(
        sql.fetchExists(
            CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(citizen), CASE_EVENT.KIND.eq("meeting-booked")));
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.CITIZEN_ID.eq(citizen),
            AUDIT.ACTION.eq("meeting-called"),
            AUDIT.PURPOSE.eq("own-case")));
    assertTrue(sql.fetchExists(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.KIND.eq("answered")));
    // One meeting for one duty.
    String after = me.get(front).body();
    assertFalse(after.contains("/book\""), after);
    assertEquals(302, me.get("/citizens/" + citizen + "/book").statusCode());
    assertTrue(Visit.of(port, worker).get("/messages").body().contains("har selv valgt en tid"));
  }

  @Test
  @DisplayName("never books a time that is taken, is not offered, or a form the rules do not leave")
  void refuses() {
    unemployed();
    List<String> slots = found(SLOT, me.get("/citizens/" + citizen + "/book").body());
    String day = slots.getFirst().substring(0, 10);
    for (String slot : List.of("2020-01-01T09:00", day + "T03:00", "now", "")) {
      String answer = book(slot, "in-person", UUID.randomUUID()).body();
      assertTrue(answer.contains("Vælg et tidspunkt"), slot);
    }
    // The workplace takes an employer who has said yes.
    for (String form : List.of("workplace", "by pigeon", "")) {
      assertEquals(200, book(slots.getFirst(), form, UUID.randomUUID()).statusCode(), form);
    }
    assertEquals(0, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(citizen)));
    // The caseworker gets another meeting at that time, of another citizen.
    long other = people.citizen(People.HERE, "Bo", "Anden", "bo anden", LocalDate.of(1980, 1, 1));
    sql.insertInto(MEETING)
        .set(MEETING.CITIZEN_ID, other)
        .set(MEETING.KIND, "job-interview")
        .set(MEETING.STARTS_AT, at(slots.getFirst()))
        .set(MEETING.ENDS_AT, at(slots.getFirst()).plusSeconds(1800))
        .set(MEETING.FORM, "phone")
        .set(MEETING.OWNER_ID, staff)
        .set(MEETING.UID, UUID.randomUUID())
        .set(MEETING.CALLED_BY, staff)
        .set(MEETING.CALLED_AT, clock.instant())
        .set(MEETING.IDEMPOTENCY_KEY, UUID.randomUUID())
        .execute();
    String taken = book(slots.getFirst(), "in-person", UUID.randomUUID()).body();
    assertTrue(taken.contains("lige blevet taget"), taken);
    assertFalse(taken.contains("Bo Anden"));
  }

  private Instant at(String slot) {
    return LocalDateTime.parse(slot).atZone(clock.getZone()).toInstant();
  }

  @Test
  @DisplayName("books once when the same citizen sends eight bookings at the same moment")
  void together() throws Exception {
    unemployed();
    List<String> slots = found(SLOT, me.get("/citizens/" + citizen + "/book").body());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> all =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  n -> () -> book(slots.get(n % 4), "in-person", UUID.randomUUID()).statusCode())
              .toList();
      threads.invokeAll(all);
    }
    assertEquals(1, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(citizen)));
  }

  @Test
  @DisplayName("offers no time where an employer must take part, and says why")
  void withOthers() {
    String page = me.get(front).body();
    assertTrue(page.contains("sammen med andre"), page);
    assertFalse(page.contains("data-book"));
  }

  @Test
  @DisplayName(
      "asks for another time among free ones; the caseworker sees it and moves the meeting with one click")
  void otherTime() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of());
    String page = me.get(front).body();
    List<String> times = found(TIMES, page);
    assertEquals(6, times.size(), page);
    HttpResponse<String> answer =
        me.post(
            "/citizens/" + citizen + "/meetings/" + id + "/answer",
            new HashMap<>(
                Map.of("answer", "other-time", "was", "none", "text", "", "times", times.get(2))));
    assertEquals(302, answer.statusCode(), answer.body());
    assertTrue(me.get(front).body().contains("Du har bedt om en anden tid"));
    String seen = staffs.get("/meetings/" + id).body();
    assertTrue(seen.contains("data-take"), seen);
    Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(seen);
    assertTrue(version.find());
    HttpResponse<String> moved =
        staffs.post(
            "/meetings/" + id + "/move",
            Map.of(
                "slot", times.get(2),
                "minutes", "60",
                "form", "workplace",
                "place", "Mølle Allé 4, 8543 Havrelund",
                "version", version.group(1)));
    assertEquals(302, moved.statusCode(), moved.body());
    assertEquals(
        Instant.parse(times.get(2)),
        sql.select(MEETING.STARTS_AT)
            .from(MEETING)
            .where(MEETING.ID.eq(id))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName("says no with a reason of the list, or \"other\" with a text; what was typed stays")
  void notComing() {
    long id = called(Visit.of(port, worker), Map.of());
    String path = "/citizens/" + citizen + "/meetings/" + id + "/answer";
    me.get(front);
    Map<String, String> form = new HashMap<>(Map.of("answer", "not-coming", "was", "none"));
    form.put("text", "Kan ikke finde derhen");
    assertTrue(me.post(path, form).body().contains("Kan ikke finde derhen"));
    form.put("excuse", "other");
    form.put("text", "");
    assertTrue(me.post(path, form).body().contains("du har valgt „andet“"));
    form.put("excuse", "not-wanted"); // of partners
    assertEquals(200, me.post(path, form).statusCode());
    form.put("excuse", "care");
    assertEquals(302, me.post(path, form).statusCode());
    String seen = Visit.of(port, worker).get("/meetings/" + id).body();
    assertTrue(seen.contains("Jeg skal passe et barn eller en anden"), seen);
    // What was answered from an older look is not saved.
    form.put("excuse", "ill");
    me.post(path, form);
    assertTrue(me.get(front).body().contains("Jeg skal passe et barn"));
  }

  @Test
  @DisplayName("gets letters in English from the moment English is chosen, with PDF in English")
  void english() {
    me.get(front);
    assertEquals(
        front + "?lang=en",
        Visit.target(me.post("/citizens/" + citizen + "/language", Map.of("language", "en"))));
    called(Visit.of(port, worker), Map.of());
    var letter =
        sql.select(LETTER.fields())
            .from(LETTER)
            .join(MEETING_PARTY)
            .on(MEETING_PARTY.ID.eq(LETTER.PARTY_ID))
            .where(LETTER.CITIZEN_ID.eq(citizen), MEETING_PARTY.PART.eq("citizen"))
            .fetchSingle()
            .into(LETTER);
    assertEquals("summons-citizen-en", letter.getTemplate());
    assertEquals("Invitation to a meeting", letter.getHeading());
    String mail =
        sql.select(OUTBOX.SUBJECT)
            .from(OUTBOX)
            .where(OUTBOX.CITIZEN_ID.eq(citizen), OUTBOX.RECIPIENT.eq("aase@opdigtet.example"))
            .orderBy(OUTBOX.ID)
            .limit(1)
            .fetchSingle()
            .value1();
    assertTrue(mail.startsWith("Invitation") || mail.startsWith("Summons"), mail);
    byte[] pdf = me.bytes("/citizens/" + citizen + "/letters/" + letter.getId()).body();
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).contains("en-GB"));
    // The employer's letter is not the citizen's.
    long theirs =
        sql.select(LETTER.ID)
            .from(LETTER)
            .where(LETTER.CITIZEN_ID.eq(citizen), LETTER.ID.ne(letter.getId()))
            .limit(1)
            .fetchOptional(LETTER.ID)
            .orElse(0L);
    assertEquals(
        404, me.get("/citizens/" + citizen + "/letters/" + theirs).statusCode(), "" + theirs);
  }

  @Test
  @DisplayName("shows the citizen's own tasks from meetings, and notes them as done")
  void tasks() {
    Visit staffs = Visit.of(port, worker);
    long id = passed(staffs, Map.of());
    String form = staffs.get("/meetings/" + id + "/outcome").body();
    Matcher party = Pattern.compile("<option value=\"(party-\\d+)\"[^>]*>Åse").matcher(form);
    assertTrue(party.find(), form);
    Map<String, String> sent =
        new HashMap<>(
            Map.of(
                "outcome", "held",
                "form", "workplace",
                "preparation", "5",
                "meeting", "30",
                "afterWork", "5",
                "version", "" + version(id)));
    sent.put("task-1-what", "Ring til lægen");
    sent.put("task-1-owner", party.group(1));
    sent.put("task-1-due", today.plusDays(7).toString());
    HttpResponse<String> saved = staffs.post("/meetings/" + id + "/outcome", sent);
    assertEquals(302, saved.statusCode(), saved.body());
    assertTrue(me.get(front).body().contains("Ring til lægen"));
    long task =
        sql.select(TASK.ID).from(TASK).where(TASK.CITIZEN_ID.eq(citizen)).fetchSingle().value1();
    me.post("/citizens/" + citizen + "/tasks/" + task + "/done", Map.of("version", "0"));
    assertFalse(me.get(front).body().contains("fr-own-list\">\n    <li>\n      <span>Ring"));
    assertTrue(sql.fetchExists(TASK, TASK.ID.eq(task), TASK.DONE_AT.isNotNull()));
    // What the municipality writes to the citizen about the meeting.
    staffs.get("/meetings/" + id);
    long seat =
        sql.select(MEETING_PARTY.ID)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.MEETING_ID.eq(id), MEETING_PARTY.PART.eq("citizen"))
            .fetchSingle()
            .value1();
    staffs.post(
        "/meetings/" + id + "/told",
        Map.of("party", "" + seat, "version", "" + version(id), "told", "Du begynder tirsdag."));
    assertTrue(me.get(front).body().contains("Du begynder tirsdag."));
  }

  @Test
  @DisplayName("is nobody else's: another citizen finds neither page, meeting, letter nor task")
  void others() {
    long id = called(Visit.of(port, worker), Map.of());
    long other = people.citizen(People.HERE, "Bo", "Anden", "bo anden", LocalDate.of(1980, 1, 1));
    String name = "o" + UUID.randomUUID();
    people.staff(name, "citizen", People.HERE, other);
    Visit them = Visit.of(port, name);
    them.get("/about");
    assertEquals(404, them.get(front).statusCode());
    assertEquals(404, them.get("/citizens/" + citizen + "/book").statusCode());
    Map<String, String> yes = Map.of("answer", "coming", "was", "none");
    for (long whose : new long[] {citizen, other}) {
      assertEquals(
          404, them.post("/citizens/" + whose + "/meetings/" + id + "/answer", yes).statusCode());
    }
    assertEquals(
        "none",
        sql.select(MEETING_PARTY.ANSWER)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.MEETING_ID.eq(id))
            .limit(1)
            .fetchSingle()
            .value1());
  }
}
