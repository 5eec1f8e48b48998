package dk.frirum.price;

import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.card.Requirement;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("What placements take")
class PlacementMinutesTest {
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired MeasuredMinutes measured;
  @Autowired MinutesBook book;
  @Autowired RulebookHolder holder;

  private static @Nullable People people;
  private LocalDate today = LocalDate.EPOCH;
  private long citizen;
  private final long[] staff = new long[6];

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  private static People invented() {
    return Objects.requireNonNull(people);
  }

  @AfterEach
  void forgotten() {
    measured.forget(); // the next class has other minutes, or none
  }

  @BeforeEach
  void caseworkers() {
    // Minutes are never deleted; what is withdrawn does not count.
    sql.update(PLACEMENT).set(PLACEMENT.WITHDRAWN, true).execute();
    measured.forget();
    today = LocalDate.now(clock);
    citizen =
        invented().citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 5, 1));
    for (int each = 0; each < staff.length; each++) {
      staff[each] = invented().staff("w" + UUID.randomUUID(), "caseworker", People.HERE, null);
    }
  }

  private long placement(String kind, long by, LocalDate ends, int minutes) {
    return sql.insertInto(PLACEMENT)
        .set(PLACEMENT.CITIZEN_ID, citizen)
        .set(PLACEMENT.KIND, kind)
        .set(PLACEMENT.PROVIDER, "Kursuscenteret")
        .set(PLACEMENT.STARTS_ON, ends.minusWeeks(4))
        .set(PLACEMENT.ENDS_ON, ends)
        .set(PLACEMENT.MINUTES, minutes)
        .set(PLACEMENT.REGISTERED_BY, by)
        .set(PLACEMENT.REGISTERED_AT, Instant.EPOCH)
        .set(PLACEMENT.IDEMPOTENCY_KEY, UUID.randomUUID())
        .returning(PLACEMENT.ID)
        .fetchSingle()
        .getId();
  }

  private void time(long placement, String event, int minutes) {
    sql.insertInto(PLACEMENT_TIME)
        .set(PLACEMENT_TIME.PLACEMENT_ID, placement)
        .set(PLACEMENT_TIME.EVENT, event)
        .set(PLACEMENT_TIME.MINUTES, minutes)
        .set(PLACEMENT_TIME.SPENT_BY, staff[0])
        .set(PLACEMENT_TIME.SPENT_AT, Instant.EPOCH)
        .execute();
  }

  private void ended(int persons) {
    for (int each = 0; each < 20; each++) {
      long id = placement("course", staff[each % persons], today.minusDays(each), 30);
      time(id, "placement-contact", 6);
      time(id, "placement-prolonged", 4);
      time(id, "placement-outcome", 5);
    }
  }

  private Minutes of(String requirement) {
    List<Requirement> all = holder.rulebook().requirements();
    return Objects.requireNonNull(book.of(People.HERE, all).get(requirement));
  }

  private MeasuredMinutes.Measure measure(String event) {
    return Objects.requireNonNull(measured.of(People.HERE).get(event));
  }

  @Test
  @DisplayName(
      "is the price of what an offer meets: registering, following up, ending, by at least five; of those that ended")
  void price() {
    ended(6);
    placement("course", staff[0], today.plusDays(30), 900);
    placement("mentor", staff[0], today.minusDays(3), 900);
    long withdrawn = placement("course", staff[0], today.minusDays(3), 900);
    sql.update(PLACEMENT)
        .set(PLACEMENT.WITHDRAWN, true)
        .where(PLACEMENT.ID.eq(withdrawn))
        .execute();
    placement("course", staff[0], today.minusYears(1), 900);
    placement("course", staff[0], today.minusDays(9), 0);
    Minutes offer = of("offer-after-control-interview");
    assertEquals(
        List.of(30, 10, 5), List.of(offer.preparation(), offer.meeting(), offer.afterWork()));
    Minutes.Origin.Measured origin =
        assertInstanceOf(Minutes.Origin.Measured.class, offer.origin());
    assertEquals("offer", origin.kind());
    assertEquals(20, origin.interviews());
    assertEquals(6, origin.caseworkers());
    assertFalse(of("work-placement-4-weeks").known(), "that one ends takes no work of its own");
  }

  @Test
  @DisplayName("is no figure of fewer than five caseworkers")
  void few() {
    ended(4);
    assertFalse(of("offer-after-control-interview").known());
  }

  @Test
  @DisplayName("of several kinds that are offers count as one caseworker's")
  void kinds() {
    ended(4);
    for (int each = 0; each < 20; each++) {
      placement("company-placement", staff[each % 5], today.minusDays(each), 30);
    }
    assertTrue(of("offer-after-control-interview").known(), "five of them together");
    assertEquals(5, measure("offer").caseworkers());
    assertEquals(20, measure("work-placement-started").interviews());
  }
}
