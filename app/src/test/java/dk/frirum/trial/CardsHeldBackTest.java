package dk.frirum.trial;

import static dk.frirum.tables.Tables.TRIAL_ACTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("Cards that must not be put in force")
class CardsHeldBackTest extends TrialLife {

  @Test
  @DisplayName(
      "a refused agreement lifts no statute; it goes on as a local one, which lifts none either")
  void refused() {
    long agreement = granted();
    step(agreement, Map.of("step", "refused", "on", today.toString()), 1);
    HttpResponse<String> refused =
        coordinator.post("/trials", form(agreement, lift(agreement, today, today.plusYears(1))));
    assertEquals(200, refused.statusCode());
    assertTrue(refused.body().contains("er afslået: den kan ikke fravige loven"), refused.body());
    // Nothing typed is lost.
    assertTrue(refused.body().contains("Uden den første samtale"));
    coordinator.get("/agreements/" + agreement);
    long local = id(coordinator.post("/agreements/" + agreement + "/local", Map.of()));
    coordinator.get("/agreements/" + agreement);
    assertEquals(local, id(coordinator.post("/agreements/" + agreement + "/local", Map.of())));
    HttpResponse<String> still =
        coordinator.post("/trials", form(local, lift(local, today, today.plusYears(1))));
    assertTrue(still.body().contains("er lokal: den kan ikke fravige loven"), still.body());
    // A trial action inside the law needs no cards.
    assertEquals(302, coordinator.post("/trials", form(local, "")).statusCode());
  }

  @Test
  @DisplayName("each fault is said with line and column, and a hint")
  void positions() {
    long agreement = granted();
    String cards =
        lift(agreement, today, today.plusYears(1))
            .replace("first-interview-one-week", "first-interview-one-wek");
    HttpResponse<String> answer = coordinator.post("/trials", form(agreement, cards));
    assertTrue(answer.body().contains("Linje 6, tegn 6:"), answer.body());
    assertTrue(answer.body().contains("Mente du"), answer.body());
    String checked = coordinator.post("/trials/check", form(agreement, cards)).body();
    assertTrue(checked.contains("Linje 6, tegn 6:"), checked);
  }

  @Test
  @DisplayName("other municipalities, law for everybody and days outside the trial are refused")
  void outside() {
    long agreement = granted();
    String good = lift(agreement, today, today.plusYears(1));
    refused(agreement, good.replace("\"0999\"", "\"0999\", \"0998\""), "0998 har ingen del");
    refused(
        agreement,
        good.replace(today.plusYears(1).toString(), today.plusYears(3).toString()),
        "ligger uden for aftalens");
    refused(agreement, good.replace("under: " + code(agreement) + "\n", ""), "skal stå under");
    refused(
        agreement,
        "layers: [statute]\nshown-as-due: 1 days\n",
        "hører ikke hjemme blandt en prøvehandlings kort");
    refused(
        agreement,
        good.replace("effect: lift", "effect: lift\ngroup: benefit = flexi-job"),
        "group");
  }

  private void refused(long agreement, String cards, String message) {
    HttpResponse<String> answer = coordinator.post("/trials", form(agreement, cards));
    assertEquals(200, answer.statusCode(), cards);
    assertTrue(answer.body().contains(message), () -> message + "\n" + answer.body());
    assertEquals(0, sql.fetchCount(TRIAL_ACTION, TRIAL_ACTION.AGREEMENT_ID.eq(agreement)));
  }

  @Test
  @DisplayName("two that contradict each other: the second is refused with both, and a witness")
  void contradiction() {
    long agreement = granted();
    long first = idea(agreement);
    inForce(first);
    String other =
        lift(agreement, today, today.plusYears(1))
            .replace("no-first-interview-", "later-first-interview-")
            .replace("effect: lift", "effect: postpone-to-end");
    HttpResponse<String> answer = coordinator.post("/trials", form(agreement, other));
    assertTrue(answer.body().contains("to virkninger i laget"), answer.body());
  }

  @Test
  @DisplayName("an agreement cannot end while what is in force under it goes on")
  void agreementEnds() {
    long agreement = granted();
    inForce(idea(agreement));
    step(agreement, Map.of("step", "running", "on", today.toString()), 1);
    HttpResponse<String> answer =
        step(
            agreement,
            Map.of("step", "ended", "on", today.toString(), "last", today.plusDays(30).toString()),
            2);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("ligger uden for aftalens"), answer.body());
    assertEquals(
        "running",
        sql.fetchSingle(
                "select standing from agreement_step where agreement_id = "
                    + agreement
                    + " and standing is not null order by id desc limit 1")
            .get(0, String.class));
  }

  @Test
  @DisplayName("an agreement is not in force before it was granted")
  void beforeApproval() {
    long agreement = granted();
    HttpResponse<String> answer =
        step(
            agreement,
            Map.of(
                "step", "running",
                "on", today.toString(),
                "first", today.minusMonths(3).toString()),
            1);
    assertTrue(answer.body().contains("før den blev bevilget"), answer.body());
  }

  @Test
  @DisplayName("a stop criterion that can never fire is refused with the range of the measure")
  void neverFires() {
    long agreement = granted();
    Map<String, String> form = form(agreement, "");
    form.put("stopMeasure", "dignity");
    form.put("stopSign", "<");
    form.put("stopValue", "0,5");
    String answer = coordinator.post("/trials", form).body();
    assertTrue(answer.contains("kan aldrig indtræffe"), answer);
    assertTrue(answer.contains("mellem 1 og 5"), answer);
  }

  @Test
  @DisplayName("a group that matches nobody is said with the condition, and is not put in force")
  void emptyGroup() {
    long agreement = granted();
    String cards =
        lift(agreement, today, today.plusYears(1))
            .replace("effect: lift", "effect: lift\ngroup: age > 95 years");
    long trial = id(coordinator.post("/trials", form(agreement, cards)));
    String preview = coordinator.get("/trials/" + trial + "/preview").body();
    assertTrue(preview.contains("gælder ingen"), preview);
    HttpResponse<String> answer = propose(trial);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("ret dens gruppe først"), answer.body());
    assertEquals(
        0,
        sql.fetchCount(
            org.jooq.impl.DSL.table("enactment"),
            org.jooq.impl.DSL.condition("source = 'trial:" + trial + "'")));
  }

  @Test
  @DisplayName("of two who change it at once, the second keeps what was typed and is told")
  void stale() {
    long trial = idea(granted());
    String version = version(trial);
    Map<String, String> mine = form(0, "");
    mine.put("agreement", "");
    mine.put("version", version);
    mine.put("reason", "Første ændring");
    coordinator.get("/trials/" + trial + "/change");
    assertEquals(302, coordinator.post("/trials/" + trial + "/change", mine).statusCode());
    mine.put("purpose", "Andens formål");
    HttpResponse<String> answer = coordinator.post("/trials/" + trial + "/change", mine);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("Andens formål"));
    assertTrue(answer.body().contains("ændret af en anden"));
  }
}
