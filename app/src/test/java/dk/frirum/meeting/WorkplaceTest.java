package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.COMPANY;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("First talks at the workplace")
class WorkplaceTest extends MeetingCase {

  @Test
  @DisplayName(
      "are counted by team, the first of each spell only, of those who were employed, and met at exactly 70 %")
  void share() {
    for (int n = 0; n < 10; n++) {
      sick("employed", n < 7 ? "workplace" : "phone");
    }
    sick("unemployed", "phone");
    Element row = row();
    assertEquals("10", row.select("td").get(0).text());
    assertEquals("7", row.select("td").get(1).text());
    assertTrue(row.text().contains("70 %"), row.text());
    assertTrue(row.text().contains("målet er nået"), row.text());
    sick("employed", "phone");
    assertTrue(row().text().contains("under målet"), row().text());
    assertTrue(row().text().contains("64 %"), row().text());
  }

  @Test
  @DisplayName("of fewer than five citizens are no figure, and nobody is named")
  void few() {
    sick("employed", "workplace");
    Element row = row();
    assertTrue(row.text().contains("færre end 5"), row.text());
    assertFalse(row.text().contains("100"), row.text());
    String page = Visit.of(port, worker).get("/meetings/workplace").body();
    assertFalse(page.contains("Åse Østergård"), "no citizen");
    assertFalse(
        Jsoup.parse(page).select("main").text().contains("Opdigtet caseworker"), "no staff");
  }

  @Test
  @DisplayName(
      "stand in the team's day with their postcodes, in the order of the day or of the way")
  void dayTrip() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    called(visit, Map.of("time", "10.00", "place", "Kajvej 2, 8500 Havnstrup"));
    called(visit, Map.of("time", "12.00", "place", "Mølle Allé 4, 2024-huset, 8543 Havrelund"));
    called(visit, Map.of("time", "14.00", "place", "Kajvej 9, 8500 Havnstrup"));
    String day = "/meetings/day?day=" + today.plusDays(20);
    assertEquals(List.of("8500", "8543 kørsel", "8500 kørsel"), postcodes(visit, day));
    assertEquals(List.of("8500", "8500", "8543"), postcodes(visit, day + "&by=postcode"));
    called(visit, Map.of("time", "15.05", "place", "Mølle Allé 4, 8543 Havrelund"));
    assertTrue(
        visit.get(day).body().contains("kun 5 min. til næste sted"),
        "another postcode in five minutes");
    colleague("mate" + worker, "retention-consultant");
    assertEquals(4, postcodes(Visit.of(port, "mate" + worker), day).size(), "the team's");
    people.staff("out" + worker, "caseworker", People.HERE, null);
    assertEquals(List.of(), postcodes(Visit.of(port, "out" + worker), day));
  }

  @Test
  @DisplayName(
      "have visits to companies between them, near what has the same postcode, and where somebody put them by hand")
  void visits() {
    Visit visit = Visit.of(port, worker);
    visit.get(formPath());
    called(visit, Map.of("time", "10.00", "place", "Kajvej 2, 8500 Havnstrup"));
    called(visit, Map.of("time", "12.00", "place", "Mølle Allé 4, 8543 Havrelund"));
    String path = "/meetings/day?day=" + today.plusDays(20);
    String bakery = "Bageri " + team;
    company(bakery, "Kajvej 9, 8500 Havnstrup");
    company("Slagter " + team, "Torvet 1, 8543 Havrelund");
    visit.get(path);
    add(visit, "Slagter " + team);
    add(visit, bakery.toUpperCase(java.util.Locale.ROOT));
    add(visit, bakery);
    assertEquals(List.of("8500", "8500", "8543 kørsel", "8543"), places(visit, path));
    String page = add(visit, "Intet sådant");
    assertTrue(page.contains("ikke i virksomhedsregistret"), page);
    String stop =
        Jsoup.parse(visit.get(path).body())
            .select("form[action^=/meetings/day/stops/]")
            .getFirst()
            .attr("action");
    visit.post(stop, Map.of("do", "down"));
    visit.post(stop, Map.of("do", "down"));
    assertEquals(
        List.of("8500", "8543 kørsel", "8543", "8500 kørsel"), places(visit, path), "at the end");
    visit.post(stop, Map.of("do", "down"));
    visit.post(stop, Map.of("do", "up"));
    assertEquals(List.of("8500", "8543 kørsel", "8500 kørsel", "8543 kørsel"), places(visit, path));
    people.staff("off" + worker, "caseworker", People.HERE, null);
    Visit off = Visit.of(port, "off" + worker);
    off.get(path);
    assertEquals(404, off.post(stop, Map.of("do", "remove")).statusCode(), "another team's");
    visit.post(stop, Map.of("do", "remove"));
    assertEquals(3, places(visit, path).size());
  }

  private static List<String> places(Visit visit, String path) {
    return Jsoup.parse(visit.get(path).body())
        .select("main td[data-title=Postnummer]")
        .eachText()
        .stream()
        .map(each -> each.replaceAll("( kun .*)?( Op.*| Fjern.*)?$", ""))
        .toList();
  }

  private String add(Visit visit, String company) {
    return visit
        .post(
            "/meetings/day/stops",
            Map.of("day", today.plusDays(20).toString(), "company", company, "owner", "" + staff))
        .body();
  }

  private void company(String name, String address) {
    sql.insertInto(COMPANY)
        .set(COMPANY.MUNICIPALITY, People.HERE)
        .set(COMPANY.CVR, "%08d".formatted(Math.floorMod(name.hashCode(), 100_000_000)))
        .set(COMPANY.NAME, name)
        .set(COMPANY.SECTOR, "private")
        .set(COMPANY.ADDRESS, address)
        .set(COMPANY.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  @Test
  @DisplayName("know a Danish postcode from a house number and a year")
  void postcode() {
    assertEquals("8543", DayTripPage.postcode("Mølle Allé 12, 8543 Havrelund"));
    assertEquals("", DayTripPage.postcode("Mølle Allé 12"));
    assertEquals("8543", DayTripPage.postcode("Hal 1250, 8543 Havrelund"));
    assertEquals("", DayTripPage.postcode("12-03-2024"));
  }

  private static List<String> postcodes(Visit visit, String path) {
    return Jsoup.parse(visit.get(path).body()).select("main td[data-title=Postnummer]").eachText();
  }

  private Element row() {
    String page = Visit.of(port, worker).get("/meetings/workplace").body();
    return Jsoup.parse(page).select("main tbody tr").stream()
        .filter(each -> each.select("th").text().equals(team))
        .findFirst()
        .orElseThrow();
  }

  private void sick(String employment, String form) {
    LocalDate from = today.minusDays(60);
    long one = people.citizen(People.HERE, "Bo", "To", "bo to", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(one)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, one)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, DateRange.since(from))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    sql.insertInto(FACT)
        .set(FACT.CITIZEN_ID, one)
        .set(FACT.NAME, "employment")
        .set(FACT.VALUE, employment)
        .set(FACT.VALID, DateRange.since(from))
        .set(FACT.RECORDED_AT, Instant.EPOCH)
        .execute();
    interview(one, today.minusDays(30), form, "held");
    // A later one, and one the citizen stayed away from before, do not count.
    interview(one, today.minusDays(3), "workplace", "held");
    interview(one, today.minusDays(40), "workplace", "citizen-absent");
  }

  private void interview(long one, LocalDate on, String form, String outcome) {
    sql.insertInto(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, one)
        .set(INTERVIEW.KIND, "follow-up-interview")
        .set(INTERVIEW.HELD_ON, on)
        .set(INTERVIEW.FORM, form)
        .set(INTERVIEW.OUTCOME, outcome)
        .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
        .execute();
  }
}
