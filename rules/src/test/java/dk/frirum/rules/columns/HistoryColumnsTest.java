package dk.frirum.rules.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.example.SmallBook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The histories of many citizens in columns")
class HistoryColumnsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Rulebook BOOK =
      SmallBook.of(SmallBook.always("duty", "due: 8 weeks from first-day\ncounting: weeks"));

  private static HistoryBuilder one() {
    return BOOK.columns().citizen(1, "0580", null);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 64, 65, 300, 1000})
  @DisplayName("hold as many citizens as are told, with their ids, spells, events and facts")
  void asTold(int citizens) {
    HistoryBuilder builder = BOOK.columns();
    for (int each = 0; each < citizens; each++) {
      builder
          .citizen(7000 + each, each % 2 == 0 ? "0101" : "0580", null)
          .spell(9000 + each, each % 2 == 0 ? "sick" : "jobless", DAY.plusDays(each), null)
          .event("interview", DAY.plusDays(each), Map.of("form", "phone"))
          .event("request", DAY.plusDays(each), Map.of())
          .fact("absence", each + 1 + " weeks", DAY, null);
    }
    HistoryColumns columns = builder.build();
    assertEquals(citizens, columns.citizens());
    assertEquals(citizens, columns.spells());
    assertEquals(2 * citizens, columns.events());
    assertEquals(citizens, columns.facts());
    for (int each = 0; each < citizens; each++) {
      assertEquals(7000 + each, columns.citizenId(each));
      assertEquals(9000 + each, columns.spellId(each));
      assertEquals(each % 2 == 0 ? 101 : 580, columns.municipality(each));
      assertEquals(each % 2, columns.benefit(each), "sick is the dictionary's first, jobless next");
      assertEquals(7 * (each + 1), columns.factValue[each]);
      assertEquals(DAY.plusDays(each).toEpochDay(), columns.spellFrom[each]);
      assertEquals(2 * each, columns.firstEvent[each]);
      assertEquals(2 * each + 2, columns.endEvent[each]);
    }
  }

  @Test
  @DisplayName("lie in order of day, those of one day as they came, and what is said goes along")
  void inOrder() {
    HistoryColumns columns =
        one()
            .event("request", DAY.plusDays(2), Map.of())
            .event("interview", DAY, Map.of("form", "video"))
            .event("triage", DAY, Map.of("category", "3"))
            .event("interview", DAY, Map.of("form", "phone"))
            .build();
    // interview, request, team, triage: as the dictionary numbers them.
    assertArrayEquals(new byte[] {0, 3, 0, 1}, Arrays.copyOf(columns.eventKind, 4));
    int none = HistoryColumns.NONE;
    assertArrayEquals(new int[] {1, none, 2, none}, columns.eventAttribute[0], "form");
    assertArrayEquals(new int[] {none, 3, none, none}, columns.eventAttribute[1], "category");
  }

  @Test
  @DisplayName("say how much memory they hold: of each citizen, spell, event and fact its share")
  void bytes() {
    assertEquals(0, BOOK.columns().build().bytes());
    // Two longs, municipality and birth, and where three kinds of rows begin.
    assertEquals(36, one().build().bytes());
    // An id, its citizen, a benefit of one byte, two days and two ends of its events.
    assertEquals(36 + 29, one().spell(1, "sick", DAY, null).build().bytes());
    // A kind of one byte and a day; columns for attributes nobody has told are one and the same.
    assertEquals(36 + 9, one().event("request", DAY, Map.of()).build().bytes());
    assertEquals(36 + 13, one().event("interview", DAY, Map.of("form", "phone")).build().bytes());
    // A type of two bytes, a value and two days.
    assertEquals(36 + 14, one().fact("standby", "yes", DAY, null).build().bytes());
    assertEquals(
        2 * (36 + 29 + 14),
        one()
            .spell(1, "sick", DAY, null)
            .fact("standby", "yes", DAY, null)
            .citizen(2, "0580", DAY)
            .spell(2, "sick", DAY, null)
            .fact("standby", "yes", DAY, null)
            .build()
            .bytes());
  }

  @Test
  @DisplayName("refuse codes, values and days that nobody knows, and to be built twice")
  void refused() {
    refused(() -> one().spell(1, "retired", DAY, null));
    refused(() -> one().event("party", DAY, Map.of()));
    refused(() -> one().event("interview", DAY, Map.of("mood", "good")));
    refused(() -> one().event("interview", DAY, Map.of("form", "letter")));
    refused(() -> one().fact("luck", "yes", DAY, null));
    refused(() -> one().fact("standby", "perhaps", DAY, null));
    refused(() -> one().spell(1, "sick", LocalDate.of(1989, 12, 31), null));
    refused(() -> one().spell(1, "sick", DAY, LocalDate.of(2061, 1, 1)));
    refused(() -> one().event("request", LocalDate.of(2061, 1, 1), Map.of()));
    HistoryBuilder spent = one();
    assertEquals(1, spent.build().citizens());
    assertThrows(IllegalStateException.class, spent::build);
  }

  @Test
  @DisplayName("take births and facts from 1900 to 2090, both included, and no others")
  void days() {
    LocalDate first = LocalDate.of(1900, 1, 1);
    LocalDate last = LocalDate.of(2090, 12, 31);
    HistoryColumns columns =
        BOOK.columns().citizen(1, "0580", first).fact("standby", "yes", first, last).build();
    assertEquals(first.toEpochDay(), columns.born[0]);
    assertEquals(last.toEpochDay() + 1, columns.factEnd[0]);
    refused(() -> BOOK.columns().citizen(1, "0580", first.minusDays(1)));
    refused(() -> one().fact("standby", "yes", first.minusDays(1), null));
    refused(() -> one().fact("standby", "yes", DAY, last.plusDays(1)));
  }

  private static void refused(Runnable told) {
    assertThrows(IllegalArgumentException.class, told::run);
  }
}
