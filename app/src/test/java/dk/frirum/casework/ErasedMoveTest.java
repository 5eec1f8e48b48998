package dk.frirum.casework;

import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.retention.OperatorRetention;
import dk.frirum.retention.OperatorRetention.Done;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Erasure of one of two citizens between whom an interview was moved. */
@ApplicationTest
@DisplayName("After an interview was moved, erasure")
class ErasedMoveTest extends WrongCitizen {
  @Autowired OperatorRetention operator;
  @Autowired Chain chain;

  @Test
  @DisplayName(
      "of the right citizen takes the note, also as it stood in events under the wrong one, whose page still says that something was moved")
  void right() {
    Visit visit = moved();
    assertTrue(events(citizen).contains("Villads"), "the sealed trace of before the move");
    erase(right);
    assertFalse(sql.fetchExists(INTERVIEW, INTERVIEW.ID.eq(interview)));
    assertFalse(events(citizen).contains("Villads"), events(citizen));
    String page = visit.get("/citizens/" + citizen).body();
    assertTrue(page.contains("Den er flyttet til en anden borger"), page);
    assertFalse(page.contains("/citizens/" + right), page);
    var row = sql.fetchSingle(MOVED, MOVED.FROM_CITIZEN.eq(citizen));
    assertEquals(null, row.getToCitizen());
    erase(citizen);
    assertFalse(sql.fetchExists(MOVED, MOVED.ID.eq(row.getId())), "nothing is left with neither");
  }

  @Test
  @DisplayName("of the wrong citizen leaves the interview where it belongs, and no reason")
  void wrong() {
    Visit visit = moved();
    assertTrue(events(right).contains("Samtalen var med"));
    erase(citizen);
    assertEquals(right, citizenOf());
    String page = visit.get("/citizens/" + right).body();
    assertTrue(page.contains(NOTE), page);
    assertTrue(page.contains("var registreret på en anden borger"), page);
    assertFalse(page.contains("/citizens/" + citizen), page);
    assertFalse(events(right).contains("Samtalen var med"), "the reason was about both");
    assertEquals(null, sql.fetchSingle(MOVED, MOVED.TO_CITIZEN.eq(right)).getFromCitizen());
  }

  private Visit moved() {
    Visit visit = Visit.of(port, leader);
    Map<String, String> form = order(right, 0);
    visit.get(path() + "?to=" + right);
    assertEquals("/citizens/" + right, Visit.target(visit.post(path(), form)));
    visit.get("/citizens/" + right); // what it says once, of both
    sql.execute(
        "insert into case_event (citizen_id, kind, subject, subject_id, after, at)"
            + " values (?, 'interview-registered', 'interview', ?, jsonb_build_object('note', ?::text), now())",
        citizen,
        interview,
        NOTE);
    return visit;
  }

  private String events(long of) {
    return sql.fetch("select e::text from case_event e where citizen_id = ?", of).formatCSV();
  }

  private void erase(long whom) {
    List<Done> done =
        operator.execute(
            operator.of(List.of("" + whom), null), "Anmodning af 1. november", "drift");
    assertEquals(List.of("erased"), done.stream().map(Done::said).toList());
    assertEquals(List.of(), chain.verify(List.of()).breaks());
  }
}
