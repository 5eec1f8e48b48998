package dk.frirum.placement;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.FACT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.PLACEMENT;
import static dk.frirum.tables.Tables.PLACEMENT_CHECK;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An unemployed citizen, a caseworker, and companies with valid and invented numbers. */
@ApplicationTest
abstract class PlacementCase {
  /** Invented; the last digit fits the others. */
  static final String[] CVR = {"10000009", "20000007", "30000005", "40000003"};

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  static People people;
  LocalDate today = LocalDate.EPOCH;
  long citizen;
  long staff;
  String worker = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void oneCaseworker() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    staff = people.staff(worker, "retention-consultant", People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, "t" + worker).where(STAFF.ID.eq(staff)).execute();
    citizen = onBenefit("unemployment-benefit", today.minusDays(300), Map.of());
  }

  long onBenefit(String benefit, LocalDate from, Map<String, String> facts) {
    long one = people.citizen(People.HERE, "Bo", "To", "bo to", LocalDate.of(1985, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(one)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, one)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(from))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    facts.forEach((name, value) ->
        sql.insertInto(FACT)
            .set(FACT.CITIZEN_ID, one)
            .set(FACT.NAME, name)
            .set(FACT.VALUE, value)
            .set(FACT.VALID, DateRange.since(from))
            .set(FACT.RECORDED_AT, Instant.EPOCH)
            .execute());
    duties.reevaluate(one);
    return one;
  }

  Visit visit() {
    return Visit.of(port, worker);
  }

  /** The form as it is sent when somebody has filled it in. */
  Map<String, String> form(Map<String, String> changed) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "cvr",
                CVR[0],
                "productionUnit",
                "1"
                    + UUID.randomUUID()
                        .toString()
                        .replaceAll("\\D", "")
                        .concat("000000000")
                        .substring(0, 9),
                "name",
                "Møllens Brød",
                "sector",
                "private",
                "employees",
                "20",
                "starts",
                today.plusDays(3).toString(),
                "ends",
                today.plusDays(3 + 27).toString(),
                "hours",
                "30",
                "idempotencyKey",
                UUID.randomUUID().toString()));
    form.putAll(changed);
    return form;
  }

  HttpResponse<String> register(Visit visit, long who, String kind, Map<String, String> changed) {
    return visit.post("/citizens/" + who + "/placements?kind=" + kind, form(changed));
  }

  long id(HttpResponse<String> answer) {
    String to = Visit.target(answer);
    if (!to.startsWith("/placements/")) {
      throw new AssertionError(
          "not registered: "
              + answer.statusCode()
              + " "
              + org.jsoup.Jsoup.parse(answer.body()).select("main").text());
    }
    return Long.parseLong(to.substring("/placements/".length()));
  }

  int version(long id) {
    return sql.select(PLACEMENT.VERSION)
        .from(PLACEMENT)
        .where(PLACEMENT.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  /** Answers of the checks of a placement, by rule. */
  Map<String, String> answers(long id) {
    Map<String, String> answers = new HashMap<>();
    sql.selectFrom(PLACEMENT_CHECK)
        .where(PLACEMENT_CHECK.PLACEMENT_ID.eq(id))
        .orderBy(PLACEMENT_CHECK.ID)
        .forEach(row -> answers.put(row.getRule(), row.getAnswer()));
    return answers;
  }

  /** Kind and day of what counts in the case. */
  List<String> happened(long who) {
    return sql.selectFrom(OCCURRENCE)
        .where(OCCURRENCE.CITIZEN_ID.eq(who), OCCURRENCE.WITHDRAWN.isFalse())
        .orderBy(OCCURRENCE.HAPPENED_ON, OCCURRENCE.KIND)
        .fetch(row -> row.getKind() + " " + row.getHappenedOn());
  }
}
