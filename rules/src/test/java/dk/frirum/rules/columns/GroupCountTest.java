package dk.frirum.rules.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.example.SmallBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of the citizens a group is to have")
class GroupCountTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2023, 1, 1);
  private static final Rulebook BOOK =
      SmallBook.of(
          """
          requirement: group
          title: Gruppen
          title-en: The group
          basis: {act: Lov, section: "5", verified: memory}
          applies-to: benefit = sick and absence > 8 weeks
          fulfilled-by: interview
          versions:
            - in-force: 2020-01-01 ..
              governs: spells starting from 2020-01-01
              due: 8 weeks from first-day
              counting: weeks
          """);
  private static final Condition GROUP =
      BOOK.requirement("group").orElseThrow().versions().getFirst().appliesTo();
  private final HistoryBuilder builder = BOOK.columns();

  @Test
  @DisplayName("those count whose spell runs on the day, from its first day to its last")
  void running() {
    citizen("9 weeks").spell(1, "sick", LONG_AGO, null);
    citizen("9 weeks").spell(1, "sick", DAY, null);
    citizen("9 weeks").spell(1, "sick", LONG_AGO, DAY);
    assertEquals(3, counted());
  }

  @Test
  @DisplayName("those do not whose spell ended the day before or begins the day after")
  void notRunning() {
    citizen("9 weeks").spell(1, "sick", LONG_AGO, DAY.minusDays(1));
    citizen("9 weeks").spell(1, "sick", DAY.plusDays(1), null);
    citizen("9 weeks");
    assertEquals(0, counted());
  }

  @Test
  @DisplayName("those count of whom the condition is true, and not where it is false or unknown")
  void condition() {
    citizen("9 weeks").spell(1, "sick", LONG_AGO, null);
    citizen("8 weeks").spell(1, "sick", LONG_AGO, null);
    citizen(null).spell(1, "sick", LONG_AGO, null);
    citizen("9 weeks").spell(1, "jobless", LONG_AGO, null);
    assertEquals(1, counted());
  }

  @Test
  @DisplayName("each counts once, by whichever spell it is")
  void once() {
    citizen("9 weeks").spell(1, "sick", LONG_AGO, null).spell(2, "sick", LONG_AGO, null);
    citizen("9 weeks").spell(1, "jobless", LONG_AGO, null).spell(2, "sick", LONG_AGO, null);
    citizen("9 weeks").spell(1, "sick", LONG_AGO, LONG_AGO).spell(2, "sick", DAY, DAY);
    assertEquals(3, counted());
  }

  private HistoryBuilder citizen(@Nullable String absence) {
    builder.citizen(1, "0999", null);
    return absence == null ? builder : builder.fact("absence", absence, LONG_AGO, null);
  }

  private int counted() {
    return GroupCount.citizens(builder.build(), GROUP, DAY, BOOK.calendar());
  }
}
