package dk.frirum.trial;

import static dk.frirum.tables.Tables.DUTY;
import static dk.frirum.tables.Tables.EVALUATION;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.RULEBOOK;
import static dk.frirum.tables.Tables.RULEBOOK_REVISION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.casework.Histories;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.duty.RulebookHolder.Cards;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** North Jutland: eleven municipalities in one installation, each with what it has agreed. */
@ApplicationTest
@DisplayName("Eleven municipalities at once")
class ElevenMunicipalitiesTest extends TrialLife {
  @Autowired RulebookHolder holder;
  @Autowired Histories histories;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName(
      "each has its own requirements lifted, and every rulebook there was can be put together again")
  void eachItsOwn() {
    List<String> codes = new ArrayList<>();
    Map<String, Long> citizens = new LinkedHashMap<>();
    for (int number = 0; number < 11; number++) {
      String code = "%04d".formatted(7001 + number);
      codes.add(code);
      sql.insertInto(MUNICIPALITY, MUNICIPALITY.CODE, MUNICIPALITY.NAME)
          .values(code, "Opdigtet kommune " + number)
          .execute();
      citizens.put(code, onCashAssistance(code, today));
    }
    duties.reevaluateAll(_ -> {});
    Map<String, List<Duty>> decided = new LinkedHashMap<>();
    for (String code : codes) {
      // Every second municipality goes without; the others meet nobody later than by law.
      if (Integer.parseInt(code) % 2 == 0) {
        continue;
      }
      Cards cards = Cards.of("test:" + code, "trials/" + code + ".yaml", card(code));
      transaction.executeWithoutResult(
          _ -> holder.enact(code, List.of(cards), "Forsøg i " + code, null, null));
      duties.bringUpToDate(_ -> {});
      decided.put(
          lastHash(),
          holder
              .rulebook()
              .evaluate(histories.of(Objects.requireNonNull(citizens.get(code))), today));
    }
    citizens.forEach((code, citizen) ->
        assertEquals(
            Integer.parseInt(code) % 2 == 0 ? "DUE" : "LIFTED", duty(citizen).getStatus(), code));
    assertEquals("DUE", duty(citizen).getStatus());
    assertEquals(6, decided.size());

    // Every decision names its rulebook; put together again, each comes to what was decided by it.
    int number = 0;
    for (Map.Entry<String, List<Duty>> each : decided.entrySet()) {
      Rulebook then = holder.withHash(each.getKey());
      assertNotNull(then);
      assertEquals(each.getKey(), then.hash());
      String code = codes.get(2 * number++);
      assertEquals(
          each.getValue(),
          then.evaluate(histories.of(Objects.requireNonNull(citizens.get(code))), today));
    }
    assertTrue(sql.fetchCount(RULEBOOK_REVISION) >= 6);
    assertEquals(
        0, sql.fetchCount(DUTY, DUTY.RULEBOOK_ID.notIn(sql.select(RULEBOOK.ID).from(RULEBOOK))));
  }

  private String lastHash() {
    return sql.select(RULEBOOK.HASH)
        .from(EVALUATION)
        .join(RULEBOOK)
        .on(RULEBOOK.ID.eq(EVALUATION.RULEBOOK_ID))
        .orderBy(EVALUATION.ID.desc())
        .limit(1)
        .fetchSingle()
        .value1();
  }

  private String card(String code) {
    return """
    deviation: m%s-no-first-interview
    title: Uden den første samtale
    title-en: Without the first interview
    layer: trial
    of: [first-interview-one-week]
    effect: lift
    municipalities: ["%s"]
    period: %s ..
    basis: {act: Frikommuneforsøg, verified: memory}
    """
        .formatted(code, code, today);
  }
}
