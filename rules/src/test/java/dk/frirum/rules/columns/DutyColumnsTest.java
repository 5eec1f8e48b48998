package dk.frirum.rules.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.frirum.rules.Status;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.example.SmallBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Duties in columns")
class DutyColumnsTest {
  private static final HistoryColumns NOBODY =
      SmallBook.of(SmallBook.always("duty", "due: 8 weeks from first-day\ncounting: weeks"))
          .columns()
          .build();
  private static final int CARD = DutyColumns.card(300, 12, 0);

  /** Spells 0 to 99 are numbered from 50. */
  private static final int[] SPELLS = new int[100];

  static {
    for (int each = 0; each < SPELLS.length; each++) {
      SPELLS[each] = 50 + each;
    }
  }

  @Test
  @DisplayName("hold the candidates that are duties, in their order, and leave out the others")
  void kept() {
    Rows rows = new Rows();
    Candidates found = new Candidates(1);
    for (int each = 0; each < 90; each++) {
      found.add(each, 1000 + each, 2000 + each, 3000 + each, each << 8 | 200);
    }
    for (int each = 0; each < 90; each++) {
      found.truth[each] =
          each % 3 == 0
              ? Truth.FALSE.ordinal()
              : each % 3 == 1 ? Truth.UNKNOWN.ordinal() : Truth.TRUE.ordinal();
      found.status[each] = Codes.MET_LATE;
      found.acting[each] = each % 2 == 0 ? 0 : 1L << each;
    }
    rows.add(found, SPELLS, CARD, true);
    DutyColumns.Part part = new DutyColumns.Part(NOBODY, rows);
    assertEquals(60, part.size());
    for (int row = 0; row < 60; row++) {
      int each = row / 2 * 3 + 1 + row % 2;
      assertEquals(50 + each, part.spell(row));
      assertEquals(1000 + each, part.anchor(row));
      assertEquals(2000 + each, part.due(row));
      assertEquals(3000 + each, part.metOn(row));
      assertEquals(each, part.have(row));
      assertEquals(200, part.need(row), "a count is of at most 255");
      assertEquals(300, part.requirement(row));
      assertEquals(12, part.version(row));
      assertEquals(Status.MET_LATE, part.status(row));
      assertEquals(each % 2 == 0 ? 0 : 1L << each, part.deviations(row));
    }
    DutyColumns twice = new DutyColumns(List.of(part, part));
    assertEquals(120, twice.size());
    // Five columns of four bytes and one of two.
    assertEquals(22 * 120, twice.bytes());
  }

  @Test
  @DisplayName("begin anew when they are emptied, and what was copied from them stays")
  void again() {
    Rows rows = new Rows();
    rows.add(candidate(1, 10, 20, 30), SPELLS, CARD, true);
    DutyColumns.Part first = new DutyColumns.Part(NOBODY, rows);
    rows.clear();
    assertEquals(0, new DutyColumns.Part(NOBODY, rows).size());
    rows.add(candidate(2, 11, 21, 31), SPELLS, CARD, false);
    DutyColumns.Part second = new DutyColumns.Part(NOBODY, rows);
    assertEquals(List.of(51, 52), List.of(first.spell(0), second.spell(0)));
    assertEquals(List.of(4L, 0L), List.of(first.deviations(0), second.deviations(0)));
  }

  @Test
  @DisplayName("have another checksum when spell, card, anchor, date or fulfilment is another")
  void checksum() {
    Set<Long> seen = new HashSet<>();
    seen.add(sum(1, 10, 20, 30, CARD));
    seen.add(sum(2, 10, 20, 30, CARD));
    seen.add(sum(1, 11, 20, 30, CARD));
    seen.add(sum(1, 10, 21, 30, CARD));
    seen.add(sum(1, 10, 20, 31, CARD));
    seen.add(sum(1, 10, 20, 30, CARD + 1));
    assertEquals(6, seen.size());
    assertEquals(0, new DutyColumns(List.of()).checksum());
    DutyColumns.Part one = part(1, 10, 20, 30, CARD);
    DutyColumns.Part other = part(2, 11, 20, 30, CARD);
    long both = new DutyColumns(List.of(one, other)).checksum();
    assertEquals(both, new DutyColumns(List.of(other, one)).checksum());
    assertNotEquals(both, new DutyColumns(List.of(one)).checksum());
    assertNotEquals(both, new DutyColumns(List.of(one, one)).checksum());
  }

  private static long sum(int spell, int anchor, int due, int metOn, int card) {
    return new DutyColumns(List.of(part(spell, anchor, due, metOn, card))).checksum();
  }

  private static DutyColumns.Part part(int spell, int anchor, int due, int metOn, int card) {
    Rows rows = new Rows();
    rows.add(candidate(spell, anchor, due, metOn), SPELLS, card, false);
    return new DutyColumns.Part(NOBODY, rows);
  }

  private static Candidates candidate(int spell, int anchor, int due, int metOn) {
    Candidates one = new Candidates(1);
    one.add(spell, anchor, due, metOn, 1 << 8 | 1);
    one.truth[0] = Truth.TRUE.ordinal();
    one.acting[0] = 4;
    return one;
  }
}
