package dk.frirum.retention;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_DROP;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.audit.Chain.Break;
import dk.frirum.audit.Chain.Head;
import dk.frirum.audit.Chain.Kind;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Denmark;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.testing.Wipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The oldest part of the trail (GDPR art. 5, stk. 1, litra e)")
class TrailLetGoTest {
  private static final LocalDate TODAY = Denmark.today();
  private static final String WHY = "Fristen er udløbet";
  private static final int OLD = 6;
  private static final int YOUNG = 3;

  @LocalServerPort int port;
  @Autowired OldTrail trail;
  @Autowired OperatorRetention operator;
  @Autowired Erasures erasures;
  @Autowired Holds holds;
  @Autowired Chain chain;
  @Autowired DataSource application;
  private long actor;
  private long leader;
  private long citizen;

  /** Six rows of seven years ago and three of today, in one person's lane. */
  @BeforeEach
  void world(DSLContext owner) {
    Wipe.tables(owner, "citizen", "staff", "audit", "erasure", "legal_hold");
    People people = new People(owner);
    actor = people.staff("caseworker");
    leader = people.staff("team-leader");
    citizen =
        people.citizen(
            People.HERE, "Kvadrilla", "Prøve", "kvadrilla proeve", LocalDate.of(1980, 1, 1));
    for (int each = 0; each < OLD; each++) {
      write(owner, TODAY.minusYears(7), actor, each == 3 ? citizen : null);
    }
    for (int each = 0; each < YOUNG; each++) {
      write(owner, TODAY, actor, citizen);
    }
  }

  private static void write(
      DSLContext owner, LocalDate day, @Nullable Long actor, @Nullable Long citizen) {
    owner.execute(
        "insert into audit (at, action, actor_id, citizen_id, details) values (?::date + time '12:00', 'citizen-viewed', ?, ?, '{\"æ\": 1}')",
        day,
        actor,
        citizen);
  }

  private List<Kind> kinds() {
    return chain.verify(List.of()).breaks().stream().map(Break::kind).toList();
  }

  private long letGo() {
    return trail.letGo(TODAY.minusYears(5), WHY, "drift");
  }

  @Test
  @DisplayName("goes when its time is over; the rest verifies from an anchor the trail itself says")
  void goes(DSLContext owner) {
    List<Head> noted = chain.heads();
    OperatorRetention.Plan plan = operator.due(null);
    OperatorRetention.Trail planned = Objects.requireNonNull(plan.trail());
    assertEquals(OLD, planned.rows());
    assertEquals(OLD + YOUNG, owner.fetchCount(AUDIT), "a dry run changes nothing");
    operator.execute(plan, WHY, "drift");
    // and the citizen, whose time was over too
    assertEquals(YOUNG + 2, owner.fetchCount(AUDIT));
    Chain.Verdict verdict = chain.verify(noted);
    assertEquals(List.of(), verdict.breaks());
    assertEquals(OLD, verdict.letGo());
    var record = owner.selectFrom(AUDIT_DROP).fetchSingle();
    assertEquals(
        List.of("trail", WHY, "drift", (long) OLD),
        List.of(record.getClass_(), record.getReason(), record.getOperator(), record.getRows()));
    String said =
        owner
            .selectFrom(AUDIT)
            .where(AUDIT.ACTION.eq("trail-let-go"))
            .fetchSingle()
            .getDetails()
            .data();
    assertTrue(said.contains("\"rows\": 6") && said.contains("drift"), said);
    assertEquals(0, letGo(), "and again there is nothing");
  }

  @Test
  @DisplayName("goes a second time, and the anchor of the first goes with it")
  void again(DSLContext owner) {
    write(owner, TODAY.minusYears(3), leader, null);
    write(owner, TODAY.minusYears(3), null, null);
    assertEquals(OLD, letGo());
    assertEquals(2, trail.letGo(TODAY.minusYears(2), WHY, "drift"));
    Chain.Verdict verdict = chain.verify(List.of());
    assertEquals(List.of(), verdict.breaks());
    assertEquals(OLD + 2, verdict.letGo(), "the lanes of the first are still known");
    owner.execute("update audit_drop set reason = 'x' where id = (select min(id) from audit_drop)");
    assertEquals(List.of(Kind.ANCHOR_FORGED), kinds());
  }

  @Test
  @DisplayName("still shows a row removed, changed or put in where it begins now")
  void stillBites(DSLContext owner) {
    letGo();
    Wipe.untriggered(
        owner, "update audit set action = 'cpr-shown' where actor_id is not null and number = 7");
    assertEquals(List.of(Kind.CHANGED), kinds());
    Wipe.untriggered(owner, "delete from audit where actor_id is not null and number = 7");
    assertEquals(List.of(Kind.REMOVED), kinds());
    Wipe.untriggered(
        owner,
        "insert into audit (at, action, actor_id, lane, number, hash) select at, 'cpr-shown', actor_id, lane, 6, hash from audit where number = 8");
    assertTrue(kinds().contains(Kind.INSERTED), "" + kinds());
  }

  @Test
  @DisplayName("has no anchor that somebody forged: neither moved on, nor made up, nor taken away")
  void forged(DSLContext owner) {
    letGo();
    String lane = Long.toString(actor % 64);
    // rows removed by hand, and the anchor moved on to hide it
    owner.execute("create table kept_aside as select * from audit_drop");
    String moved =
        "update audit_drop set anchors = jsonb_set(anchors, '{%s}', (select jsonb_build_array(number, encode(hash, 'hex')) from audit where lane = %s and number = 7))"
            .formatted(lane, lane);
    owner.execute(moved);
    assertTrue(kinds().contains(Kind.ANCHOR_FORGED), "" + kinds());
    assertTrue(kinds().contains(Kind.REMOVED), "an anchor without a seal is not believed");
    for (String column : List.of("reason = 'x'", "operator = 'x'", "rows = 5", "before = now()")) {
      owner.execute(
          "update audit_drop d set anchors = k.anchors, reason = k.reason, operator = k.operator, rows = k.rows, before = k.before from kept_aside k");
      assertEquals(List.of(), kinds());
      owner.execute("update audit_drop set " + column);
      assertTrue(kinds().contains(Kind.ANCHOR_FORGED), column);
    }
    owner.execute("delete from audit_drop");
    assertTrue(kinds().contains(Kind.ANCHOR_FORGED));
    owner.execute("insert into audit_drop overriding system value select * from kept_aside");
    assertEquals(List.of(), kinds());
    // the application may add to the trail, and says there that more was let go
    DSL.using(application, SQLDialect.POSTGRES)
        .execute(
            "insert into audit (at, action, details) select at, action, details from audit where action = 'trail-let-go'");
    assertEquals(List.of(Kind.ANCHOR_FORGED), kinds());
    owner.execute("drop table kept_aside");
  }

  @Test
  @DisplayName("without a record, rows taken away are rows removed")
  void withoutRecord(DSLContext owner) {
    Wipe.untriggered(owner, "delete from audit where number <= 6");
    assertEquals(List.of(Kind.REMOVED), kinds());
  }

  @Test
  @DisplayName("stays from the first row about somebody under a legal hold, until that is lifted")
  void held(DSLContext owner) {
    holds.place(new Holds.By(null, "drift", null), citizen, "Klage verserer", null);
    OldTrail.Rows rows = trail.rows(TODAY.minusYears(5));
    assertEquals(new OldTrail.Rows(3, 3), rows);
    assertEquals(3, letGo());
    assertEquals(List.of(), kinds());
    assertEquals(1, owner.fetchCount(AUDIT, AUDIT.CITIZEN_ID.eq(citizen), AUDIT.NUMBER.eq(4L)));
    assertEquals(0, letGo());
    owner.execute("update legal_hold set lifted_at = now(), lifted_reason = 'Klagen er afgjort'");
    assertEquals(3, letGo());
    assertEquals(List.of(), kinds());
  }

  @Test
  @DisplayName(
      "takes its words with it, and leaves what proves an erasure of words for as long as that stands")
  void proofs(DSLContext owner) {
    long two = search(owner, TODAY.minusYears(7), "kvadrilla", leader);
    search(owner, TODAY.minusYears(7), "asta", leader);
    search(owner, TODAY, "kvadrilla", leader);
    erasures.erase(citizen, true, WHY, "drift");
    assertEquals(OLD + 2, letGo());
    assertEquals(List.of(), kinds(), "the erasure still proves what it took");
    assertEquals(
        2,
        chain.verify(List.of()).erased()
            + owner.fetchCount(AUDIT_TEXT, AUDIT_TEXT.AUDIT_ID.eq(two)));
    assertEquals(0, owner.fetchCount(AUDIT_TEXT, AUDIT_TEXT.SAID.isNotNull()));
  }

  @Test
  @DisplayName("stays where it says what an erasure took from rows that stay")
  void neededProof(DSLContext owner) {
    search(owner, TODAY, "kvadrilla", leader);
    owner.execute(
        "select erase_citizen(?, 'case', ?, 'drift', ?::date::timestamptz)",
        citizen,
        WHY,
        TODAY.minusYears(6));
    assertEquals(new OldTrail.Rows(OLD, 1), trail.rows(TODAY.minusYears(5)));
    assertEquals(OLD, letGo());
    assertEquals(List.of(), kinds());
    assertEquals(1, chain.verify(List.of()).erased());
  }

  /** Somebody searched, on a day, for a word that stands beside the chain. */
  private static long search(DSLContext owner, LocalDate day, String word, Long actor) {
    Long row =
        owner
            .resultQuery(
                "insert into audit (at, action, actor_id, text_hash) values (?::date + time '12:00', 'citizens-searched', ?, sha256(convert_to('salt' || ?, 'UTF8'))) returning id",
                day,
                actor,
                word)
            .fetchSingle(0, Long.class);
    owner.execute(
        "insert into audit_text (audit_id, salt, said) values (?, convert_to('salt', 'UTF8'), ?)",
        row,
        word);
    return Objects.requireNonNull(row);
  }

  @Test
  @DisplayName("cannot be taken by the application's role, and nobody gets rid of the last year")
  void roleCannot() {
    DSLContext sql = DSL.using(application, SQLDialect.POSTGRES);
    for (String forbidden :
        List.of(
            "delete from audit where number <= 6",
            "select set_config('frirum.erasing', 'on', false); delete from audit where number <= 6",
            "insert into audit_drop (class, reason, operator, before, dropped_at, rows, anchors) values ('trail', 'x', 'y', now(), now(), 1, '{}')",
            "update audit_drop set rows = 2",
            "delete from audit_drop")) {
      assertEquals(
          "42501",
          assertThrows(DataAccessException.class, () -> sql.execute(forbidden), forbidden)
              .sqlState());
    }
    assertThrows(DataAccessException.class, () -> trail.letGo(TODAY.minusMonths(11), WHY, "drift"));
    assertEquals(OLD + YOUNG, sql.fetchCount(AUDIT));
  }

  @Test
  @DisplayName(
      "is kept by the longest deadline of the installation; one who keeps it for good keeps all")
  void longest() {
    LocalDate five = trail.deadline(List.of("0999", "0101")).before();
    assertEquals(TODAY.minusYears(5), five);
    assertNull(trail.deadline(List.of()).before());
    assertNull(Objects.requireNonNull(operator.due("0999")).trail(), "one alone decides nothing");
  }

  @Test
  @DisplayName(
      "says on the citizen's extract how far back it goes, and on the page of erasures who let it go")
  void said() {
    Visit leader = Visit.of(port, "team-leader");
    String address = "/citizens/" + citizen + "/trail";
    assertTrue(!leader.get(address).body().contains("går tilbage til"));
    letGo();
    String page = leader.get(address).body();
    assertTrue(page.contains("går tilbage til"), page);
  }
}
