package dk.frirum.meeting;

import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.retention.OperatorRetention;
import dk.frirum.retention.OperatorRetention.Done;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("After a meeting was moved to the right citizen, erasure")
class ErasedMeetingTest extends OtherCase {
  @Autowired OperatorRetention operator;
  @Autowired Chain chain;

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

  private long moved() {
    long id = passed(visit, Map.of());
    closed(id, true, true);
    moved(id, right);
    visit.get("/citizens/" + right); // what it says once, of both
    return id;
  }

  @Test
  @DisplayName("of the wrong one takes what was sent, and leaves the meeting where it belongs")
  void wrong() {
    long id = moved();
    assertTrue(events(right).contains("aase@"), "how the meeting was before it came");
    erase(citizen);
    assertEquals(right, sql.fetchSingle(MEETING, MEETING.ID.eq(id)).getCitizenId());
    assertEquals(1, sql.fetchCount(TASK, TASK.CITIZEN_ID.eq(right)));
    assertFalse(sql.fetchExists(LETTER, LETTER.CITIZEN_ID.eq(citizen)));
    String left = events(right);
    assertFalse(left.contains("aase@") || left.contains("Østergård"), left);
    String page = visit.get("/meetings/" + id).body();
    assertTrue(page.contains(MINUTES), page);
  }

  @Test
  @DisplayName("of the right one leaves nothing of it in events under the wrong one")
  void rightly() {
    long id = moved();
    assertTrue(events(citizen).contains("Villads"), "the sealed trace of before");
    erase(right);
    assertFalse(sql.fetchExists(MEETING, MEETING.ID.eq(id)));
    assertFalse(events(citizen).contains("Villads"), events(citizen));
    assertEquals(200, visit.get("/citizens/" + citizen).statusCode());
  }
}
