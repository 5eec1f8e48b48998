package dk.frirum.fund;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.HAND_OVER;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A course with an a-kasse")
class FundTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private static People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private Visit visit = new Visit(0);

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void insured() {
    today = LocalDate.now(clock);
    String worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(People.HERE, "Bent", "Aagaard", "bent aagaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    visit = Visit.of(port, worker);
  }

  private void registered(LocalDate from) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "unemployment-benefit")
        .set(SPELL.DURING, DateRange.since(from))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }

  private String path() {
    return "/citizens/" + citizen + "/fund";
  }

  private String duty(String requirement) {
    return sql.select(DUTY.STATUS)
        .from(DUTY)
        .where(DUTY.CITIZEN_ID.eq(citizen), DUTY.REQUIREMENT.eq(requirement))
        .fetchSingle()
        .value1();
  }

  @Test
  @DisplayName(
      "an interview the a-kasse held meets the a-kasse's duty (LAB § 31, stk. 4), once, and costs the municipality no minutes")
  void held() {
    registered(LocalDate.of(2024, 1, 15));
    visit.get(path());
    assertEquals("OVERDUE", duty("a-kasse-first-interview"));
    Map<String, String> form =
        Map.of(
            "kind", "a-kasse-interview",
            "date", "25-01-2024",
            "form", "video",
            "idempotencyKey", UUID.randomUUID().toString());
    assertTrue(
        visit
            .post(
                path() + "/interviews",
                Map.of("kind", "a-kasse-interview", "date", "i går", "form", ""))
            .body()
            .contains("form-error"));
    assertEquals(302, visit.post(path() + "/interviews", form).statusCode());
    assertEquals(302, visit.post(path() + "/interviews", form).statusCode());
    var interview = sql.selectFrom(INTERVIEW).where(INTERVIEW.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertEquals(0, interview.getMeetingMinutes());
    assertEquals("MET", duty("a-kasse-first-interview"));
    assertTrue(
        visit
            .post(
                path() + "/interviews",
                Map.of("kind", "job-interview", "date", "25-01-2024", "form", "video"))
            .body()
            .contains("Vælg en af mulighederne"),
        "the municipality's own is registered elsewhere");
  }

  @Test
  @DisplayName(
      "that is registered stands in the summons to a joint interview (LAB § 32): typed once")
  void joint() {
    registered(today.minusMonths(3));
    visit.get(path());
    visit.post(
        path() + "/membership",
        Map.of(
            "fund",
            "Opdigtet A-kasse " + citizen,
            "from",
            today.minusYears(1).toString(),
            "to",
            "",
            "idempotencyKey",
            UUID.randomUUID().toString()));
    String form = "/citizens/" + citizen + "/meetings/new?kind=joint-interview";
    var page = org.jsoup.Jsoup.parse(visit.get(form).body());
    assertEquals("Opdigtet A-kasse " + citizen, page.select("[name=a-kasse-name]").attr("value"));
  }

  @Test
  @DisplayName(
      "is handed over word for word, listed for the team until it is acknowledged, and handed over once")
  void handOver() {
    registered(today.minusMonths(3));
    visit.get(path());
    String missing =
        visit
            .post(path() + "/handover", Map.of("handedOn", today.toString(), "byName", "Kim"))
            .body();
    assertTrue(missing.contains("Registrér medlemskabet først"), missing);
    visit.post(
        path() + "/membership",
        Map.of("fund", "Havrelunds A-kasse", "from", today.minusYears(2).toString(), "to", ""));
    assertTrue(
        visit
            .post(
                path() + "/membership",
                Map.of("fund", "En anden", "from", today.minusDays(3).toString(), "to", ""))
            .body()
            .contains("id=\"from-error\""),
        "one a-kasse at a time");
    visit.post(
        path() + "/interviews",
        Map.of("kind", "cv-interview", "date", today.minusDays(80).toString(), "form", "phone"));
    assertTrue(visit.get("/handovers").body().contains("Bent Aagaard"));
    Map<String, String> form =
        Map.of(
            "handedOn",
            today.toString(),
            "byName",
            "Kim Lund",
            "remark",
            "Vil gerne køre lastbil",
            "idempotencyKey",
            UUID.randomUUID().toString());
    assertEquals(302, visit.post(path() + "/handover", form).statusCode());
    assertEquals(302, visit.post(path() + "/handover", form).statusCode());
    var row = sql.selectFrom(HAND_OVER).where(HAND_OVER.CITIZEN_ID.eq(citizen)).fetchSingle();
    assertTrue(row.getContents().contains("CV-samtale i a-kassen"), row.getContents());
    assertEquals(today, row.getLawDay());
    String list = visit.get("/handovers").body();
    assertTrue(list.contains("Kvittér"), list);
    assertEquals(
        "/handovers",
        Visit.target(
            visit.post(
                path() + "/acknowledge",
                Map.of("handOver", "" + row.getId(), "back", "/handovers"))));
    assertFalse(visit.get("/handovers").body().contains("Bent Aagaard"), "it is done");
    assertTrue(visit.get(path()).body().contains("Kvitteret af"));
  }

  @Test
  @DisplayName("is seen by the a-kasse in just these fields, and no note among them")
  void part() {
    assertEquals(
        List.of("citizen", "registered", "interviews", "meetings", "handedOver", "acknowledged"),
        fields(FundPart.class));
    assertEquals(List.of("kind", "on", "form"), fields(FundPart.Interview.class));
    assertEquals(List.of("kind", "when", "form"), fields(FundPart.Meeting.class));
    registered(today.minusMonths(2));
    visit.get(path());
    assertTrue(visit.get(path()).body().contains("Ingen a-kasse ser noget i dag"));
    visit.post(
        path() + "/membership",
        Map.of("fund", "Havrelunds A-kasse", "from", today.minusYears(2).toString(), "to", ""));
    assertTrue(visit.get(path()).body().contains("ser netop dette"));
  }

  private static List<String> fields(Class<?> view) {
    return Stream.of(view.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
