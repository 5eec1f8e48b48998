package dk.frirum.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.spell.Spells;
import dk.frirum.evidence.testing.RandomRegister;
import dk.frirum.evidence.testing.RandomSpells;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Weeks are counted from 1970 and a register from its own first; all others here begin in 0. */
@DisplayName("A register whose first week is a later one")
class LaterWeeksTest {
  private static final int LATER = 1300;
  private static final int LAST = 130;

  private final RandomRegister random = new RandomRegister(11, 400);

  private Register register(int later, int last) {
    RegisterBuilder builder = new RegisterBuilder(RandomSpells.BOOK, later, later + last, 16);
    random.tellPersons(builder, _ -> true);
    random.tellSpells(builder, later, _ -> true);
    return builder.build();
  }

  @Test
  @DisplayName("has the same curves, and the panel and the benefit weeks of weeks so much later")
  void same() {
    same(register(0, LAST), register(LATER, LAST));
    assertEquals(register(0, LAST).bytes(), register(LATER, LAST).bytes());
  }

  @Test
  @DisplayName("is lengthened, and read row by row, to the same")
  void lengthened() {
    // So few weeks that many are in none of them: those who have left, as is now known.
    int last = LAST + 5;
    NewWeeks weeks = new NewWeeks(register(LATER, LAST), LATER + last);
    Spells spells = random.spells();
    for (int row = 0; row < spells.rows(); row++) {
      if (spells.to(row) > LAST && spells.from(row) <= last) {
        weeks.spell(
            spells.person(row),
            spells.municipality(row),
            spells.code(row),
            spells.from(row) + LATER,
            spells.to(row) + LATER,
            row + 1);
      }
    }
    Register right = register(0, last);
    same(right, Objects.requireNonNull(weeks.lengthened()));
    same(right, weeks.anew());
  }

  @Test
  @DisplayName("has no courses in weeks it does not reach, whoever asks for them")
  void beyond() {
    Register register = register(LATER, LAST);
    assertEquals(
        InflowCurves.of(register, inflow(LATER, LATER + LAST), 1).cells(),
        InflowCurves.of(register, inflow(LATER - 99, LATER + 9999), 2).cells());
    assertEquals(new Cells(), InflowCurves.of(register, inflow(LATER - 99, LATER - 1), 1).cells());
  }

  private static List<Inflow> inflow(int first, int last) {
    return List.of(new Inflow(2020, Set.of(1, 2, 3), first, last));
  }

  private static void same(Register right, Register later) {
    assertEquals(LATER, later.firstWeek());
    assertEquals(right.lastWeek() + LATER, later.lastWeek());
    assertEquals(curves(right, 0), curves(later, LATER));
    assertEquals(moved(WeeklyPanel.of(right, 1).cells()), WeeklyPanel.of(later, 2).cells());
    assertEquals(
        moved(WeeklyPanel.of(right, 1).cells(7, 30)),
        WeeklyPanel.of(later, 1).cells(LATER + 7, LATER + 30));
    // What is asked for beyond the register is not there.
    assertEquals(WeeklyPanel.of(later, 1).cells(), WeeklyPanel.of(later, 1).cells(0, LATER + 9999));
    for (int place : RandomSpells.MUNICIPALITIES) {
      Cell.Moment one = moment(right, 0, place);
      Cell.Moment other = moment(later, LATER, place);
      assertEquals(one.persons(), other.persons());
      assertEquals(one.sumY(), other.sumY());
      assertEquals(one.sumYY(), other.sumYY());
      // Weeks before, and women; the ages in between are those of other years.
      assertEquals(one.sumX().getFirst(), other.sumX().getFirst());
      assertEquals(one.sumX().getLast(), other.sumX().getLast());
    }
  }

  private static Cells curves(Register register, int later) {
    return InflowCurves.of(
            register,
            List.of(
                new Inflow(2020, Set.of(3), later, later + 59),
                new Inflow(2021, Set.of(1, 2, 3), later + 40, later + 159),
                // Weeks before the register's first are as if they had not been asked for.
                new Inflow(2022, Set.of(1), later - 20, later + 20)),
            1)
        .cells();
  }

  private static Cell.Moment moment(Register register, int later, int place) {
    Year year = new Year(later + 60, later + 111);
    return (Cell.Moment)
        Objects.requireNonNull(
            BenefitWeeks.of(register, year, 2).get(BenefitWeeks.key(year, place)));
  }

  private static Cells moved(Cells cells) {
    Cells moved = new Cells();
    cells
        .all()
        .forEach((key, cell) ->
            moved.add(
                new CellKey(
                    key.measure(),
                    key.cohort(),
                    key.municipality(),
                    key.period() + LATER,
                    key.stratum()),
                cell));
    return moved;
  }
}
