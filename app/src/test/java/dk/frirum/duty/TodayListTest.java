package dk.frirum.duty;

import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("Today's list")
class TodayListTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired Today today;
  @Autowired DSLContext sql;

  @BeforeAll
  static void municipality(DSLContext sql) {
    DutyTable.fill(sql, 300, 9, TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "team", "nobody", "all"})
  @DisplayName("has a count for each situation that is the length of the situation's list")
  void countsAreLists(String scope) {
    for (String benefit : List.of("", "cash-assistance")) {
      Listing usual = list(Map.of("scope", scope, "benefit", benefit));
      for (Situation situation : Situation.values()) {
        Map<String, String> asked =
            Map.of("scope", scope, "benefit", benefit, "situation", situation.code());
        int count = usual.count(situation).number();
        assertEquals(count, whole(asked).size(), scope + " " + benefit + " " + situation);
        assertEquals(count, list(asked).total().number());
      }
      assertEquals(
          usual.total().number(), whole(Map.of("scope", scope, "benefit", benefit)).size());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "read page by page is the whole list, in order, each row once, whatever it is sorted by")
  void pagesAreTheWhole(Sort.By by) {
    for (String turned : List.of("", "-")) {
      for (String situation : List.of("", "undetermined")) {
        List<Line> whole =
            whole(Map.of("scope", "all", "situation", situation, "sort", turned + by.code()));
        Set<String> ids = new HashSet<>();
        whole.forEach(line -> assertTrue(ids.add(line.id()), "twice: " + line));
        assertEquals(
            list(Map.of("scope", "all", "situation", situation)).total().number(), whole.size());
        assertTrue(whole.size() > Listing.PAGE);
      }
    }
  }

  @Test
  @DisplayName("begins with the most overdue and goes on with the soonest")
  void order() {
    List<LocalDate> dates = whole(Map.of("scope", "all")).stream().map(Line::due).toList();
    assertEquals(dates.stream().sorted().toList(), dates);
    assertTrue(dates.getFirst().isBefore(TODAY));
    assertFalse(dates.getLast().isAfter(TODAY.plusDays(14)));
  }

  @Test
  @DisplayName(
      "neither repeats nor misses a row that stood there all along while rows are added and removed")
  void concurrentChanges() {
    Set<String> before = new HashSet<>(ids(whole(Map.of("scope", "team"))));
    Set<String> seen = new HashSet<>();
    String after = "";
    do {
      Listing page = list(Map.of("scope", "team", "after", after));
      page.lines().forEach(line -> assertTrue(seen.add(line.id()), "twice: " + line));
      after = page.next() == null ? "" : page.next();
      sql.execute(
          """
          insert into duty (citizen_id, spell_id, municipality, caseworker_id, requirement, rule_version, anchor, due,
            status, open, awaited, evaluated_on, benefit, rulebook_id, responsible)
          select citizen_id, spell_id, municipality, caseworker_id, 'reassessment', 0, anchor, due,
            status, open, awaited, evaluated_on, benefit, rulebook_id, responsible
          from duty where open and status = 'DUE' order by due limit 3
          """);
    } while (!after.isEmpty());
    assertTrue(seen.containsAll(before));
    sql.deleteFrom(DUTY).where(DUTY.REQUIREMENT.eq("reassessment")).execute();
  }

  @Test
  @DisplayName("shows nobody another municipality's citizens, and a caseworker his own first")
  void rights() {
    SignedIn who = worker();
    Set<Long> here =
        new HashSet<>(
            sql.fetchValues("select id from citizen where municipality = '0999'").stream()
                .map(Long.class::cast)
                .toList());
    whole(Map.of("scope", "all"))
        .forEach(line -> assertTrue(here.contains(line.citizenId()), "" + line));
    List<Line> mine = whole(Map.of());
    assertFalse(mine.isEmpty());
    mine.forEach(line -> assertEquals(who.name(), line.caseworker()));
    whole(Map.of("scope", "team"))
        .forEach(line -> assertTrue(here.contains(line.citizenId()), "" + line));
  }

  @Test
  @DisplayName("says how many more duties the citizen of a row has in the list")
  void others() {
    List<Line> all = whole(Map.of("scope", "all"));
    for (Line line : all) {
      long same = all.stream().filter(each -> each.citizenId() == line.citizenId()).count();
      assertEquals(same - 1, line.others(), "" + line);
    }
  }

  @Test
  @DisplayName("leaves out what the law gives no date for, and has a situation for it")
  void withoutDate() {
    whole(Map.of("scope", "all")).forEach(line -> assertTrue(line.due() != null, "" + line));
    List<Line> undetermined = whole(Map.of("scope", "all", "situation", "undetermined"));
    assertFalse(undetermined.isEmpty());
  }

  private SignedIn worker() {
    Record row = sql.selectFrom(STAFF).where(STAFF.USERNAME.eq("worker4")).fetchSingle();
    return new SignedIn(
        row.get(STAFF.ID),
        "worker4",
        row.get(STAFF.NAME),
        Role.COMPANY_CONSULTANT,
        People.HERE,
        "Havrelund Kommune",
        row.get(STAFF.TEAM),
        null);
  }

  private Listing list(Map<String, String> asked) {
    SignedIn who = worker();
    return today.list(who, Filter.read(who, asked), TODAY, null);
  }

  private List<Line> whole(Map<String, String> asked) {
    SignedIn who = worker();
    List<Line> all = new ArrayList<>();
    Filter filter = Filter.read(who, asked);
    Listing page = today.list(who, filter, TODAY, null);
    all.addAll(page.lines());
    while (page.next() != null) {
      page = today.list(who, filter.after(page.next()), TODAY, null);
      all.addAll(page.lines());
    }
    return all;
  }

  private static List<String> ids(List<Line> lines) {
    return lines.stream().map(Line::id).toList();
  }
}
