package dk.frirum.retention;

import static dk.frirum.tables.Tables.AUDIT;
import static dk.frirum.tables.Tables.AUDIT_TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.audit.Chain;
import dk.frirum.audit.Chain.Break;
import dk.frirum.audit.Chain.Kind;
import dk.frirum.retention.Erasures.Outcome;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.testing.Wipe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("Erasure of words of the trail")
class ErasedWordsTest {
  private static final String WHY = "Fristen er udløbet";

  @LocalServerPort int port;
  @Autowired Erasures erasures;
  @Autowired Chain chain;
  private long citizen;

  @BeforeEach
  void world(DSLContext owner) {
    Wipe.tables(owner, "citizen", "staff", "audit", "erasure");
    People people = new People(owner);
    people.staff("caseworker");
    citizen =
        people.citizen(
            People.HERE, "Kvadrilla", "Prøve", "kvadrilla proeve", LocalDate.of(1980, 1, 1));
    people.citizen(People.HERE, "Asta", "Prøve", "asta proeve", LocalDate.of(1980, 1, 1));
  }

  @Test
  @DisplayName("of words that stood in the chain from before leaves a chain that still verifies")
  void fromBefore(DSLContext owner) {
    owner.execute(
        "insert into audit (at, action, shown, details) values (now(), 'citizens-searched', array[?::bigint], '{\"by\": \"name\", \"words\": [\"kvadrilla\"]}')",
        citizen);
    owner.execute(
        "insert into audit (at, action, details) values (now(), 'imported', '{\"file\": \"x.csv\"}')");
    assertEquals(Outcome.ERASED, erasures.erase(citizen, true, WHY, "drift"));
    assertEquals(0, owner.fetchCount(AUDIT, DSL.condition("details::text like '%kvadrilla%'")));
    assertEquals(List.of(), chain.verify(List.of()).breaks());
    assertEquals(1, chain.verify(List.of()).erased());
    // What is left of the row is sealed too.
    Wipe.untriggered(owner, "update audit set shown = '{7}' where action = 'citizens-searched'");
    assertEquals(
        List.of(Kind.CHANGED), chain.verify(List.of()).breaks().stream().map(Break::kind).toList());
  }

  @Test
  @DisplayName("is told from tampering: words removed or changed without a record are a break")
  void tampering(DSLContext owner) {
    Visit.of(port, "caseworker").get("/citizens?q=asta");
    owner.execute("update audit_text set said = replace(said, 'asta', 'olga')");
    assertEquals(List.of(Kind.TEXT_TOUCHED), kinds());
    owner.execute("update audit_text set said = replace(said, 'olga', 'asta')");
    assertEquals(List.of(), kinds());
    erasures.erase(citizen, true, WHY, "drift");
    assertEquals(List.of(), kinds());
    owner.execute(
        "update audit_text set said = null, salt = null, erasure_id = (select max(id) from erasure) where said is not null");
    assertTrue(kinds().contains(Kind.TEXT_TOUCHED), "more under a record than it has said itself");
    owner.execute("delete from audit_text");
    assertTrue(kinds().contains(Kind.TEXT_TOUCHED));
  }

  private List<Kind> kinds() {
    return chain.verify(List.of()).breaks().stream().map(Break::kind).toList();
  }

  @Test
  @DisplayName(
      "of old words of the trail leaves newer ones, other municipalities' and a whole chain")
  void oldWords(DSLContext owner) {
    Visit.of(port, "caseworker").get("/citizens?q=asta");
    erasures.eraseWords(People.HERE, Instant.now().minusSeconds(3600), WHY, "drift");
    assertEquals(1, owner.fetchCount(AUDIT_TEXT, AUDIT_TEXT.SAID.isNotNull()));
    erasures.eraseWords(People.ELSEWHERE, Instant.now().plusSeconds(60), WHY, "drift");
    assertEquals(1, owner.fetchCount(AUDIT_TEXT, AUDIT_TEXT.SAID.isNotNull()));
    erasures.eraseWords(People.HERE, Instant.now().plusSeconds(60), WHY, "drift");
    assertEquals(0, owner.fetchCount(AUDIT_TEXT, AUDIT_TEXT.SAID.isNotNull()));
    assertTrue(chain.verify(List.of()).whole());
    assertEquals(1, chain.verify(List.of()).erased());
  }
}
