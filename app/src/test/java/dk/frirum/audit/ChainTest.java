package dk.frirum.audit;

import static dk.frirum.tables.Tables.AUDIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain.Break;
import dk.frirum.audit.Chain.Head;
import dk.frirum.audit.Chain.Kind;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Wipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayName("The trail")
class ChainTest {
  @Autowired Audit audit;
  @Autowired Chain chain;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DataSource application;
  private long actor;

  @BeforeEach
  void someRows(DSLContext owner) {
    Wipe.tables(owner, "audit", "staff");
    actor = new People(owner).staff("caseworker");
    for (int each = 0; each < 5; each++) {
      write(Map.of("row", each, "text", "æøå \"and\" 'quotes' \\"));
    }
  }

  private void write(Map<String, ?> details) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> audit.record(actor, Action.CITIZENS_SEARCHED, null, details));
  }

  @Test
  @DisplayName("is whole as it is written, by many at once too, and each row is there")
  void whole() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      List<Future<Object>> all = new ArrayList<>();
      for (int each = 0; each < 60; each++) {
        Callable<Object> one =
            () -> {
              write(Map.of("at", "once"));
              return 0;
            };
        all.add(many.submit(one));
      }
      for (Future<Object> each : all) {
        each.get();
      }
    }
    Chain.Verdict verdict = chain.verify(List.of());
    assertEquals(List.of(), verdict.breaks());
    assertEquals(65, verdict.rows());
  }

  @Test
  @DisplayName("shows a row that was changed, in whichever column")
  void changed(DSLContext owner) {
    for (String change :
        List.of(
            "at = at + interval '1 second'",
            "action = 'cpr-shown'",
            "role = 'team-leader'",
            "purpose = 'oversight'",
            "ground = 'mine'",
            "outcome = 'refused'",
            "actor_id = null",
            "shown = '{1}'",
            "hits = 3",
            "request = gen_random_uuid()",
            "details = '{}'")) {
      Wipe.untriggered(owner, "update audit set " + change + " where number = 3");
      assertEquals(
          List.of(Kind.CHANGED),
          chain.verify(List.of()).breaks().stream().map(Break::kind).toList(),
          change);
      assertEquals(3, chain.verify(List.of()).breaks().getFirst().number());
      fillAnew(owner);
    }
  }

  private void fillAnew(DSLContext owner) {
    Wipe.tables(owner, "audit");
    for (int each = 0; each < 5; each++) {
      write(Map.of("row", each));
    }
    assertTrue(chain.verify(List.of()).whole());
  }

  @Test
  @DisplayName("shows a row that was removed, from the middle and from the end")
  void removed(DSLContext owner) {
    Wipe.untriggered(owner, "delete from audit where number = 2");
    assertEquals(List.of(Kind.REMOVED), kinds(List.of()));
    Wipe.untriggered(owner, "delete from audit where number = 5");
    assertEquals(List.of(Kind.REMOVED, Kind.REMOVED), kinds(List.of()));
  }

  @Test
  @DisplayName("shows a row that was put in at the end without the application")
  void inserted(DSLContext owner) {
    Wipe.untriggered(
        owner,
        "insert into audit (at, action, actor_id, lane, number, hash) select now(), 'cpr-shown', actor_id, lane, 6, hash from audit where number = 5");
    assertTrue(kinds(List.of()).contains(Kind.INSERTED), "" + kinds(List.of()));
  }

  @Test
  @DisplayName("shows by heads noted elsewhere that a whole lane was written anew")
  void rewritten(DSLContext owner) {
    List<Head> noted = Heads.read(Heads.write(chain.heads()));
    fillAnew(owner);
    assertTrue(chain.verify(List.of()).whole(), "by itself it is whole");
    assertEquals(List.of(Kind.REWRITTEN), kinds(noted));
    Wipe.tables(owner, "audit");
    assertTrue(kinds(noted).contains(Kind.REMOVED));
  }

  @Test
  @DisplayName(
      "lets the application add rows, and neither change nor remove them nor touch the heads")
  void appendOnly() {
    DSLContext sql = DSL.using(application, SQLDialect.POSTGRES);
    for (String forbidden :
        List.of(
            "update audit set action = 'x'",
            "delete from audit",
            "truncate audit",
            "update case_event set kind = 'x'",
            "delete from case_event",
            "update audit_head set number = 0",
            "delete from break_glass",
            "update break_glass set reason = 'something else'",
            "delete from conflict_of_interest",
            "alter table audit disable trigger user",
            "drop table audit",
            "create function audit_line(one audit) returns text language sql as $$ select '' $$")) {
      DataAccessException refused =
          assertThrows(DataAccessException.class, () -> sql.execute(forbidden), forbidden);
      assertEquals("42501", refused.sqlState(), forbidden + ": " + refused.getMessage());
    }
    assertEquals(5, sql.fetchCount(AUDIT));
  }

  @Test
  @DisplayName("is written only within the transaction it belongs to, and goes with it")
  void together() {
    assertThrows(
        IllegalTransactionStateException.class,
        () -> audit.record(actor, Action.CITIZEN_VIEWED, null, Map.of()));
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> {
          audit.record(actor, Action.CITIZEN_VIEWED, null, Map.of());
          transaction.setRollbackOnly();
        });
    assertEquals(5, chain.verify(List.of()).rows());
  }

  @Test
  @DisplayName("names the line of noted heads that is none")
  void wrongHeads() {
    String text = Heads.write(chain.heads()) + "lane one\n";
    assertEquals(
        "line 65 is no head: a lane, a number and a hash were expected",
        assertThrows(IllegalArgumentException.class, () -> Heads.read(text)).getMessage());
  }

  private List<Kind> kinds(List<Head> noted) {
    return chain.verify(noted).breaks().stream().map(Break::kind).toList();
  }
}
