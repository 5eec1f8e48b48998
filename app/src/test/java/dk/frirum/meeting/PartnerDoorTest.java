package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way to a partner's own page")
class PartnerDoorTest extends PartnerCase {
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
}
