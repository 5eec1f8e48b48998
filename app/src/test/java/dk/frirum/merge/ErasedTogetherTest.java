package dk.frirum.merge;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.CASE_EVENT;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.ERASURE;
import static dk.frirum.tables.Tables.MERGE;
import static dk.frirum.tables.Tables.MERGE_ROW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.retention.OperatorRetention;
import dk.frirum.retention.OperatorRetention.Done;
import dk.frirum.retention.OperatorRetention.Planned;
import dk.frirum.start.CannotStart;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Erasure of somebody who was registered twice. */
@ApplicationTest
@DisplayName("Erasure of one citizen registered twice")
class ErasedTogetherTest extends OneCitizenTwice {
  private static final String WHY = "Anmodning af 1. november";

  @Autowired OperatorRetention operator;
  @Autowired Chain chain;
  @Autowired DataSource application;

  @Test
  @DisplayName(
      "takes the closed record with the kept one, and leaves both numbers and a whole chain")
  void together() {
    Visit visit = merged();
    visit.get("/citizens?q=gammel+dobbelt");
    visit.get("/citizens?q=ny+dobbelt");
    OperatorRetention.Plan plan = operator.of(List.of("" + now, cpr(old)), null);
    assertEquals(1, plan.citizens().size(), "the closed one goes along");
    assertEquals(2, plan.rows().get("citizen"));
    assertEquals(List.of("erased"), said(plan));
    for (long each : List.of(old, now)) {
      assertFalse(sql.fetchExists(CITIZEN, CITIZEN.ID.eq(each)));
      assertFalse(sql.fetchExists(CASE_EVENT, CASE_EVENT.CITIZEN_ID.eq(each)));
      assertEquals(1, sql.fetchCount(ERASURE, ERASURE.CITIZEN_ID.eq(each)), "to be erased again");
      assertTrue(sql.fetchExists(AUDIT, AUDIT.CITIZEN_ID.eq(each)), "the trail stays, by number");
      assertTrue(
          sql.fetchExists(AUDIT, AUDIT.CITIZEN_ID.eq(each), AUDIT.ACTION.eq("citizen-erased")));
      assertFalse(sql.fetchExists(MERGE_ROW, MERGE_ROW.CITIZEN_ID.eq(each)));
    }
    assertFalse(sql.fetchExists(MERGE, MERGE.CLOSED.eq(old)));
    assertEquals(
        0,
        sql.fetchValue(
            "select count(*)::int from audit_text where said ilike '%gammel%' or said ilike '%ny dobbelt%'"));
    assertEquals(List.of(), chain.verify(List.of()).breaks());
  }

  @Test
  @DisplayName("is not of the closed record alone, in the database itself, and says what to do")
  void notAlone() {
    merged();
    String said =
        assertThrows(CannotStart.class, () -> operator.of(List.of(cpr(old)), null)).getMessage();
    assertEquals(
        "Line 1 leads to a record that was merged into that of citizen "
            + now
            + ", with which it is erased. Name that one, or part the two first.",
        said);
    var stale =
        new OperatorRetention.Plan(
            List.of(new Planned(old, "0999", null, false)),
            List.of(),
            null,
            new java.util.TreeMap<>(),
            List.of(),
            true);
    assertEquals(
        List.of(
            "kept: the record was merged into another one, with which it is erased; name that one"),
        said(stale));
    DataAccessException refused =
        assertThrows(
            DataAccessException.class,
            () ->
                DSL.using(application, SQLDialect.POSTGRES)
                    .execute("select erase_citizen(?, 'case', 'x', 'y', now())", old));
    assertEquals("55000", refused.sqlState());
    assertTrue(sql.fetchExists(CITIZEN, CITIZEN.ID.eq(old)));
  }

  @Test
  @DisplayName("waits while a hold stands on either, also one the closed record had of its own")
  void held() {
    for (long each : List.of(old, now)) {
      sql.execute(
          "insert into legal_hold (citizen_id, reason, operator, placed_at) values (?, 'Klage verserer', 'drift', now())",
          each);
    }
    merged();
    OperatorRetention.Plan plan = operator.of(List.of("" + now), null);
    assertTrue(plan.citizens().getFirst().held());
    assertEquals(List.of("kept: on hold"), said(plan));
    sql.execute(
        "update legal_hold set lifted_at = now(), lifted_reason = 'afgjort' where citizen_id = ?",
        now);
    assertTrue(operator.of(List.of("" + now), null).citizens().getFirst().held());
    assertEquals(List.of("kept: on hold"), said(plan), "the closed record's own");
    sql.execute(
        "update legal_hold set lifted_at = now(), lifted_reason = 'afgjort' where citizen_id = ?",
        old);
    assertEquals(List.of("erased"), said(plan));
  }

  @Test
  @DisplayName("refuses a reason that names the person by the name of the closed record")
  void named() {
    merged();
    List<Done> done =
        operator.execute(operator.of(List.of("" + now), null), "Ønsket af Gammel", "drift");
    assertTrue(done.getFirst().said().contains("the reason names the citizen"), "" + done);
  }

  @Test
  @DisplayName(
      "is due by the clock of the whole: the later of the two cases, and never the closed record")
  void clock() {
    LocalDate today = Denmark.today();
    sql.execute("delete from spell where citizen_id = ?", now);
    sql.execute(
        "update citizen set recorded_at = now() - interval '9 years' where id in (?, ?)", old, now);
    sql.execute(
        "update spell set during = daterange(?, ?) where citizen_id = ?",
        today.minusYears(8),
        today.minusYears(4),
        old);
    assertEquals(Set.of(now), due(), "before the merge the one without spells is over");
    Visit visit = merged();
    assertEquals(Set.of(), due(), "the spell of the other counts");
    sql.update(dk.frirum.tables.Tables.SPELL)
        .set(
            dk.frirum.tables.Tables.SPELL.DURING,
            new DateRange(today.minusYears(8), today.minusYears(6)))
        .where(dk.frirum.tables.Tables.SPELL.CITIZEN_ID.eq(now))
        .execute();
    assertEquals(Set.of(now), due(), "and the closed record is never due by itself");
    part(visit, Map.of());
    assertEquals(Set.of(old, now), due());
  }

  private Set<Long> due() {
    Set<Long> due = new java.util.TreeSet<>();
    operator.due("0999").citizens().stream()
        .map(Planned::citizenId)
        .filter(each -> each == old || each == now)
        .forEach(due::add);
    return due;
  }

  @Test
  @DisplayName(
      "of one of two that were parted leaves the other its days, its trail and no word of the erased")
  void parted() {
    for (boolean keptGoes : List.of(true, false)) {
      twoRecords();
      Visit visit = merged();
      Visit.of(port, worker).get("/citizens/" + now);
      long merge = mergeId();
      part(visit, Map.of());
      long gone = keptGoes ? now : old;
      long stays = keptGoes ? old : now;
      int before = rows(visit.get("/citizens/" + stays + "/trail").body());
      assertEquals(List.of("erased"), said(operator.of(List.of("" + gone), null)));
      var left = sql.fetchSingle(MERGE, MERGE.ID.eq(merge));
      assertEquals("" + gone, "" + left.getErased());
      assertEquals("" + stays, "" + (keptGoes ? left.getClosed() : left.getKept()));
      assertEquals(" ", left.getReason() + " " + left.getUndoneReason());
      List<String> reasons = new ArrayList<>();
      sql.fetch("select reason from case_event where citizen_id = ? and subject = 'merge'", stays)
          .forEach(row -> reasons.add("" + row.get(0)));
      assertEquals(List.of("null", "null"), reasons);
      String page = visit.get("/citizens/" + stays).body();
      assertTrue(page.contains("lagt sammen"), page);
      assertFalse(page.contains("/citizens/" + gone), page);
      // One more: that it was looked at just now, on the page of before.
      assertTrue(
          rows(visit.get("/citizens/" + stays + "/trail").body()) >= before,
          "nothing of the trail is lost");
      assertEquals(200, visit.get("/citizens/" + stays + "/unmerge?merge=" + merge).statusCode());
      assertEquals(
          200,
          visit
              .post(
                  "/citizens/" + stays + "/unmerge",
                  Map.of("merge", "" + merge, "reason", "en gang til", "seen", ""))
              .statusCode());
      assertEquals(List.of(), chain.verify(List.of()).breaks());
      assertEquals(List.of("erased"), said(operator.of(List.of("" + stays), null)));
      assertFalse(sql.fetchExists(MERGE, MERGE.ID.eq(merge)), "and nothing is left with the other");
    }
  }

  private List<String> said(OperatorRetention.Plan plan) {
    return operator.execute(plan, WHY, "drift").stream().map(Done::said).toList();
  }
}
