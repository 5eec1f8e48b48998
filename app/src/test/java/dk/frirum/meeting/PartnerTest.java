package dk.frirum.meeting;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.PARTNER_CODE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A partner's own page")
class PartnerTest extends PartnerCase {
  @Test
  @DisplayName("opens with the code of the e-mail, which stands nowhere before it is sent")
  void byMail() {
    called(Visit.of(port, worker), Map.of());
    var mail =
        sql.selectFrom(OUTBOX)
            .where(OUTBOX.CITIZEN_ID.eq(citizen), OUTBOX.RECIPIENT.eq("bo@moelle.example"))
            .orderBy(OUTBOX.ID)
            .limit(1)
            .fetchSingle();
    assertFalse(CODE.matcher(mail.getBody()).find(), mail.getBody());
    String words =
        new TransactionTemplate(transactions).execute(_ -> atSending.lastWords(mail.getAccessId()));
    Matcher code = CODE.matcher(words);
    assertTrue(code.find(), words);
    byte[] hash =
        sql.select(PARTNER_CODE.CODE_HASH)
            .from(PARTNER_CODE)
            .orderBy(PARTNER_CODE.ID.desc())
            .limit(1)
            .fetchSingle()
            .value1();
    assertEquals(32, hash.length);
    String page =
        entered(code.group().toLowerCase(Locale.ROOT).replace("-", " ")).get("/partner").body();
    assertTrue(page.contains("Åse Østergård"), page);
  }

  @Test
  @DisplayName(
      "shows the employer whom, when, where – neither kind, law, other parties nor the case")
  void shows() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of("companion-name", "Tante Oda"));
    Visit bo = entered(staffs, id);
    String page = bo.get("/partner").body();
    for (String told : List.of("Møde om Åse Østergård", "Mølle Allé 4", "Jeg kommer")) {
      assertTrue(page.contains(told), told);
    }
    for (String secret :
        List.of("sygedagpenge", "13 b", "Første samtale", "Tante Oda", "Opfølgning", "aase@")) {
      assertFalse(page.contains(secret), secret + " in " + page);
    }
    for (String path :
        List.of(
            "/citizens/" + citizen,
            "/citizens/" + citizen + "/front",
            "/meetings/" + id,
            "/meetings",
            "/today",
            "/citizens")) {
      assertEquals(403, bo.get(path).statusCode(), path);
    }
    assertTrue(
        sql.fetchExists(
            AUDIT,
            AUDIT.CITIZEN_ID.eq(citizen),
            AUDIT.ACTION.eq("partner-viewed"),
            AUDIT.ROLE.eq("partner"),
            AUDIT.PURPOSE.eq("cooperation")));
    String trail = staffs.get("/citizens/" + citizen + "/trail").body();
    assertTrue(trail.contains("Så sin egen del som samarbejdspart"), trail);
  }

  @Test
  @DisplayName("takes the answer, shows it to the caseworker, and lets a task be done")
  void answers() {
    Visit staffs = Visit.of(port, worker);
    long id = called(staffs, Map.of());
    Visit bo = entered(staffs, id);
    bo.get("/partner");
    Map<String, String> no =
        new HashMap<>(Map.of("answer", "not-coming", "was", "none", "excuse", "no-time"));
    assertEquals(302, bo.post("/partner/meetings/" + id + "/answer", no).statusCode());
    assertTrue(bo.get("/partner").body().contains("Du har meldt afbud: Det passer ikke ind"));
    assertTrue(staffs.get("/meetings/" + id).body().contains("Det passer ikke ind"));
    assertTrue(staffs.get("/messages").body().contains("har meldt afbud"));
    // Held, with a task for the employer and what he is told.
    Instant at = clock.instant().minusSeconds(7200);
    sql.update(MEETING)
        .set(MEETING.STARTS_AT, at)
        .set(MEETING.ENDS_AT, at.plusSeconds(3600))
        .where(MEETING.ID.eq(id))
        .execute();
    staffs.get("/meetings/" + id + "/outcome");
    Map<String, String> held =
        new HashMap<>(
            Map.of(
                "outcome",
                "held",
                "form",
                "workplace",
                "preparation",
                "5",
                "meeting",
                "30",
                "afterWork",
                "5",
                "record",
                "Fortroligt om ryggen",
                "version",
                "" + version(id)));
    held.put("task-1-what", "Køb et hæve-sænke-bord");
    held.put("task-1-owner", "party-" + employer(id));
    held.put("task-1-due", today.plusDays(7).toString());
    held.put("task-2-what", "Ring til jobcentret");
    held.put("task-2-owner", "" + staff);
    held.put("task-2-due", today.plusDays(7).toString());
    assertEquals(302, staffs.post("/meetings/" + id + "/outcome", held).statusCode());
    staffs.get("/meetings/" + id);
    staffs.post(
        "/meetings/" + id + "/told",
        Map.of(
            "party", "" + employer(id), "version", "" + version(id), "told", "Tre dage om ugen."));
    String page = bo.get("/partner").body();
    assertTrue(page.contains("Tre dage om ugen."), page);
    assertTrue(page.contains("Køb et hæve-sænke-bord"));
    assertFalse(page.contains("Fortroligt om ryggen"));
    assertFalse(page.contains("Ring til jobcentret"));
    assertFalse(page.contains("Jeg kommer"));
    Matcher task = Pattern.compile("/partner/tasks/(\\d+)/done").matcher(page);
    assertTrue(task.find());
    assertEquals(302, bo.post(task.group(), Map.of("version", "0")).statusCode());
    assertFalse(bo.get("/partner").body().contains(task.group()));
  }

  @Test
  @DisplayName("of one meeting never shows, answers or finds another citizen's")
  void others() {
    Visit staffs = Visit.of(port, worker);
    long first = called(staffs, Map.of());
    Visit bo = entered(staffs, first);
    oneCitizenOfOneCaseworker();
    Visit colleague = Visit.of(port, worker);
    long second =
        called(colleague, Map.of("employer-name", "Ib", "employer-email", "ib@anden.example"));
    assertFalse(bo.get("/partner").body().contains("/meetings/" + second + "/"));
    Map<String, String> yes = Map.of("answer", "coming", "was", "none");
    assertEquals(404, bo.post("/partner/meetings/" + second + "/answer", yes).statusCode());
    assertEquals(302, bo.post("/partner/meetings/" + first + "/answer", yes).statusCode());
  }
}
