package dk.frirum.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("A suspension of the effort")
class SuspensionTest extends TrialLife {

  @Test
  @DisplayName("makes nothing overdue while it runs, and ends; each by two people")
  void runs() {
    long late = onCashAssistance(People.HERE, today.minusDays(30));
    long elsewhere = onCashAssistance(People.ELSEWHERE, today.minusDays(30));
    duties.reevaluateAll(_ -> {});
    assertEquals("OVERDUE", duty(late).getStatus());

    coordinator.get("/suspensions");
    HttpResponse<String> declared =
        coordinator.post(
            "/suspensions",
            Map.of(
                "title", "Epidemi",
                "effect", "lift",
                "first", today.toString(),
                "basis", "Bekendtgørelse om suspension",
                "requirements", REQUIREMENT,
                "reason", "Kontorerne er lukket"));
    assertEquals(302, declared.statusCode(), declared.body());
    assertEquals("OVERDUE", duty(late).getStatus());
    say(coordinator, "in-force");
    assertEquals("OVERDUE", duty(late).getStatus(), "one's own word is not the second");
    say(leader, "in-force");
    assertEquals("SUSPENDED", duty(late).getStatus());
    assertEquals("OVERDUE", duty(elsewhere).getStatus());
    assertTrue(leader.get("/suspensions").body().contains("Ingen samtaler er holdt frivilligt"));

    coordinator.get("/suspensions");
    HttpResponse<String> past =
        coordinator.post(
            "/suspensions/" + id() + "/end", Map.of("end", today.minusDays(1).toString()));
    assertTrue(past.body().contains("kan ikke være før i dag"), past.body());
    assertEquals(
        302,
        coordinator
            .post("/suspensions/" + id() + "/end", Map.of("end", today.toString()))
            .statusCode());
    say(leader, "in-force");
    // Today is its last day.
    assertEquals("SUSPENDED", duty(late).getStatus());
    assertEquals(
        "OVERDUE",
        duties.of(late, today.plusDays(1)).stream()
            .filter(each -> each.duty().requirement().equals(REQUIREMENT))
            .findFirst()
            .orElseThrow()
            .duty()
            .status()
            .name());
  }

  @Test
  @DisplayName("that would end before it began is refused with what is wrong")
  void backwards() {
    coordinator.get("/suspensions");
    coordinator.post(
        "/suspensions",
        Map.of(
            "title", "Senere",
            "effect", "lift",
            "first", today.plusDays(20).toString(),
            "basis", "Bekendtgørelse om suspension",
            "requirements", REQUIREMENT,
            "reason", "Kontorerne lukker"));
    say(leader, "in-force");
    HttpResponse<String> refused =
        coordinator.post("/suspensions/" + id() + "/end", Map.of("end", today.toString()));
    assertEquals(200, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains("fr-problems"), refused.body());
  }

  private long id() {
    return sql.fetchSingle("select max(id) from suspension").get(0, Long.class);
  }

  private void say(Visit who, String verdict) {
    who.get("/suspensions");
    who.post("/suspensions/" + id() + "/second", Map.of("verdict", verdict));
    settled();
  }
}
