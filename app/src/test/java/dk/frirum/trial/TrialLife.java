package dk.frirum.trial;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.price.Columns;
import dk.frirum.tables.tables.records.DutyRecord;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator, a leader, and a citizen who applied for cash assistance today. */
abstract class TrialLife {
  static final String REQUIREMENT = "first-interview-one-week";
  private static int next;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;
  @Autowired Reevaluation reevaluation;
  @Autowired Columns columns;

  static People people;
  LocalDate today = LocalDate.EPOCH;
  long citizen;
  Visit coordinator;
  Visit leader;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
    people.staff("coordinator");
    people.staff("team-leader");
    people.staff("caseworker");
    people.staff("politician");
  }

  @BeforeEach
  void someoneOnCashAssistance() {
    today = LocalDate.now(clock);
    citizen = onCashAssistance(People.HERE, today);
    duties.reevaluateAll(_ -> {});
    columns.forget(); // those of the class before, perhaps
    coordinator = Visit.of(port, "coordinator");
    leader = Visit.of(port, "team-leader");
  }

  long onCashAssistance(String municipality, LocalDate since) {
    long id =
        people.citizen(
            municipality, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(since))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    assertTrue(sql.fetchExists(CITIZEN, CITIZEN.ID.eq(id)));
    return id;
  }

  DutyRecord duty(long whose) {
    return sql.fetchSingle(DUTY, DUTY.CITIZEN_ID.eq(whose), DUTY.REQUIREMENT.eq(REQUIREMENT));
  }

  /** A welfare agreement that was granted last month and runs for two years. */
  long granted() {
    String code = "aftale-" + ++next;
    coordinator.get("/agreements/new");
    HttpResponse<String> made =
        coordinator.post(
            "/agreements",
            Map.of("title", "Aftale " + next, "kind", "welfare-agreement", "code", code));
    assertEquals(302, made.statusCode(), made.body());
    long id = id(made);
    step(id, Map.of("step", "granted", "on", today.minusMonths(1).toString()), 0);
    return id;
  }

  HttpResponse<String> step(long agreement, Map<String, String> typed, int version) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "by", "Beskæftigelsesministeriet",
                "first", today.minusDays(20).toString(),
                "last", today.plusYears(2).toString(),
                "version", Integer.toString(version)));
    all.putAll(typed);
    coordinator.get("/agreements/" + agreement);
    return coordinator.post("/agreements/" + agreement + "/step", all);
  }

  static long id(HttpResponse<?> redirect) {
    Matcher found = Pattern.compile("/(\\d+)$").matcher(Visit.target(redirect));
    assertTrue(found.find(), () -> "" + redirect.statusCode() + redirect.body());
    return Long.parseLong(found.group(1));
  }

  String code(long agreement) {
    return sql.fetchSingle("select code from agreement where id = " + agreement)
        .get(0, String.class);
  }

  String lift(long agreement, LocalDate first, LocalDate last) {
    return """
    deviation: no-first-interview-%d
    title: Uden den første samtale
    title-en: Without the first interview
    layer: trial
    under: %s
    of: [first-interview-one-week]
    effect: lift
    municipalities: ["0999"]
    period: %s .. %s
    basis: {act: Velfærdsaftale, verified: memory}
    """
        .formatted(next, code(agreement), first, last);
  }

  Map<String, String> form(long agreement, String cards) {
    return new HashMap<>(
        Map.of(
            "title",
            "Uden første samtale",
            "code",
            "uden-samtale-" + ++next,
            "agreement",
            Long.toString(agreement),
            "purpose",
            "At se, om samtalen kan undværes",
            "group",
            "benefit = cash-assistance",
            "first",
            today.toString(),
            "last",
            today.plusYears(1).toString(),
            "cards",
            cards));
  }

  /** A trial action that lifts the first interview for a year from today. */
  long idea(long agreement) {
    coordinator.get("/trials/new");
    HttpResponse<String> made =
        coordinator.post("/trials", form(agreement, lift(agreement, today, today.plusYears(1))));
    assertEquals(302, made.statusCode(), made.body());
    return id(made);
  }

  HttpResponse<String> propose(long trial) {
    coordinator.get("/trials/" + trial + "/preview");
    return coordinator.post(
        "/trials/" + trial + "/propose",
        Map.of("reason", "Vi vil se, hvad der sker", "version", version(trial)));
  }

  String version(long trial) {
    return sql.fetchSingle("select version from trial_action where id = " + trial)
        .get(0, Integer.class)
        .toString();
  }

  HttpResponse<String> second(Visit who, long trial, String verdict) {
    Long waiting =
        sql.fetchSingle("select max(id) from enactment where source = 'trial:" + trial + "'")
            .get(0, Long.class);
    who.get("/trials/" + trial);
    return who.post("/trials/" + trial + "/second/" + waiting, Map.of("verdict", verdict));
  }

  void inForce(long trial) {
    propose(trial);
    second(leader, trial, "in-force");
    settled();
  }

  /** Waits until everybody's duties have been computed anew. */
  void settled() {
    until(() -> !reevaluation.progress().running());
  }

  static void until(BooleanSupplier done) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it never came to an end");
      Thread.onSpinWait();
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
