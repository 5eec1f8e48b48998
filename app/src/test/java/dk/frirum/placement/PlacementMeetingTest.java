package dk.frirum.placement;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A meeting about a placement")
class PlacementMeetingTest extends PlacementCase {
  private Visit visit = new Visit(0);
  private long placement;

  @BeforeEach
  void placed() {
    visit = visit();
    visit.get("/about");
    placement = placed(citizen);
  }

  private long placed(long whose) {
    Map<String, String> company =
        Map.of(
            "address", "Kajen 2, 8543 Havrelund",
            "contactName", "Karen Friis",
            "contactEmail", "karen@moellen.example");
    return id(register(visit, whose, "company-placement", company));
  }

  private Document form() {
    Document page = Jsoup.parse(visit.get("/placements/" + placement).body());
    return Jsoup.parse(visit.get(page.select("a[data-meet]").attr("href")).body());
  }

  /** The form as it stands, consent ticked. */
  private static Map<String, String> fields(Document form) {
    Map<String, String> fields = new HashMap<>();
    for (Element input : form.select("main form[method=post] input")) {
      boolean choice = input.attr("type").matches("radio|checkbox");
      if (!choice || input.hasAttr("checked")) {
        fields.put(input.attr("name"), input.attr("value"));
      }
    }
    fields.put("employer-consent", "on");
    return fields;
  }

  private long called() {
    Document form = form();
    HttpResponse<String> answer =
        visit.post(form.select("main form[method=post]").attr("action"), fields(form));
    assertEquals(302, answer.statusCode(), Jsoup.parse(answer.body()).select("main").text());
    String to = Visit.target(answer);
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  @Test
  @DisplayName(
      "is called from it with contact, address and workplace filled in; only consent is asked")
  void filledIn() {
    Document form = form();
    assertEquals("placement-talk", form.select("#kind option[selected]").attr("value"));
    assertEquals("Karen Friis", form.select("[name=employer-name]").attr("value"));
    assertEquals("karen@moellen.example", form.select("[name=employer-email]").attr("value"));
    assertEquals(
        "Møllens Brød, Kajen 2, 8543 Havrelund", form.select("[name=place]").attr("value"));
    assertEquals("workplace", form.select("[name=form][checked]").attr("value"));
    assertTrue(form.select("[data-about]").text().contains("Virksomhedspraktik hos Møllens Brød"));
    Map<String, String> without = fields(form);
    without.remove("employer-consent");
    String refused =
        visit.post(form.select("main form[method=post]").attr("action"), without).body();
    assertTrue(refused.contains("id=\"employer-consent-error\""), refused);
    assertTrue(refused.contains("data-about"), "it is still about the placement");
  }

  @Test
  @DisplayName("and the placement show each other")
  void bothWays() {
    long meeting = called();
    Document ofMeeting = Jsoup.parse(visit.get("/meetings/" + meeting).body());
    assertEquals("/placements/" + placement, ofMeeting.select("a[data-about]").attr("href"));
    Document ofPlacement = Jsoup.parse(visit.get("/placements/" + placement).body());
    assertEquals(1, ofPlacement.select("main a[href=/meetings/" + meeting + "]").size());
    assertEquals(
        "",
        Jsoup.parse(visit.get("/citizens/" + citizen + "/meetings/new").body())
            .select("[data-about]")
            .text());
  }

  @Test
  @DisplayName("keeps what it is about when another kind is chosen")
  void otherKind() {
    Document form = form();
    assertEquals(
        "" + placement, form.select("form[method=get] input[name=placement]").attr("value"));
    String action =
        "/citizens/" + citizen + "/meetings/new?kind=round-table&placement=" + placement;
    Document round = Jsoup.parse(visit.get(action).body());
    assertTrue(round.select("main form[method=post]").attr("action").contains("placement="));
    assertEquals("Karen Friis", round.select("[name=employer-name]").attr("value"));
  }

  @Test
  @DisplayName("that is due as a follow-up interview is that interview (SDP § 13 b)")
  void followUp() {
    long sick =
        onBenefit(
            "sickness-benefit",
            today.minusDays(30),
            Map.of("employment", "employed", "expected-absence", "40 weeks"));
    long id = placed(sick);
    Document form =
        Jsoup.parse(visit.get("/citizens/" + sick + "/meetings/new?placement=" + id).body());
    assertEquals("follow-up", form.select("#kind option[selected]").attr("value"));
    assertEquals("Karen Friis", form.select("[name=employer-name]").attr("value"));
  }

  @Test
  @DisplayName("the employer came to counts as having spoken to the company")
  void spoken() {
    long meeting = called();
    Instant at = clock.instant().minusSeconds(26 * 3600);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(1800))
        .set(MEETING.STAGE, "held")
        .where(MEETING.ID.eq(meeting))
        .execute();
    sql.update(MEETING_PARTY)
        .set(MEETING_PARTY.ATTENDED, false)
        .where(MEETING_PARTY.MEETING_ID.eq(meeting))
        .execute();
    assertEquals("–", spokenTo(), "nobody of the company came");
    sql.update(MEETING_PARTY)
        .set(MEETING_PARTY.ATTENDED, true)
        .where(MEETING_PARTY.MEETING_ID.eq(meeting))
        .execute();
    assertTrue(spokenTo().matches("\\d+\\..*"), spokenTo());
  }

  private String spokenTo() {
    Document page = Jsoup.parse(visit.get("/placements/" + placement).body());
    return String.join("", page.select("dt:contains(Talt med) + dd").eachText());
  }

  @Test
  @DisplayName("is about no placement of another citizen's, whatever the address says")
  void another() {
    long other = onBenefit("cash-assistance", today.minusDays(40), Map.of());
    String address = "/citizens/" + other + "/meetings/new?placement=" + placement;
    Document form = Jsoup.parse(visit.get(address).body());
    assertEquals(0, form.select("[data-about]").size());
    assertEquals("", form.select("[name=employer-name]").attr("value"));
    Map<String, String> fields = fields(form);
    HttpResponse<String> answer =
        visit.post(
            "/citizens/" + other + "/meetings?kind=placement-talk&placement=" + placement, fields);
    assertEquals(302, answer.statusCode(), answer.body());
    assertEquals(
        0, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(other), MEETING.PLACEMENT_ID.isNotNull()));
  }

  @Test
  @DisplayName(
      "parts from it when one turns out to be another citizen's, and is about it again when both are: neither is erased with the other")
  void parts() {
    long meeting = called();
    long right = onBenefit("cash-assistance", today.minusDays(40), Map.of());
    move(
        "/placements/" + placement,
        sql.fetchSingle(
                dk.frirum.tables.Tables.PLACEMENT,
                dk.frirum.tables.Tables.PLACEMENT.ID.eq(placement))
            .getVersion(),
        right);
    assertNull(about(meeting));
    assertFalse(
        visit.get("/meetings/" + meeting).body().contains("data-about"), "the wrong citizen's");
    move(
        "/meetings/" + meeting,
        sql.fetchSingle(MEETING, MEETING.ID.eq(meeting)).getVersion(),
        right);
    assertEquals(placement, about(meeting));
    move(
        "/meetings/" + meeting,
        sql.fetchSingle(MEETING, MEETING.ID.eq(meeting)).getVersion(),
        citizen);
    assertNull(about(meeting));
  }

  private Long about(long meeting) {
    return sql.fetchSingle(MEETING, MEETING.ID.eq(meeting)).getPlacementId();
  }

  private void move(String path, int version, long to) {
    visit.get(path + "/citizen?to=" + to);
    HttpResponse<String> answer =
        visit.post(
            path + "/citizen",
            Map.of(
                "to",
                "" + to,
                "version",
                "" + version,
                "reason",
                "Det er en anden",
                "idempotencyKey",
                UUID.randomUUID().toString()));
    assertEquals("/citizens/" + to, Visit.target(answer), answer.body());
    assertEquals(1, sql.fetchCount(CITIZEN, CITIZEN.ID.eq(to)));
  }
}
