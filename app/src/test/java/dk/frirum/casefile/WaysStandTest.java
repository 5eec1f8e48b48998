package dk.frirum.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The ways on from the citizen's page")
class WaysStandTest {
  private static final Words DANISH = Words.of(Locale.of("da"));
  private final LocalDate today = Denmark.today();

  @LocalServerPort int port;

  @Test
  @DisplayName("say how each stands, all of them read at once")
  void standing(DSLContext sql) {
    People people = new People(sql);
    people.staff("caseworker");
    long anna = citizen(people, "Anna");
    long bent = citizen(people, "Bent");
    long carl = citizen(people, "Carl");
    // Only how they stand is looked at: what the rows refer to need not be there.
    sql.transaction(all -> {
      all.dsl().execute("set local session_replication_role = replica");
      going(all.dsl(), anna);
      gone(all.dsl(), bent);
    });
    String last = DANISH.shortDate(today.minusDays(3));
    String next = DANISH.shortDate(today.plusDays(3));
    assertEquals(
        Map.of(
            "plan", "2 åbne skridt, næste senest " + last,
            "guidance", "Spørgsmål fra " + last + " venter på svar",
            "notices", "2 vejledninger, senest " + last,
            "rehabilitation", "Sag åben siden " + last,
            "fund", "Overleveret " + last + ", ikke kvitteret for",
            "doctor", "Samtale " + next + " kl. 12.00",
            "integration", "Overtaget " + last + ", ingen kontrakt endnu",
            "absence", "Syg til og med " + next,
            "circumstances", "Målgruppe: Jobparat"),
        ways(anna));
    assertEquals(
        Map.of(
            "plan", "Ingen åbne skridt",
            "guidance", "Forstået " + last,
            "notices", "Intet registreret",
            "rehabilitation", "Sag afsluttet " + last,
            "fund", "Fagligt Fællesskab",
            "doctor", "Referat mangler: " + last + " kl. 12.00",
            "integration", "Overtaget " + last + ", med kontrakt",
            "absence", "Ferie",
            "circumstances", "Intet registreret"),
        ways(bent));
    ways(carl).forEach((way, said) -> assertEquals("Intet registreret", said, way));
    assertEquals(9, ways(carl).size());
  }

  private long citizen(People people, String name) {
    return people.citizen(People.HERE, name, "Prøve", name + " proeve", LocalDate.of(1980, 1, 1));
  }

  private Map<String, String> ways(long citizen) {
    Map<String, String> ways = new LinkedHashMap<>();
    Jsoup.parse(Visit.of(port, "caseworker").get("/citizens/" + citizen).body())
        .select("a[data-course]")
        .forEach(each ->
            ways.put(
                each.attr("data-course"),
                Objects.requireNonNull(each.parent())
                    .select(".fr-course-state, .fr-course-waits")
                    .text()));
    return ways;
  }

  /** What is going on, with an older row of each that does not count. */
  private void going(DSLContext sql, long id) {
    LocalDate last = today.minusDays(3);
    LocalDate next = today.plusDays(3);
    step(sql, id, last, null);
    step(sql, id, next, null);
    step(sql, id, last.minusDays(9), last);
    guidance(sql, id, "answer", last.minusDays(9));
    guidance(sql, id, "question", last);
    notice(sql, id, last.minusDays(9), false);
    notice(sql, id, last, false);
    notice(sql, id, today, true);
    team(sql, id, last.minusDays(9), last.minusDays(5));
    team(sql, id, last, null);
    handOver(sql, id, last.minusDays(9), 1L);
    handOver(sql, id, last, null);
    member(sql, id, Days.since(last));
    doctor(sql, id, 1, last, "Referat");
    doctor(sql, id, 2, next, "");
    course(sql, id, 1, last, true);
    absence(sql, id, "ill", Days.of(last, next));
    absence(sql, id, "holiday", Days.of(last.minusDays(9), last));
    fact(sql, id, "job-ready", Days.since(last));
  }

  /** What is over, or runs without an end. */
  private void gone(DSLContext sql, long id) {
    LocalDate last = today.minusDays(3);
    step(sql, id, last, last);
    guidance(sql, id, "question", last.minusDays(9));
    guidance(sql, id, "answer", last.minusDays(8));
    guidance(sql, id, "understood", last);
    notice(sql, id, last, true);
    team(sql, id, last.minusDays(9), last);
    member(sql, id, Days.since(last));
    doctor(sql, id, 3, last, "");
    course(sql, id, 2, last, false);
    absence(sql, id, "holiday", Days.since(last));
    fact(sql, id, "job-ready", Days.of(last.minusDays(9), last));
  }

  /** Days as the database writes them. */
  private static final class Days {
    static String since(LocalDate from) {
      return "[" + from + ",)";
    }

    static String of(LocalDate from, LocalDate to) {
      return "[" + from + "," + to + "]";
    }
  }

  private static void step(DSLContext sql, long id, LocalDate due, @Nullable LocalDate done) {
    sql.execute(
        "insert into plan_item (citizen_id, kind, words, way, doer, due, done_on, by_citizen, written_by, written_at,"
            + " idempotency_key) values (?, 'step', 'Ring', 'job', 'citizen', ?::date, ?::date, false, 1, now(), gen_random_uuid())",
        id,
        due,
        done);
  }

  private static void guidance(DSLContext sql, long id, String kind, LocalDate on) {
    sql.execute(
        "insert into guidance_step (citizen_id, film, kind, words, by_staff, at)"
            + " values (?, 'own', ?, ?, 1, ?::date + time '12:00')",
        id,
        kind,
        kind.equals("understood") ? "" : "Hvad?",
        on);
  }

  private static void notice(DSLContext sql, long id, LocalDate on, boolean another) {
    sql.execute(
        "insert into notice (citizen_id, meeting_id, letter_id, benefit, template, template_version, words, hash,"
            + " written_by, written_at, another_at, another_by) select ?, 1, coalesce(max(letter_id), 0) + 1, 'b', 't', 1, 'w',"
            + " sha256('w'), 1, ?::date + time '12:00', case when ? then now() end,"
            + " case when ? then 1 end from notice",
        id,
        on,
        another,
        another);
  }

  private static void team(DSLContext sql, long id, LocalDate opened, @Nullable LocalDate closed) {
    sql.execute(
        "insert into rehabilitation_case (citizen_id, opened_on, opened_by, opened_at, closed_on, idempotency_key)"
            + " values (?, ?::date, 1, now(), ?::date, gen_random_uuid())",
        id,
        opened,
        closed);
  }

  private static void handOver(DSLContext sql, long id, LocalDate on, @Nullable Long taker) {
    sql.execute(
        "insert into hand_over (citizen_id, spell_id, fund_id, handed_on, by_name, contents, recorded_by, recorded_at,"
            + " acknowledged_by, acknowledged_at, idempotency_key) values (?, 1, 1, ?::date, 'A', 'B', 1, now(), ?::bigint,"
            + " case when ?::bigint is not null then now() end, gen_random_uuid())",
        id,
        on,
        taker,
        taker);
  }

  private static void member(DSLContext sql, long id, String during) {
    sql.execute(
        "insert into fund (municipality, name, added_by, added_at) values (?, 'Fagligt Fællesskab', 1, now())"
            + " on conflict do nothing",
        People.HERE);
    sql.execute(
        "insert into fund_membership (citizen_id, fund_id, during, recorded_by, recorded_at)"
            + " select ?, id, ?::daterange, 1, now() from fund",
        id,
        during);
  }

  private static void doctor(DSLContext sql, long id, long session, LocalDate on, String record) {
    sql.execute(
        "insert into practice_session (id, municipality, practice_id, starts_at, minutes, doctor, leader_id, owner_id,"
            + " called_at, uid, idempotency_key) overriding system value values (?, ?, 1,"
            + " (?::date + time '12:00') at time zone 'Europe/Copenhagen', 30, 'D', 1, 1, now(), gen_random_uuid(), gen_random_uuid())",
        session,
        People.HERE,
        on);
    sql.execute(
        "insert into practice_item (session_id, citizen_id, ground, consent_on, subjects, question, record, added_by,"
            + " added_at, idempotency_key) values (?, ?, 'consent', ?::date, '{a}', 'Q', ?, 1, now(), gen_random_uuid())",
        session,
        id,
        on,
        record);
  }

  private static void course(
      DSLContext sql, long id, long course, LocalDate on, boolean withdrawn) {
    sql.execute(
        "insert into integration_course (id, citizen_id, spell_id, handed_over_on, from_whom, recorded_by, recorded_at,"
            + " idempotency_key) overriding system value values (?, ?, 1, ?::date, 'U', 1, now(), gen_random_uuid())",
        course,
        id,
        on);
    sql.execute(
        "insert into integration_contract (course_id, citizen_id, number, goal, programme, written_by, written_at,"
            + " withdrawn_at, withdrawn_by, withdrawn_why, idempotency_key) values (?, ?, 1, 'G', 'P', 1, now(),"
            + " case when ? then now() end, case when ? then 1 end, case when ? then 'x' end, gen_random_uuid())",
        course,
        id,
        withdrawn,
        withdrawn,
        withdrawn);
  }

  private static void absence(DSLContext sql, long id, String kind, String during) {
    sql.execute(
        "insert into absence (citizen_id, kind, during, registered_at, idempotency_key)"
            + " values (?, ?, ?::daterange, now(), gen_random_uuid())",
        id,
        kind,
        during);
  }

  private static void fact(DSLContext sql, long id, String value, String valid) {
    sql.execute(
        "insert into fact (citizen_id, name, value, valid, recorded_at)"
            + " values (?, 'target-group', ?, ?::daterange, now())",
        id,
        value,
        valid);
  }
}
