package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.FUND;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.PARTNER_CODE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.CodesTried;
import dk.frirum.post.AtSending;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A partner's own page")
class PartnerTest extends MeetingCase {
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

  @Autowired AtSending atSending;
  @Autowired ApplicationContext application;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void codesNotTried() {
    CodesTried.forget(application);
  }

  private long employer(long meeting) {
    return sql.select(MEETING_PARTY.ID)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.MEETING_ID.eq(meeting), MEETING_PARTY.PART.eq("employer"))
        .fetchSingle()
        .value1();
  }

  private String code(Visit staffs, long meeting) {
    staffs.get("/meetings/" + meeting);
    staffs.post(
        "/meetings/" + meeting + "/access",
        Map.of("party", "" + employer(meeting), "what", "code"));
    Matcher found = CODE.matcher(staffs.get("/meetings/" + meeting).body());
    assertTrue(found.find());
    return found.group();
  }

  private Visit entered(String code) {
    Visit visit = new Visit(port);
    visit.get("/invitation");
    assertEquals("/partner", Visit.target(visit.post("/invitation", Map.of("code", code))));
    return visit;
  }

  private Visit entered(Visit staffs, long meeting) {
    return entered(code(staffs, meeting));
  }

  @Test
  @DisplayName("opens with the code of the e-mail, which stands nowhere before it is sent")
  void byMail() {
    called(Visit.of(port, worker), Map.of());
    var mail =
        sql.selectFrom(OUTBOX)
            .where(OUTBOX.CITIZEN_ID.eq(citizen), OUTBOX.RECIPIENT.eq("bo@moelle.example"))
            .orderBy(OUTBOX.ID)
            .limit(1)
            .fetchSingle();
    assertFalse(CODE.matcher(mail.getBody()).find(), mail.getBody());
    String words =
        new TransactionTemplate(transactions).execute(_ -> atSending.lastWords(mail.getAccessId()));
    Matcher code = CODE.matcher(words);
    assertTrue(code.find(), words);
    byte[] hash =
        sql.select(PARTNER_CODE.CODE_HASH)
            .from(PARTNER_CODE)
            .orderBy(PARTNER_CODE.ID.desc())
            .limit(1)
            .fetchSingle()
            .value1();
    assertEquals(32, hash.length);
    String page =
        entered(code.group().toLowerCase(Locale.ROOT).replace("-", " ")).get("/partner").body();
    assertTrue(page.contains("Åse Østergård"), page);
  }

  @Test
  @DisplayName(
      "shows the employer whom, when, where – neither kind, law, other parties nor the case")
  void shows() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of("companion-name", "Tante Oda"));
    Visit bo = entered(staffs, id);
    String page = bo.get("/partner").body();
    for (String told : List.of("Møde om Åse Østergård", "Mølle Allé 4", "Jeg kommer")) {
      assertTrue(page.contains(told), told);
    }
    for (String secret :
        List.of("sygedagpenge", "13 b", "Første samtale", "Tante Oda", "Opfølgning", "aase@")) {
      assertFalse(page.contains(secret), secret + " in " + page);
    }
    for (String path :
        List.of(
            "/citizens/" + citizen,
            "/citizens/" + citizen + "/front",
            "/meetings/" + id,
            "/meetings",
            "/today",
            "/citizens")) {
      assertEquals(403, bo.get(path).statusCode(), path);
    }
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.CITIZEN_ID.eq(citizen),
            AUDIT.ACTION.eq("partner-viewed"),
            AUDIT.ROLE.eq("partner"),
            AUDIT.PURPOSE.eq("cooperation")));
    String trail = staffs.get("/citizens/" + citizen + "/trail").body();
    assertTrue(trail.contains("Så sin egen del som samarbejdspart"), trail);
  }

  @Test
  @DisplayName("takes the answer, shows it to the caseworker, and lets a task be done")
  void answers() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of());
    Visit bo = entered(staffs, id);
    bo.get("/partner");
    Map<String, String> no =
        new HashMap<>(Map.of("answer", "not-coming", "was", "none", "excuse", "no-time"));
    assertEquals(302, bo.post("/partner/meetings/" + id + "/answer", no).statusCode());
    assertTrue(bo.get("/partner").body().contains("Du har meldt afbud: Det passer ikke ind"));
    assertTrue(staffs.get("/meetings/" + id).body().contains("Det passer ikke ind"));
    assertTrue(staffs.get("/messages").body().contains("har meldt afbud"));
    // Held, with a task for the employer and what he is told.
    Instant at = clock.instant().minusSeconds(7200);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(3600))
        .where(MEETING.ID.eq(id))
        .execute();
    staffs.get("/meetings/" + id + "/outcome");
    Map<String, String> held =
        new HashMap<>(
            Map.of(
                "outcome",
                "held",
                "form",
                "workplace",
                "preparation",
                "5",
                "meeting",
                "30",
                "afterWork",
                "5",
                "record",
                "Fortroligt om ryggen",
                "version",
                "" + version(id)));
    held.put("task-1-what", "Køb et hæve-sænke-bord");
    held.put("task-1-owner", "party-" + employer(id));
    held.put("task-1-due", today.plusDays(7).toString());
    held.put("task-2-what", "Ring til jobcentret");
    held.put("task-2-owner", "" + staff);
    held.put("task-2-due", today.plusDays(7).toString());
    assertEquals(302, staffs.post("/meetings/" + id + "/outcome", held).statusCode());
    staffs.get("/meetings/" + id);
    staffs.post(
        "/meetings/" + id + "/told",
        Map.of(
            "party", "" + employer(id), "version", "" + version(id), "told", "Tre dage om ugen."));
    String page = bo.get("/partner").body();
    assertTrue(page.contains("Tre dage om ugen."), page);
    assertTrue(page.contains("Køb et hæve-sænke-bord"));
    assertFalse(page.contains("Fortroligt om ryggen"));
    assertFalse(page.contains("Ring til jobcentret"));
    assertFalse(page.contains("Jeg kommer"));
    Matcher task = Pattern.compile("/partner/tasks/(\\d+)/done").matcher(page);
    assertTrue(task.find());
    assertEquals(302, bo.post(task.group(), Map.of("version", "0")).statusCode());
    assertFalse(bo.get("/partner").body().contains(task.group()));
  }

  @Test
  @DisplayName("of one meeting never shows, answers or finds another citizen's")
  void others() {
    Visit staffs = Visit.of(port, worker);
    long first = called(staffs, Map.of());
    Visit bo = entered(staffs, first);
    oneCitizenOfOneCaseworker();
    Visit colleague = Visit.of(port, worker);
    long second =
        called(colleague, Map.of("employer-name", "Ib", "employer-email", "ib@anden.example"));
    assertFalse(bo.get("/partner").body().contains("/meetings/" + second + "/"));
    Map<String, String> yes = Map.of("answer", "coming", "was", "none");
    assertEquals(404, bo.post("/partner/meetings/" + second + "/answer", yes).statusCode());
    assertEquals(302, bo.post("/partner/meetings/" + first + "/answer", yes).statusCode());
  }

  @Test
  @DisplayName(
      "ends by rule 30 days after the meeting, and by hand at once: refused at the next request")
  void ends() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of());
    Visit bo = entered(staffs, id);
    String unused = code(staffs, id);
    assertTrue(bo.get("/partner").body().contains("Åse"));
    var was = sql.selectFrom(MEETING).where(MEETING.ID.eq(id)).fetchSingle();
    Instant longAgo = clock.instant().minus(Duration.ofDays(31));
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, longAgo.minusSeconds(3600))
        .set(MEETING.ENDS_AT, longAgo)
        .where(MEETING.ID.eq(id))
        .execute();
    Map<String, String> yes = Map.of("answer", "coming", "was", "none");
    assertFalse(bo.get("/partner").body().contains("Åse"));
    assertEquals(404, bo.post("/partner/meetings/" + id + "/answer", yes).statusCode());
    Visit late = new Visit(port);
    late.get("/invitation");
    assertEquals("/invitation", Visit.target(late.post("/invitation", Map.of("code", unused))));
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, was.getStartsAt())
        .set(MEETING.ENDS_AT, was.getEndsAt())
        .where(MEETING.ID.eq(id))
        .execute();
    assertTrue(bo.get("/partner").body().contains("Åse"));
    staffs.get("/meetings/" + id);
    staffs.post("/meetings/" + id + "/access", Map.of("party", "" + employer(id), "what", "end"));
    assertFalse(bo.get("/partner").body().contains("Åse"));
    assertEquals(404, bo.post("/partner/meetings/" + id + "/answer", yes).statusCode());
    assertTrue(staffs.get("/meetings/" + id).body().contains("Egen side er lukket"));
  }

  @Test
  @DisplayName("opens once with a code, never with a guess, and guessing is slowed down")
  void codes() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of());
    String code = code(staffs, id);
    entered(code);
    Guest guest = new Guest(new Visit(port), "203.0.113.7");
    assertTrue(guest.get("/invitation/" + code).contains(code));
    for (int n = 0; n < 5; n++) {
      assertTrue(guest.tries(code).contains("Koden virker ikke"));
    }
    String good = code(staffs, id);
    assertTrue(guest.tries(good).contains("Vent et kvarter"));
    assertEquals("/login", Visit.target(guest.visit().get("/partner")));
    // Whoever comes from elsewhere is not made to wait.
    entered(good);
    assertTrue(sql.fetchExists(AUDIT, AUDIT.ACTION.eq("partner-code-made")));
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.ACTION.eq("signed-in"),
            org.jooq.impl.DSL.condition("details ->> 'access' is not null")));
  }

  /** One who comes from an address on the network. */
  private final class Guest {
    private final Visit visit;
    private final String from;

    Guest(Visit visit, String from) {
      this.visit = visit;
      this.from = from;
    }

    Visit visit() {
      return visit;
    }

    private HttpRequest.Builder to(String path) {
      return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
          .header("X-Forwarded-For", from);
    }

    String get(String path) {
      return visit.send(to(path).GET().build()).body();
    }

    /** What is said after trying a code. */
    String tries(String code) {
      Matcher token =
          Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/invitation"));
      assertTrue(token.find());
      visit.send(
          to("/invitation")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "code="
                          + code
                          + "&_csrf="
                          + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
              .build());
      return get("/invitation");
    }
  }

  @Test
  @DisplayName(
      "is one page for one employer and one citizen, however many meetings, in the language chosen")
  void known() {
    Visit staffs = Visit.of(port, worker);
    long first = called(staffs, Map.of());
    Visit bo = entered(staffs, first);
    bo.get("/partner");
    bo.post("/partner/language", Map.of("language", "en"));
    long second =
        called(staffs, Map.of("date", today.plusDays(25).toString(), "employer-name", "Bo L."));
    String page = bo.get("/partner").body();
    assertTrue(page.contains("/meetings/" + first + "/"), page);
    assertTrue(page.contains("/meetings/" + second + "/"), page);
    assertEquals(
        "en",
        sql.select(MEETING_PARTY.LANGUAGE)
            .from(MEETING_PARTY)
            .where(MEETING_PARTY.ID.eq(employer(second)))
            .fetchSingle()
            .value1());
  }

  @Test
  @DisplayName("of an a-kasse with a login of its own opens without a code")
  void ownLogin() {
    String email = "m" + UUID.randomUUID() + "@a-kasse.example";
    people.staff(email, "partner", People.HERE, null);
    Visit staffs = Visit.of(port, worker);
    called(staffs, Map.of("employer-email", email));
    Visit them = Visit.of(port, email);
    assertEquals("/partner", Visit.target(them.get("/")));
    assertTrue(them.get("/partner").body().contains("Åse Østergård"));
  }

  @Test
  @DisplayName(
      "of an a-kasse follows the registered membership, whatever benefit there is: closed from the 121st day after it")
  void registeredMembership() {
    String email = "m" + UUID.randomUUID() + "@a-kasse.example";
    people.staff(email, "partner", People.HERE, null);
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "unemployment-benefit")
        .set(SPELL.DURING, DateRange.since(today.minusDays(400)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    HttpResponse<String> answer =
        call(
            Visit.of(port, worker),
            "joint-interview",
            Map.of(
                "form", "video",
                "a-kasse-name", "Havnens A-kasse",
                "a-kasse-email", email,
                "a-kasse-consent", "on"));
    assertEquals(302, answer.statusCode(), answer.body());
    Visit them = Visit.of(port, email);
    String joint = "Fælles jobsamtale med a-kassen: Åse Østergård";
    assertTrue(them.get("/partner").body().contains(joint), "by the benefit alone");
    long membership = member(new DateRange(today.minusDays(400), today.minusDays(121)));
    assertFalse(them.get("/partner").body().contains(joint), "at the very next request");
    sql.update(FUND_MEMBERSHIP)
        .set(FUND_MEMBERSHIP.DURING, new DateRange(today.minusDays(400), today.minusDays(120)))
        .where(FUND_MEMBERSHIP.ID.eq(membership))
        .execute();
    assertTrue(them.get("/partner").body().contains(joint), "120 days are counted in");
  }

  private long member(DateRange during) {
    long staff = people.staff("f" + UUID.randomUUID(), "caseworker", People.HERE, null);
    long fund =
        sql.insertInto(FUND)
            .set(FUND.MUNICIPALITY, People.HERE)
            .set(FUND.NAME, "Havnens A-kasse")
            .set(FUND.ADDED_BY, staff)
            .set(FUND.ADDED_AT, Instant.EPOCH)
            .returning(FUND.ID)
            .fetchSingle()
            .getId();
    return sql.insertInto(FUND_MEMBERSHIP)
        .set(FUND_MEMBERSHIP.CITIZEN_ID, citizen)
        .set(FUND_MEMBERSHIP.FUND_ID, fund)
        .set(FUND_MEMBERSHIP.DURING, during)
        .set(FUND_MEMBERSHIP.RECORDED_BY, staff)
        .set(FUND_MEMBERSHIP.RECORDED_AT, Instant.EPOCH)
        .returning(FUND_MEMBERSHIP.ID)
        .fetchSingle()
        .getId();
  }
}
