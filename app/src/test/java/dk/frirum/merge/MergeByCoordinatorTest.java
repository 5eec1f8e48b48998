package dk.frirum.merge;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MERGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("Two records of one citizen, found by the coordinator who sees to the data")
class MergeByCoordinatorTest extends OneCitizenTwice {
  private String coordinator = "";
  private long me;

  @BeforeEach
  void aCoordinator() {
    coordinator = "k-" + UUID.randomUUID().toString().substring(0, 8);
    me = people.staff(coordinator, "coordinator", People.HERE, null);
  }

  @Test
  @DisplayName("are found by number, merged and parted, without a page of the citizen's case")
  void merges() {
    Visit visit = Visit.of(port, coordinator);
    assertTrue(visit.get("/import").body().contains("href=\"/records\""));
    visit.get("/records");
    HttpResponse<String> found = visit.post("/records/find", Map.of("q", cpr(now)));
    assertTrue(found.body().contains("/citizens/" + now + "/merge\""), found.body());
    assertFalse(found.body().contains(cpr(now)));
    visit.get("/citizens/" + now + "/merge");
    HttpResponse<String> other =
        visit.post("/citizens/" + now + "/merge/find", Map.of("q", cpr(old)));
    assertTrue(other.body().contains("?with=" + old), other.body());
    HttpResponse<String> page = visit.get(form());
    assertFalse(page.body().contains("Noten fra"), "notes are no matter of records");
    assertFalse(page.body().contains("href=\"/citizens/" + now + "\""), "no way into the case");
    assertEquals("/records", Visit.target(visit.post(form(), order(seen(page)))));
    assertEquals(now, sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(old)).getMergedInto());
    assertEquals(403, visit.get("/citizens/" + now).statusCode());

    assertTrue(visit.get("/citizens/" + now + "/merge").body().contains("/unmerge"));
    String form = "/citizens/" + now + "/unmerge";
    HttpResponse<String> parting = visit.get(form + "?merge=" + mergeId());
    HttpResponse<String> parted =
        visit.post(
            form, Map.of("merge", "" + mergeId(), "reason", "to personer", "seen", seen(parting)));
    assertEquals("/records", Visit.target(parted), parted.body());
    assertEquals(1, sql.fetchCount(MERGE, MERGE.CLOSED.eq(old), MERGE.UNDONE_AT.isNotNull()));
    assertEquals(
        Set.of("operation records"),
        sql.selectFrom(AUDIT)
            .where(AUDIT.ACTOR_ID.eq(me), AUDIT.CITIZEN_ID.isNotNull(), AUDIT.OUTCOME.eq("allowed"))
            .fetchSet(row -> row.getPurpose() + " " + row.getGround()));
  }

  @Test
  @DisplayName("are not found where one is shielded, of another municipality, or a conflict stands")
  void barred() {
    Visit visit = Visit.of(port, coordinator);
    visit.get("/records");
    sql.update(CITIZEN).set(CITIZEN.PROTECTION, "shielded").where(CITIZEN.ID.eq(old)).execute();
    HttpResponse<String> shielded = visit.post("/records/find", Map.of("q", cpr(old)));
    assertTrue(shielded.body().contains("Ingen borger, du har adgang til"), shielded.body());
    assertEquals(404, visit.get(form()).statusCode());
    sql.execute(
        "insert into conflict_of_interest (staff_id, citizen_id, kind, declared_at, declared_by) values (?, ?, 'family', now(), ?)",
        me,
        now,
        me);
    assertEquals(403, visit.get("/citizens/" + now + "/merge").statusCode());
    long elsewhere = people.citizen(People.ELSEWHERE, "X", "Y", "x y", LocalDate.of(1980, 1, 1));
    assertEquals(404, visit.get("/citizens/" + elsewhere + "/merge").statusCode());
  }

  @Test
  @DisplayName("say before they are parted which interview would stand on a day without a benefit")
  void warns() {
    Visit visit = merged();
    sql.execute(
        "insert into interview (citizen_id, kind, held_on, form, outcome, registered_by, registered_at) values (?, 'cv-interview', '2024-02-10', 'phone', 'held', ?, now())",
        now,
        owner);
    String page = visit.get("/citizens/" + now + "/unmerge?merge=" + mergeId()).body();
    assertTrue(page.contains("Bliver den her, er der ingen ydelse den dag."), page);
    assertFalse(page.contains("går tilbage til den anden registrering, som ingen"), page);
  }
}
