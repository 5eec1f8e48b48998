package dk.frirum.casework;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.INTERVIEW;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.api.BeforeEach;

/** An interview registered on one citizen that was held with another, a colleague's. */
abstract class WrongCitizen extends OneCase {
  static final String NOTE = "Fortalte om sin søn Villads";

  long right;
  long interview;
  long mover;
  String leader = "";

  @BeforeEach
  void theRightCitizenOfAColleague() {
    String colleague = worker + "-c";
    leader = worker + "-l";
    long owner = people.staff(colleague, "caseworker", People.HERE, null);
    mover = people.staff(leader, "team-leader", People.HERE, null);
    sql.update(STAFF)
        .set(STAFF.TEAM, worker)
        .where(STAFF.USERNAME.in(worker, colleague, leader))
        .execute();
    right = another("Ragnhild", owner);
    interview = registered();
    sql.update(INTERVIEW).set(INTERVIEW.NOTE, NOTE).where(INTERVIEW.ID.eq(interview)).execute();
  }

  long another(String name, long owner) {
    long id =
        people.citizen(
            People.HERE,
            name,
            "Højrup",
            name.toLowerCase(java.util.Locale.ROOT) + " hoejrup",
            LocalDate.of(1990, 2, 3));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, owner).where(CITIZEN.ID.eq(id)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusDays(10)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(id);
    return id;
  }

  String path() {
    return "/interviews/" + interview + "/move";
  }

  Map<String, String> order(long to, int version) {
    return new HashMap<>(
        Map.of(
            "to",
            "" + to,
            "version",
            "" + version,
            "reason",
            "Samtalen var med Ragnhild",
            "idempotencyKey",
            UUID.randomUUID().toString()));
  }

  long citizenOf() {
    return sql.fetchSingle(INTERVIEW, INTERVIEW.ID.eq(interview)).getCitizenId();
  }

  int open(long of) {
    return sql.fetchCount(DUTY, DUTY.CITIZEN_ID.eq(of), DUTY.OPEN.isTrue());
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
