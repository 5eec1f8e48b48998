package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.Clock;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen on cash assistance for ten days, and the caseworker who is to hold the interview. */
abstract class OneCase {
  private static final Pattern COUNT = Pattern.compile("role=\"status\">(?:Ingen|(\\d+)) krav");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  static People people;
  LocalDate today = LocalDate.EPOCH;
  long citizen;
  String worker = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void oneCitizenOfOneCaseworker() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    long staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    spell("cash-assistance", today.minusDays(10));
    duties.reevaluate(citizen);
  }

  void spell(String benefit, LocalDate from) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(from))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  static int count(String today) {
    Matcher found = COUNT.matcher(today);
    if (!found.find()) {
      assertTrue(today.contains("fr-empty"), today);
      return 0;
    }
    return found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
  }

  /** Where the form behind the first Register button is sent. */
  String action(Visit visit) {
    Matcher register =
        Pattern.compile("href=\"([^\"]+)\" data-register").matcher(visit.get("/today").body());
    assertTrue(register.find());
    String form = visit.get(register.group(1).replace("&amp;", "&")).body();
    Matcher action = Pattern.compile("action=\"(/citizens/\\d+/interviews[^\"]*)\"").matcher(form);
    assertTrue(action.find(), form);
    return action.group(1).replace("&amp;", "&");
  }

  Map<String, String> form(Map<String, String> changed) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "kind", "job-interview",
                "date", today.toString(),
                "form", "in-person",
                "outcome", "held",
                "preparation", "10",
                "meeting", "45",
                "afterWork", "15",
                "note", "",
                "idempotencyKey", UUID.randomUUID().toString()));
    form.putAll(changed);
    return form;
  }

  long registered() {
    Visit visit = Visit.of(port, worker);
    visit.post(action(visit), form(Map.of()));
    return sql.select(INTERVIEW.ID)
        .from(INTERVIEW)
        .where(INTERVIEW.CITIZEN_ID.eq(citizen))
        .fetchSingle()
        .value1();
  }

  List<Integer> atOnce(int times, Map<String, String> form, boolean sameKey) throws Exception {
    Visit visit = Visit.of(port, worker);
    String action = action(visit);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        Map<String, String> sent = new HashMap<>(form);
        if (!sameKey) {
          sent.put("idempotencyKey", UUID.randomUUID().toString());
        }
        all.add(() -> visit.post(action, sent).statusCode());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> each : threads.invokeAll(all)) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  int interviews() {
    return sql.fetchCount(INTERVIEW, INTERVIEW.CITIZEN_ID.eq(citizen));
  }

  String note(long id) {
    return sql.select(INTERVIEW.NOTE)
        .from(INTERVIEW)
        .where(INTERVIEW.ID.eq(id))
        .fetchSingle()
        .value1();
  }
}
