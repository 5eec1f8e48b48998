package dk.frirum.rules.example;

import static dk.frirum.rules.example.SmallBook.always;
import static dk.frirum.rules.example.SmallBook.deviation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.share.ShareFigure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A share of a group")
class SharesTest {
  private static final String THREE_OF_FOUR =
      always("duty", "count: 1 within 6 months from first-day\ncounting: months")
          .replace("applies-to", "share: at least 75 % each half-year\napplies-to");
  private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

  private static ShareFigure figure(Rulebook rulebook, Citizen... citizens) {
    HistoryBuilder columns = rulebook.columns();
    for (int each = 0; each < citizens.length; each++) {
      columns.history(each, citizens[each].history());
    }
    return rulebook.shares(columns.build(), DAY, 1).getFirst();
  }

  @Test
  @DisplayName("is nobody's duty")
  void nobodysDuty() {
    Rulebook rulebook = SmallBook.of(THREE_OF_FOUR);
    assertEquals(List.of(), Citizen.sickFrom("2024-02-01").duties(rulebook, "2024-10-01"));
    assertEquals(List.of(), rulebook.requirements());
    assertEquals(1, rulebook.cards().size());
  }

  @Test
  @DisplayName("counts those whose date falls in the half-year, and says who would bring it there")
  void counted() {
    ShareFigure figure =
        figure(
            SmallBook.of(THREE_OF_FOUR),
            Citizen.sickFrom("2024-01-15").met("video", "2024-03-01"), // met, due in July
            Citizen.sickFrom("2024-02-01"), // missed
            Citizen.sickFrom("2024-06-01"), // open, due 1 December
            Citizen.sickFrom("2024-05-01"), // open, due 1 November
            Citizen.sickFrom("2024-06-20"), // open, due 20 December
            Citizen.sickFrom("2023-12-15"), // due in June: another half-year
            Citizen.sickFrom("2024-08-01"), // due in February: another half-year
            Citizen.sick("2024-05-02 .. 2024-06-02")); // ended before the date
    assertEquals(5, figure.persons());
    assertEquals(1, figure.met());
    assertEquals(1, figure.missed());
    assertEquals(3, figure.lacking(), "four of five are 75 %");
    assertTrue(figure.withinReach());
    assertEquals(
        List.of(3L, 2L, 4L),
        figure.wouldBringItThere().stream().map(ShareFigure.Person::citizen).toList());
  }

  @Test
  @DisplayName("has its first day and its last, and not the day after")
  void toTheDay() {
    ShareFigure figure =
        figure(
            SmallBook.of(THREE_OF_FOUR),
            Citizen.sickFrom("2023-12-31"), // due on the last of June
            Citizen.sickFrom("2024-01-01"), // due on the first of July
            Citizen.sickFrom("2024-06-30"), // due on the thirtieth of December
            Citizen.sickFrom("2024-07-01")); // due on the first of January
    assertEquals(2, figure.persons());
    assertEquals(1, figure.missed());
    assertEquals(List.of(2L), figure.open().stream().map(ShareFigure.Person::citizen).toList());
  }

  @Test
  @DisplayName("counts in the group, and not as met, of whom it cannot be said")
  void undetermined() {
    ShareFigure figure =
        figure(
            SmallBook.of(
                THREE_OF_FOUR.replace(
                    "applies-to: benefit = sick",
                    "applies-to: benefit = sick and work = employed")),
            Citizen.sickFrom("2024-02-01"),
            Citizen.sickFrom("2024-02-02"),
            Citizen.sickFrom("2024-03-01")
                .is("work", "employed", "2024-01-01 ..")
                .met("video", "2024-04-01"),
            Citizen.sickFrom("2024-03-02").is("work", "employed", "2024-01-01 .."));
    assertEquals(2, figure.undetermined());
    assertEquals(1, figure.met());
    assertEquals(1, figure.missed());
    assertEquals(4, figure.persons());
    assertEquals(2, figure.lacking(), "three of four are 75 %, and one has it");
  }

  @Test
  @DisplayName("says when those who still can are too few")
  void outOfReach() {
    ShareFigure figure =
        figure(
            SmallBook.of(THREE_OF_FOUR),
            Citizen.sickFrom("2024-02-01"),
            Citizen.sickFrom("2024-02-02"),
            Citizen.sickFrom("2024-06-01"));
    assertEquals(3, figure.lacking());
    assertFalse(figure.withinReach());
    assertEquals(1, figure.wouldBringItThere().size());
  }

  @Test
  @DisplayName("leaves out whom a deviation exempts")
  void exempt() {
    ShareFigure figure =
        figure(
            SmallBook.of(
                THREE_OF_FOUR,
                deviation(
                    "trial",
                    "trial",
                    "lift",
                    "2024-01-01 .. 2025-12-31",
                    "municipalities: [\"0580\"]\n")),
            Citizen.sickFrom("2024-02-01").in("0580"),
            Citizen.sickFrom("2024-03-01").met("video", "2024-04-01"));
    assertEquals(1, figure.persons());
    assertEquals(0, figure.lacking());
  }
}
