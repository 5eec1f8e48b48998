package dk.frirum.evaluation;

import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Question;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("A municipality's own cells")
class OwnRegisterTest {
  /** A Monday, in week 11. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 11);

  private static final int MUNICIPALITY = Integer.parseInt(People.HERE);

  private static People people;

  @Autowired DSLContext sql;
  @Autowired OwnRegister own;
  @Autowired Clock clock;

  @BeforeAll
  static void people(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void nobody() {
    sql.execute("delete from duty");
    sql.execute("delete from spell");
  }

  private long citizen() {
    return people.citizen(
        People.HERE, "Opdigtet", "Person", "opdigtet person", LocalDate.of(1980, 1, 1));
  }

  private void spell(long citizen, String benefit, LocalDate begins, @Nullable LocalDate ends) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, new DateRange(begins, ends))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  private Question question(List<String> benefits) {
    return new Question(own.codes(benefits), 2024, 2024, LocalDate.of(2024, 12, 29));
  }

  @Test
  @DisplayName("are counted of its spells: who came in the year, who left when, and who is left")
  void counted() {
    spell(citizen(), "sickness-benefit", MONDAY, MONDAY.plusDays(69));
    spell(citizen(), "sickness-benefit", MONDAY.plusDays(3), null);
    spell(citizen(), "sickness-benefit", MONDAY.minusYears(1), MONDAY);
    spell(citizen(), "flexi-job", MONDAY, MONDAY.plusDays(6));
    long twice = citizen();
    spell(twice, "sickness-benefit", MONDAY, MONDAY.plusDays(90));
    spell(twice, "cash-assistance", MONDAY.plusDays(30), MONDAY.plusDays(40));
    AtomicLong read = new AtomicLong();
    Question question = question(List.of("sickness-benefit"));
    OwnRegister.Counted counted = own.count(People.HERE, question, read::set);
    assertEquals(1, counted.leftOut(), "on two benefits in one week");
    Cells curve = counted.cells().where(each -> each.measure().equals("exit@1"));
    Cells expected =
        new Cells()
            .add(exit(0), new Cell.Curve(2, List.of(0L, 0L, 0L, 0L, 0L, 0L), 0))
            .add(exit(10), new Cell.Curve(0, List.of(1L, 0L, 0L, 0L, 0L, 0L), 0))
            .add(
                exit(question.lastWeek() + 1 - Weeks.of(MONDAY)),
                new Cell.Curve(0, List.of(0L, 0L, 0L, 0L, 0L, 0L), 1));
    assertEquals(expected, curve);
    int sick = own.codes(List.of("sickness-benefit")).iterator().next();
    assertEquals(
        new Cell.Count(3, 3),
        counted
            .cells()
            .get(
                new CellKey("on-code@1", 0, MUNICIPALITY, Weeks.of(MONDAY), String.valueOf(sick))));
    assertTrue(read.get() >= 5, "everybody is read");
  }

  private static CellKey exit(int week) {
    return new CellKey("exit@1", 2024, MUNICIPALITY, week, "");
  }

  @Test
  @DisplayName("are said in the trail to have been counted, and no citizen is named there")
  void trail() {
    spell(citizen(), "sickness-benefit", MONDAY, MONDAY.plusDays(69));
    String count = "select count(*) from audit where details::text like '%\"cells\"%'";
    long before = sql.fetchSingle(count).get(0, Long.class);
    own.count(People.HERE, question(List.of()), _ -> {});
    assertEquals(before + 1, sql.fetchSingle(count).get(0, Long.class));
  }

  @Test
  @DisplayName("are not counted for days to come, nor for a benefit that is none")
  void refused() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    Question early = new Question(own.codes(List.of()), 2024, 2024, tomorrow);
    assertThrows(IllegalArgumentException.class, () -> own.count(People.HERE, early, _ -> {}));
    assertThrows(IllegalArgumentException.class, () -> own.codes(List.of("happiness")));
  }
}
