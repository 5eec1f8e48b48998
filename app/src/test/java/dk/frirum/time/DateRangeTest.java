package dk.frirum.time;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.PostgresTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@PostgresTest
@Tag("dates")
@DisplayName("A range of days")
class DateRangeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 29); // clocks go forward

  @Test
  @DisplayName("holds its first and its last day and no other")
  void contains() {
    DateRange week = new DateRange(MONDAY, SUNDAY);
    assertTrue(week.contains(MONDAY));
    assertTrue(week.contains(SUNDAY));
    assertFalse(week.contains(SUNDAY.plusDays(1)));
    assertTrue(DateRange.since(MONDAY).contains(LocalDate.of(9999, 12, 31)));
  }

  @Test
  @DisplayName("cannot end before it begins")
  void refusesBackwards() {
    assertThrows(IllegalArgumentException.class, () -> new DateRange(SUNDAY, MONDAY));
  }

  @Test
  @DisplayName(
      "comes back from the database as it went in, on every day of a year and without an end")
  void roundTrip(DSLContext sql) {
    long citizen = citizen(sql, "0181260001");
    List<DateRange> all =
        MONDAY.datesUntil(MONDAY.plusYears(1)).map(day -> new DateRange(day, day)).toList();
    for (DateRange range : all) {
      insert(sql, citizen, range);
    }
    DateRange open = DateRange.since(MONDAY.plusYears(2));
    insert(sql, citizen, open);
    List<DateRange> read =
        sql.select(SPELL.DURING)
            .from(SPELL)
            .where(SPELL.CITIZEN_ID.eq(citizen))
            .orderBy(SPELL.ID)
            .fetch(SPELL.DURING);
    assertEquals(all, read.subList(0, all.size()));
    assertEquals(open, read.getLast());
  }

  @Test
  @DisplayName("that overlaps another of the same benefit is refused by the database")
  void refusesOverlap(DSLContext sql) {
    long citizen = citizen(sql, "0181260002");
    insert(sql, citizen, new DateRange(MONDAY, SUNDAY));
    assertThrows(DataAccessException.class, () -> insert(sql, citizen, DateRange.since(SUNDAY)));
    insert(sql, citizen, DateRange.since(SUNDAY.plusDays(1)));
  }

  private static long citizen(DSLContext sql, String cpr) {
    sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
        .values("0999", "Havrelund Kommune")
        .onConflictDoNothing()
        .execute();
    return sql.insertInto(CITIZEN)
        .set(CITIZEN.MUNICIPALITY, "0999")
        .set(CITIZEN.CPR, cpr)
        .set(CITIZEN.GIVEN_NAME, "Åse")
        .set(CITIZEN.SURNAME, "Østerby")
        .set(CITIZEN.SEARCH_NAME, "aase oesterby")
        .set(CITIZEN.BORN, MONDAY.minusYears(30))
        .set(CITIZEN.RECORDED_AT, Instant.EPOCH)
        .returningResult(CITIZEN.ID)
        .fetchSingle()
        .value1();
  }

  private static void insert(DSLContext sql, long citizen, DateRange during) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "sickness-benefit")
        .set(SPELL.DURING, during)
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }
}
