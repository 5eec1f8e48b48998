package dk.frirum.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@DisplayName("The pages of a citizen's extract of the trail")
class ExtractPagesTest {
  @Autowired Extracts extracts;
  @Autowired TrailRows rows;

  @Test
  @DisplayName(
      "neither repeat nor miss a row, while each page shown adds another and more are added")
  void whileReadOn(DSLContext sql) {
    People people = new People(sql);
    long citizen =
        people.citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 1, 1));
    long leader = people.staff("team-leader");
    SignedIn who =
        new SignedIn(
            leader, "team-leader", "L", Role.TEAM_LEADER, People.HERE, "Havrelund", null, null);
    for (int each = 0; each < 2 * Extracts.PAGE + 50; each++) {
      extracts.make(who, citizen, false, null);
    }
    List<Long> before = ids(rows.about(citizen, null, 10_000));
    List<Long> seen = new ArrayList<>();
    Long next = null;
    int pages = 0;
    do {
      Extracts.Extract page = extracts.make(who, citizen, false, next);
      seen.addAll(ids(page.rows()));
      next = page.next();
      extracts.make(who, citizen, true, null);
      pages++;
    } while (next != null);
    assertEquals(3, pages);
    assertEquals(seen.size(), new HashSet<>(seen).size(), "twice");
    assertTrue(seen.containsAll(before), "missed");
  }

  private static List<Long> ids(List<TrailRow> rows) {
    return rows.stream().map(TrailRow::id).toList();
  }
}
