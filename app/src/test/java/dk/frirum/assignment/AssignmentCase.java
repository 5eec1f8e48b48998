package dk.frirum.assignment;

import static dk.frirum.tables.Tables.ASSIGNMENT_ROW;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.SPELL;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TASK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Colleagues with citizens to be given. */
@ApplicationTest
abstract class AssignmentCase {
  static @Nullable People people;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;

  final List<Long> citizens = new ArrayList<>();

  String leader = "";

  String team = "";

  String leaving = "";

  long from;

  long one;

  long other;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  People invented() {
    return Objects.requireNonNull(people);
  }

  @BeforeEach
  void team() {
    team = "t" + UUID.randomUUID();
    leader = "l" + team;
    leaving = "w" + team;
    staff(leader, "team-leader", team);
    from = staff(leaving, "caseworker", team);
    one = staff("a" + team, "caseworker", team);
    other = staff("b" + team, "caseworker", team);
    for (int each = 0; each < 6; each++) {
      citizens.add(citizen(from));
    }
  }

  long staff(String name, String role, String team) {
    long id = invented().staff(name, role, People.HERE, null);
    sql.update(STAFF).set(STAFF.TEAM, team).where(STAFF.ID.eq(id)).execute();
    return id;
  }

  long citizen(@Nullable Long caseworker) {
    long id =
        invented().citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, caseworker).where(CITIZEN.ID.eq(id)).execute();
    return id;
  }

  void task(long citizen, long owner) {
    sql.insertInto(TASK)
        .set(TASK.CITIZEN_ID, citizen)
        .set(TASK.WHAT, "Ring")
        .set(TASK.OWNER_ID, owner)
        .set(TASK.DUE, LocalDate.EPOCH)
        .set(TASK.MADE_BY, owner)
        .set(TASK.MADE_AT, Instant.EPOCH)
        .execute();
  }

  void meeting(long citizen, long owner, String stage) {
    sql.insertInto(MEETING)
        .set(MEETING.CITIZEN_ID, citizen)
        .set(MEETING.KIND, "job-interview")
        .set(MEETING.STARTS_AT, Instant.now().plusSeconds(86_400))
        .set(MEETING.ENDS_AT, Instant.now().plusSeconds(90_000))
        .set(MEETING.FORM, "phone")
        .set(MEETING.OWNER_ID, owner)
        .set(MEETING.STAGE, stage)
        .set(MEETING.UID, UUID.randomUUID())
        .set(MEETING.CALLED_BY, owner)
        .set(MEETING.CALLED_AT, Instant.EPOCH)
        .set(MEETING.IDEMPOTENCY_KEY, UUID.randomUUID())
        .execute();
  }

  /** The form of the preview as it would be sent. */
  Map<String, String> previewed(Visit visit, boolean leaves) {
    visit.get("/assignments?from=" + from);
    Map<String, String> asked = new HashMap<>();
    asked.put("from", "" + from);
    asked.put("reason", "Kollegaen fratræder");
    if (leaves) {
      asked.put("leaving", "on");
    }
    // Two of the same name cannot be sent by a map.
    HttpResponse<String> answer =
        visit.post("/assignments/preview?to=" + one + "&to=" + other, asked);
    assertEquals(200, answer.statusCode(), answer.body());
    Map<String, String> form = new HashMap<>();
    Element sent = Jsoup.parse(answer.body()).selectFirst("form[action=/assignments]");
    for (Element field : Objects.requireNonNull(sent, answer.body()).select("input[name]")) {
      form.put(field.attr("name"), field.val());
    }
    for (Element list : sent.select("select")) {
      Element chosen = list.selectFirst("option[selected]");
      form.put(list.attr("name"), chosen == null ? "" : chosen.val());
    }
    form.remove("_csrf");
    return form;
  }

  int having(long staff) {
    return sql.fetchCount(CITIZEN, CITIZEN.ID.in(citizens), CITIZEN.CASEWORKER_ID.eq(staff));
  }

  List<String> outcomes() {
    return sql.select(ASSIGNMENT_ROW.OUTCOME)
        .from(ASSIGNMENT_ROW)
        .where(ASSIGNMENT_ROW.CITIZEN_ID.in(citizens))
        .orderBy(ASSIGNMENT_ROW.CITIZEN_ID)
        .fetch(ASSIGNMENT_ROW.OUTCOME);
  }

  org.jsoup.nodes.Document found(Visit visit, Map<String, String> filters) {
    visit.get("/assignments");
    Map<String, String> asked =
        new HashMap<>(Map.of("from", "anyone", "reason", "Fordeles", "team", team));
    asked.putAll(filters);
    HttpResponse<String> answer =
        visit.post("/assignments/preview?to=" + one + "&to=" + other, asked);
    assertEquals(200, answer.statusCode(), answer.body());
    return Jsoup.parse(answer.body());
  }

  List<Long> ids(org.jsoup.nodes.Document page) {
    return page.select("select[name^=to-]").eachAttr("name").stream()
        .map(each -> Long.valueOf(each.substring("to-".length())))
        .sorted()
        .toList();
  }

  void spell(long citizen, String benefit, LocalDate starts) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(starts))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(citizen);
  }
}
