package dk.frirum.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.casework.CaseDuties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayName("Cards put in force since the application started")
class CardsSinceStartTest {
  private static final String SOURCE = "trial:since-start";
  private static final String CARD =
      """
      requirement: since-start
      title: En samtale mere
      title-en: One more interview
      target: yes
      basis: {act: Lokalt mål, verified: memory}
      responsible: municipality
      applies-to: benefit = cash-assistance
      fulfilled-by: job-interview
      versions:
        - in-force: 2024-01-01 ..
          governs: spells starting from 2024-01-01
          due: 4 weeks from application-day
          counting: weeks-same-weekday
      """;

  @Autowired CaseDuties interviews;
  @Autowired RulebookHolder holder;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void municipality(DSLContext sql) {
    new People(sql);
  }

  @Test
  @DisplayName("are known where an interview is registered or called")
  void known() {
    assertEquals(List.of(), interviews.kinds("since-start"));
    enact(RulebookHolder.Cards.of(SOURCE, "since-start.yaml", CARD));
    assertEquals(List.of("job-interview"), interviews.kinds("since-start"));
  }

  @Test
  @DisplayName("never take the place of a file that is another source's")
  void foreign() {
    enact(RulebookHolder.Cards.of(SOURCE, "since-start.yaml", CARD));
    RulebookHolder.Cards same =
        RulebookHolder.Cards.of(
            "trial:other", "since-start.yaml", CARD.replace("4 weeks", "8 weeks"));
    assertThrows(IllegalArgumentException.class, () -> holder.draft(List.of(same)));
  }

  @AfterEach
  void outOfForce() {
    enact(new RulebookHolder.Cards(SOURCE, new LinkedHashMap<>()));
    assertEquals(List.of(), interviews.kinds("since-start"));
  }

  private void enact(RulebookHolder.Cards cards) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> holder.enact(People.HERE, List.of(cards), "Prøve", null, null));
    holder.current();
  }
}
