package dk.frirum.merge;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen with an old and a new record, their caseworker and a team leader. */
abstract class OneCitizenTwice {
  static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;

  static People people;
  long old;
  long now;
  long owner;
  String worker = "";
  String leader = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void twoRecords() {
    String name = UUID.randomUUID().toString().substring(0, 8);
    worker = "w-" + name;
    leader = "l-" + name;
    owner = people.staff(worker, "caseworker", People.HERE, null);
    people.staff(leader, "team-leader", People.HERE, null);
    old = record("Gammel", LocalDate.of(1980, 1, 1));
    now = record("Ny", LocalDate.of(1980, 1, 2));
    spell(old, "cash-assistance", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 5, 31));
    spell(now, "cash-assistance", LocalDate.of(2026, 9, 1), null);
    interview(old, "Noten fra før");
    interview(now, "Noten fra nu");
    duties.reevaluate(List.of(old, now));
  }

  long record(String given) {
    return record(given, LocalDate.of(1980, 1, 3));
  }

  long record(String given, LocalDate born) {
    long id = people.citizen(People.HERE, given, "Dobbelt", "x dobbelt", born);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, owner).where(CITIZEN.ID.eq(id)).execute();
    return id;
  }

  void spell(long citizen, String benefit, LocalDate from, @Nullable LocalDate to) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, to == null ? DateRange.since(from) : new DateRange(from, to))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  void interview(long citizen, String note) {
    sql.insertInto(INTERVIEW)
        .set(INTERVIEW.CITIZEN_ID, citizen)
        .set(INTERVIEW.KIND, "job-interview")
        .set(INTERVIEW.HELD_ON, LocalDate.of(2026, 9, 10))
        .set(INTERVIEW.FORM, "in-person")
        .set(INTERVIEW.OUTCOME, "held")
        .set(INTERVIEW.NOTE, note)
        .set(INTERVIEW.REGISTERED_BY, owner)
        .set(INTERVIEW.REGISTERED_AT, Instant.EPOCH)
        .execute();
  }

  String cpr(long citizen) {
    return sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(citizen)).getCpr();
  }

  static String seen(HttpResponse<String> page) {
    Matcher found = SEEN.matcher(page.body());
    assertTrue(found.find(), page.body());
    return found.group(1);
  }

  Map<String, String> order(String seen) {
    return new HashMap<>(
        Map.of(
            "keep",
            "" + now,
            "reason",
            "nyt cpr-nummer",
            "seen",
            seen,
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  String form() {
    return "/citizens/" + now + "/merge?with=" + old;
  }

  Visit merged() {
    Visit visit = Visit.of(port, leader);
    String seen = seen(visit.get(form()));
    HttpResponse<String> answer = visit.post(form(), order(seen));
    assertEquals("/citizens/" + now, Visit.target(answer), answer.body());
    return visit;
  }

  long mergeId() {
    return sql.fetchSingle(MERGE, MERGE.CLOSED.eq(old)).getId();
  }

  static int rows(String page) {
    return page.split("<tr", -1).length - 2;
  }

  static void uploaded(Visit visit, String csv) {
    HttpResponse<String> tried =
        visit.upload("/import", "file", "x.csv", csv.getBytes(StandardCharsets.UTF_8));
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(tried.body());
    assertTrue(token.find(), tried.body());
    Map<String, String> fields = Map.of("token", token.group(1));
    HttpResponse<String> done = visit.post("/import/confirm", fields);
    assertTrue(done.statusCode() < 400, tried.body());
  }

  void part(Visit visit, Map<String, String> more) {
    String path = "/citizens/" + now + "/unmerge";
    Map<String, String> order =
        new HashMap<>(
            Map.of(
                "merge",
                "" + mergeId(),
                "reason",
                "to borgere",
                "seen",
                seen(visit.get(path + "?merge=" + mergeId()))));
    order.putAll(more);
    HttpResponse<String> answer = visit.post(path, order);
    assertEquals("/citizens/" + now, Visit.target(answer), answer.body());
  }

  static List<Integer> atOnce(List<Callable<HttpResponse<String>>> commands) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(commands.size())) {
      List<Integer> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> each : threads.invokeAll(commands)) {
        answers.add(each.get().statusCode());
      }
      return answers;
    }
  }
}
