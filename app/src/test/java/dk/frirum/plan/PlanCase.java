package dk.frirum.plan;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.PLAN_ITEM;
import static dk.frirum.tables.Tables.SPELL;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen with a plan, and two who write in it. */
@ApplicationTest
abstract class PlanCase {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  static People people;

  LocalDate today = LocalDate.EPOCH;

  long citizen;

  long staff;

  String worker = "";

  String self = "";

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void twoWhoWrite() {
    today = LocalDate.now(clock);
    worker = "w" + UUID.randomUUID();
    self = "c" + UUID.randomUUID();
    staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen =
        people.citizen(
            People.HERE, "Åse", "Østergård", "aase oestergaard", LocalDate.of(1980, 5, 1));
    people.staff(self, "citizen", People.HERE, citizen);
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, citizen)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
  }

  String path() {
    return "/citizens/" + citizen + "/plan";
  }

  HttpResponse<String> add(Visit visit, String kind, String words) {
    return visit.post(path(), form("add", kind, words, Map.of()));
  }

  Map<String, String> form(String what, String kind, String words, Map<String, String> more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "do",
                what,
                "kind",
                kind,
                "form",
                kind,
                "words",
                words,
                "way",
                "company",
                "doer",
                "citizen",
                "due",
                today.plusDays(7).toString(),
                "idempotencyKey",
                UUID.randomUUID().toString()));
    form.putAll(more);
    return form;
  }

  long line(String words) {
    return sql.fetchSingle(PLAN_ITEM, PLAN_ITEM.CITIZEN_ID.eq(citizen), PLAN_ITEM.WORDS.eq(words))
        .getId();
  }

  boolean made() {
    return sql.fetchExists(
        OCCURRENCE, OCCURRENCE.CITIZEN_ID.eq(citizen), OCCURRENCE.KIND.eq("my-plan-made"));
  }

  HttpResponse<String> tick(Visit visit, String words, int version) {
    return visit.post(
        path(), Map.of("do", "done", "line", "" + line(words), "version", "" + version));
  }

  static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  Map<String, String> written(Visit visit, String form, Map<String, String> fields) {
    var page = org.jsoup.Jsoup.parse(visit.get(path()).body());
    Map<String, String> all = new HashMap<>(fields);
    all.put("form", form);
    all.put(
        "draft",
        page.select("form:has(input[name=form][value=" + form + "]) input[name=draft]").val());
    return all;
  }
}
