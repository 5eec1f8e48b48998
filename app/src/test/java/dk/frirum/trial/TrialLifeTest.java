package dk.frirum.trial;

import static dk.frirum.tables.Tables.DUTY_CHANGE;
import static dk.frirum.tables.Tables.EXPOSURE;
import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("The life of a trial action")
class TrialLifeTest extends TrialLife {

  @Test
  @DisplayName(
      "it lifts a requirement once two people have looked, for those in it and nobody else")
  void lifts() {
    long elsewhere = onCashAssistance(People.ELSEWHERE, today);
    duties.reevaluateAll(_ -> {});
    long trial = idea(granted());
    HttpResponse<String> preview = coordinator.get("/trials/" + trial + "/preview");
    assertEquals(200, preview.statusCode());
    assertTrue(preview.body().contains("krav bortfalder"), preview.body());
    assertEquals(302, propose(trial).statusCode());
    assertEquals("DUE", duty(citizen).getStatus());

    // One's own proposal is not one's own to put in force.
    second(coordinator, trial, "in-force");
    assertEquals("DUE", duty(citizen).getStatus());

    assertEquals(302, second(leader, trial, "in-force").statusCode());
    settled();
    assertEquals("LIFTED", duty(citizen).getStatus());
    assertEquals("DUE", duty(elsewhere).getStatus());
    assertEquals("running", state(trial));
    assertEquals(
        1, sql.fetchCount(EXPOSURE, EXPOSURE.TRIAL_ID.eq(trial), EXPOSURE.CITIZEN_ID.eq(citizen)));
    assertEquals(
        0,
        sql.fetchCount(EXPOSURE, EXPOSURE.TRIAL_ID.eq(trial), EXPOSURE.CITIZEN_ID.eq(elsewhere)));
    var change =
        sql.fetchSingle(
            DUTY_CHANGE,
            DUTY_CHANGE.CITIZEN_ID.eq(citizen),
            DUTY_CHANGE.REQUIREMENT.eq(REQUIREMENT),
            DUTY_CHANGE.STATUS_AFTER.eq("LIFTED"));
    assertEquals("DUE", change.getStatusBefore());
    end(trial);
  }

  @Test
  @DisplayName(
      "stopped with time given, the law's date comes at the end of the weeks, and none is late")
  void stopsWithGrace() {
    long trial = idea(granted());
    inForce(trial);
    assertEquals("LIFTED", duty(citizen).getStatus());
    String version = version(trial);
    coordinator.get("/trials/" + trial + "/stop");
    HttpResponse<String> stop =
        coordinator.post(
            "/trials/" + trial + "/stop",
            Map.of(
                "last", today.plusDays(3).toString(),
                "transition", "grace",
                "weeks", "4",
                "reason", "Nok set",
                "version", version));
    assertEquals(302, stop.statusCode(), stop.body());
    second(leader, trial, "in-force");
    settled();
    assertEquals(today.plusDays(3).plusWeeks(4), duty(citizen).getDue());
    assertEquals("UPCOMING", duty(citizen).getStatus());
  }

  @Test
  @DisplayName("stopped at once, the law's own date is back, as if there had been no trial")
  void stopsAtOnce() {
    var before = duty(citizen).getDue();
    long trial = idea(granted());
    inForce(trial);
    end(trial);
    assertEquals(before, duty(citizen).getDue());
    assertEquals("DUE", duty(citizen).getStatus());
  }

  @Test
  @DisplayName("rejected, it puts nothing in force, and the reason stands")
  void rejected() {
    long trial = idea(granted());
    propose(trial);
    second(leader, trial, "rejected");
    settled();
    assertEquals("DUE", duty(citizen).getStatus());
    assertEquals("idea", state(trial));
    assertFalse(leader.get("/trials/" + trial).body().contains("name=\"verdict\""));
  }

  @Test
  @DisplayName("what waits is answered on its own page alone, and a running agreement stays one")
  void another() {
    long agreement = granted();
    long trial = idea(agreement);
    long other = idea(granted());
    propose(trial);
    Long waiting =
        sql.fetchSingle("select max(id) from enactment where source = 'trial:" + trial + "'")
            .get(0, Long.class);
    String path = "/trials/" + other + "/second/" + waiting;
    assertEquals(404, leader.post(path, Map.of("verdict", "rejected")).statusCode());
    assertEquals(404, leader.post(path, Map.of("verdict", "in-force")).statusCode());
    second(leader, trial, "rejected");
    Map<String, String> local = Map.of("localLast", today.plusYears(1).toString());
    coordinator.get("/agreements/" + agreement);
    assertEquals(404, coordinator.post("/agreements/" + agreement + "/local", local).statusCode());
  }

  @Test
  @DisplayName("the board, the trial and its people can be read by those they are for")
  void read() {
    long trial = idea(granted());
    inForce(trial);
    Visit politician = Visit.of(port, "politician");
    assertTrue(politician.get("/trials").body().contains("Uden første samtale"));
    String page = politician.get("/trials/" + trial).body();
    assertTrue(page.contains("I kraft"), page);
    assertTrue(page.contains("færre end 5"), page);
    assertEquals(403, politician.get("/trials/" + trial + "/people").statusCode());
    String people = leader.get("/trials/" + trial + "/people").body();
    assertTrue(people.contains("Østergård"), people);
    end(trial);
  }

  private String state(long trial) {
    return sql.fetchSingle(TRIAL_ACTION, TRIAL_ACTION.ID.eq(trial)).getState();
  }

  /** Gone by tomorrow, so that the next test finds the law alone. */
  private void end(long trial) {
    String version = version(trial);
    coordinator.get("/trials/" + trial + "/stop");
    HttpResponse<String> stop =
        coordinator.post(
            "/trials/" + trial + "/stop",
            Map.of(
                "last",
                today.toString(),
                "transition",
                "at-once",
                "reason",
                "Nok set",
                "version",
                version));
    assertEquals(302, stop.statusCode(), stop.body());
    second(leader, trial, "in-force");
    settled();
  }
}
