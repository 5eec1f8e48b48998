package dk.frirum.duty;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.citizen.Found;
import dk.frirum.citizen.Query;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Wipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("Pages of a list, while rows are put in, changed and removed between two of them")
class PagesWhileChangingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String COPIED =
      "citizen_id, spell_id, municipality, caseworker_id, requirement, rule_version, due, status, open,"
          + " awaited, evaluated_on, benefit, rulebook_id, responsible";

  @Autowired Today today;
  @Autowired Citizens citizens;
  @Autowired DSLContext sql;

  @BeforeEach
  void anew(DSLContext owner) {
    Wipe.tables(owner, "duty", "citizen", "staff", "rulebook", "municipality");
    DutyTable.fill(owner, 300, 6, TODAY);
    // Unlike names, so that the order of names is not that of dates.
    sql.execute("update citizen set surname = chr(65 + (id * 7 % 26)::int) || surname");
    // The usual order's ties: many rows of one date.
    sql.execute("update duty set due = date '2026-11-23' where status = 'DUE' and id % 2 = 0");
  }

  @ParameterizedTest
  @CsvSource({
    "due, 1",
    "-due, 2",
    "name, 3",
    "-name, 4",
    "duty, 5",
    "-duty, 6",
    "status, 7",
    "-status, 8",
    "responsible, 9",
    "-responsible, 10"
  })
  @DisplayName("of Today neither repeat nor miss a row that stood there all along, in any order")
  void ofToday(String sort, int seed) {
    Map<String, String> asked = Map.of("scope", "all", "sort", sort);
    Set<String> allAlong = ids(whole(asked, null));
    assertTrue(allAlong.size() > 3 * Listing.PAGE, "" + allAlong.size());
    List<String> seen = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    Listing page = today.list(who(), filter(asked), TODAY, null);
    while (true) {
      if (page.anew()) {
        break; // nothing is left behind the last page: what was is gone, or seen below as missed
      }
      page.lines().forEach(line -> seen.add(line.id()));
      if (page.next() == null) {
        break;
      }
      touched.addAll(upset(page.lines(), seed++));
      page = today.list(who(), filter(asked).after(page.next()), TODAY, null);
    }
    allAlong.removeAll(touched);
    seen.removeAll(touched);
    assertEquals(seen.size(), new HashSet<>(seen).size(), "twice");
    assertTrue(new HashSet<>(seen).containsAll(allAlong), "missed");
  }

  /** Removes the row the page ended with, moves others, puts some in; says which were touched. */
  private List<String> upset(List<Line> page, int seed) {
    Line last = page.getLast();
    Line other = page.get(seed % (page.size() - 1));
    List<String> touched =
        new ArrayList<>(
            sql
                .select(DUTY.ID)
                .from(DUTY)
                .where(DUTY.CITIZEN_ID.in(last.citizenId(), other.citizenId()))
                .fetch(DUTY.ID)
                .stream()
                .map(id -> Long.toString(id))
                .toList());
    sql.update(CITIZEN)
        .set(CITIZEN.SURNAME, seed % 2 == 0 ? "Aa" + seed : "Zz" + seed)
        .where(CITIZEN.ID.in(last.citizenId(), other.citizenId()))
        .execute();
    if (seed % 3 != 0) {
      sql.deleteFrom(DUTY).where(DUTY.ID.eq(Long.valueOf(last.id()))).execute();
    } else {
      sql.update(DUTY)
          .set(DUTY.DUE, TODAY.minusDays(seed % 2 == 0 ? 400 : -13))
          .set(DUTY.STATUS, seed % 2 == 0 ? "OVERDUE" : "DUE")
          .set(DUTY.REQUIREMENT, "reassessment")
          .setNull(DUTY.CASEWORKER_ID)
          .where(DUTY.ID.eq(Long.valueOf(last.id())))
          .execute();
    }
    sql.execute(
        "insert into duty (anchor, "
            + COPIED
            + ") select anchor - 1000 - ?, "
            + COPIED
            + " from duty where open and due is not null and municipality = '0999' order by id * ? % 97 limit 5",
        seed,
        seed);
    return touched;
  }

  @ParameterizedTest
  @ValueSource(strings = {"due", "-due"})
  @DisplayName("of another day go on where the page before ended, though its row is gone")
  void ofAnotherDay(String sort) {
    sql.execute(
        "insert into spell (citizen_id, benefit, during, recorded_at)"
            + " select id, 'cash-assistance', daterange(date '2025-10-01' + (id % 40)::int, null), now() from citizen");
    LocalDate day = TODAY.minusDays(1);
    Map<String, String> asked = Map.of("scope", "all", "sort", sort);
    Set<String> allAlong = ids(whole(asked, day));
    assertTrue(allAlong.size() > 2 * Listing.PAGE, "" + allAlong.size());
    List<String> seen = new ArrayList<>();
    Set<Long> gone = new HashSet<>();
    Listing page = today.list(who(), filter(asked), TODAY, day);
    while (true) {
      page.lines().stream()
          .filter(line -> !gone.contains(line.citizenId()))
          .forEach(line -> seen.add(line.id()));
      assertFalse(page.anew());
      if (page.next() == null) {
        break;
      }
      long citizen = page.lines().getLast().citizenId();
      gone.add(citizen);
      sql.execute("delete from spell where citizen_id = ?", citizen);
      page = today.list(who(), filter(asked).after(page.next()), TODAY, day);
    }
    assertEquals(seen.size(), new HashSet<>(seen).size(), "twice");
    Set<String> left = ids(whole(asked, day));
    assertTrue(left.size() > Listing.PAGE && allAlong.containsAll(left));
    assertTrue(new HashSet<>(seen).containsAll(left), "missed");
    assertTrue(today.list(who(), filter(asked).after("1.2.3.4.5"), TODAY, day).anew());
  }

  @Test
  @DisplayName("of a search go on where the page before ended, though its citizen has another name")
  void ofASearch() {
    Query everybody = new Query.Name(List.of("aase"));
    Set<Long> allAlong =
        new HashSet<>(
            sql.fetch("select id from citizen where municipality = '0999'")
                .getValues(0, Long.class));
    List<Long> seen = new ArrayList<>();
    Set<Long> touched = new HashSet<>();
    Found.@Nullable After after = null;
    int seed = 0;
    do {
      Found page = citizens.search(who(), everybody, after);
      page.citizens().stream().map(Citizen::id).forEach(seen::add);
      after = page.next();
      long last = page.citizens().getLast().id();
      touched.add(last);
      sql.execute(
          seed % 2 == 0
              ? "update citizen set surname = '" + (seed % 4 == 0 ? "Aa" : "Zz") + "' where id = ?"
              : "update citizen set municipality = '0998' where id = ?",
          last);
      seed++;
      new People(sql)
          .citizen(People.HERE, "Åse", "M" + seed, "aase m" + seed, LocalDate.of(1980, 1, seed));
    } while (after != null);
    allAlong.removeAll(touched);
    seen.removeAll(touched);
    assertTrue(allAlong.size() > 3 * 25, "" + allAlong.size());
    assertEquals(seen.size(), new HashSet<>(seen).size(), "twice");
    assertTrue(new HashSet<>(seen).containsAll(allAlong), "missed");
  }

  @Test
  @DisplayName("begin from the top, and say so, where the place is of another order or made up")
  void saidWhereItCannotBeKnown() {
    Listing named = today.list(who(), filter(Map.of("scope", "all", "sort", "name")), TODAY, null);
    String place = java.util.Objects.requireNonNull(named.next());
    for (String sort : List.of("status", "duty", "responsible", "due")) {
      Filter filter = filter(Map.of("scope", "all", "sort", sort));
      Listing first = today.list(who(), filter, TODAY, null);
      for (String wrong : List.of(place, "x", "....", "none.", "A".repeat(80), "2026-11-20.-1")) {
        Listing listing = today.list(who(), filter.after(wrong), TODAY, null);
        assertTrue(listing.anew(), sort + " " + wrong);
        assertEquals(ids(first.lines()), ids(listing.lines()));
      }
    }
    assertFalse(
        place.contains(named.lines().getLast().name().split(" ")[1]), "no name in an address");
  }

  private SignedIn who() {
    var row = sql.selectFrom(STAFF).where(STAFF.USERNAME.eq("worker4")).fetchSingle();
    return new SignedIn(
        row.getId(),
        "worker4",
        row.getName(),
        Role.COMPANY_CONSULTANT,
        People.HERE,
        "Havrelund Kommune",
        row.getTeam(),
        null);
  }

  private Filter filter(Map<String, String> asked) {
    return Filter.read(who(), asked);
  }

  private List<Line> whole(Map<String, String> asked, @Nullable LocalDate asOf) {
    List<Line> all = new ArrayList<>();
    Listing page = today.list(who(), filter(asked), TODAY, asOf);
    all.addAll(page.lines());
    while (page.next() != null) {
      page = today.list(who(), filter(asked).after(page.next()), TODAY, asOf);
      all.addAll(page.lines());
    }
    return all;
  }

  private static Set<String> ids(List<Line> lines) {
    Set<String> ids = new HashSet<>();
    lines.forEach(line -> ids.add(line.id()));
    return ids;
  }
}
