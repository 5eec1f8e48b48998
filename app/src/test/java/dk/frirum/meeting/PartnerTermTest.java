package dk.frirum.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.meeting.RegisteredMemberships.Membership;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How long a partner sees their own part")
class PartnerTermTest {
  private static final LocalDate MEETING = LocalDate.of(2026, 3, 10);

  @Test
  @DisplayName("an a-kasse: from 120 days before to 120 days after the membership, to the day")
  void fund() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate to = LocalDate.of(2026, 6, 30);
    PartnerTerm term = new PartnerTerm(Part.A_KASSE, MEETING, List.of(new DateRange(from, to)));
    assertFalse(term.open(from.minusDays(121)));
    assertTrue(term.open(from.minusDays(120)));
    assertTrue(term.open(to.plusDays(120)));
    assertFalse(term.open(to.plusDays(121)));
  }

  @Test
  @DisplayName("an a-kasse whose member has unemployment benefit now: no end is known")
  void running() {
    DateRange now = DateRange.since(LocalDate.of(2026, 1, 1));
    PartnerTerm term = new PartnerTerm(Part.A_KASSE, MEETING, List.of(now));
    assertTrue(term.open(MEETING.plusYears(3)));
  }

  @Test
  @DisplayName(
      "an a-kasse: by its own registered membership, by any where its name is unknown, by benefit where none is")
  void registered() {
    DateRange then = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30));
    DateRange now = DateRange.since(LocalDate.of(2025, 7, 1));
    DateRange benefit = DateRange.since(LocalDate.of(2026, 2, 1));
    List<Membership> both =
        List.of(
            new Membership("Træfagenes A-kasse", "", then),
            new Membership("Kontorets A-kasse", "post@kontoret.example", now));
    assertEquals(
        List.of(then),
        PartnerTerm.insured(both, List.of("træfagenes a-kasse"), List.of(""), List.of(benefit)),
        "who was left does not see on");
    assertEquals(
        List.of(now),
        PartnerTerm.insured(both, List.of("mads"), List.of("post@kontoret.example"), List.of()));
    assertEquals(
        List.of(then, now),
        PartnerTerm.insured(both, List.of("mads"), List.of(""), List.of(benefit)));
    assertEquals(
        List.of(benefit),
        PartnerTerm.insured(List.of(), List.of("mads"), List.of(), List.of(benefit)));
  }

  @Test
  @DisplayName("everybody else: until 30 days after the last meeting, to the day")
  void others() {
    List<DateRange> insured = List.of(DateRange.since(LocalDate.of(2026, 1, 1)));
    for (Part part : List.of(Part.EMPLOYER, Part.GP, Part.SCHOOL, Part.UNION, Part.TEAM_MEMBER)) {
      PartnerTerm term = new PartnerTerm(part, MEETING, insured);
      assertTrue(term.open(MEETING.minusYears(1)), part.code());
      assertTrue(term.open(MEETING.plusDays(30)), part.code());
      assertFalse(term.open(MEETING.plusDays(31)), part.code());
    }
    assertTrue(new PartnerTerm(Part.A_KASSE, MEETING, List.of()).open(MEETING.plusDays(30)));
    assertFalse(new PartnerTerm(Part.A_KASSE, MEETING, List.of()).open(MEETING.plusDays(31)));
  }
}
