package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Limit;
import dk.frirum.rules.card.Limit.Answer;
import dk.frirum.rules.card.Limit.Quantity;
import dk.frirum.rules.card.LimitRule;
import dk.frirum.rules.example.SmallBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A limit card")
class LimitCardTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static final String CARD =
      """
      limit: placed-per-employee
      title: Forholdet
      title-en: The ratio
      basis: {act: Lov, section: "65", verified: memory}
      at: [interview]
      versions:
        - in-force: 2020-01-01 .. 2024-12-31
          rule: persons-placed at most 1 per 5 ordinary-employees to 50 then 1 per 10 always 1
      cases:
        - {name: To, given: {persons-placed: 2, ordinary-employees: 10}, on: 2024-03-04, expect: allowed}
        - {name: Tre, given: {persons-placed: 3, ordinary-employees: 10}, on: 2024-03-04, expect: refused}
      """;

  @ParameterizedTest(name = "{0} employees: at most {1} (LAB-bekendtgørelsen § 65, stk. 1)")
  @CsvSource({"0,1", "4,1", "5,1", "9,1", "10,2", "49,9", "50,10", "59,10", "60,11", "150,20"})
  void ratio(int employees, int most) {
    assertEquals(most, new LimitRule.PerEmployees(5, 50, 10, 1).most(employees));
  }

  @Test
  @DisplayName("names the number it lacks, and says nothing outside its time")
  void unknown() {
    Limit ratio =
        Rulebook.load(Path.of("../rulebooks")).limits().stream()
            .filter(each -> each.id().equals("persons-placed-per-employee"))
            .findFirst()
            .orElseThrow();
    Answer.Unknown unknown =
        assertInstanceOf(Answer.Unknown.class, ratio.ask(DAY, Map.of(Quantity.PERSONS_PLACED, 1)));
    assertEquals(Quantity.ORDINARY_EMPLOYEES, unknown.missing());
    assertInstanceOf(Answer.NotInForce.class, ratio.ask(LocalDate.of(2017, 12, 31), Map.of()));
    Answer.Compared refused =
        assertInstanceOf(
            Answer.Compared.class,
            ratio.ask(DAY, Map.of(Quantity.PERSONS_PLACED, 2, Quantity.ORDINARY_EMPLOYEES, 9)));
    assertFalse(refused.allowed());
    assertEquals(1, refused.bound());
    assertTrue(refused.version().basis().citation().contains("§ 65"));
  }

  @Test
  @DisplayName("that cannot be read, or whose case fails, is refused with its place")
  void faults() {
    Faulty.refused(
        CARD.replace("rule: persons-placed at most 1 per", "rule: ¦persons at most 1 per"),
        "Cannot read",
        "hours-a-week at most 37");
    Faulty.refused(
        CARD.replace("at: [interview]", "at: [¦intervew]"), "Unknown event", "interview");
    Faulty.refused(
        CARD.replace("- {name: Tre", "- ¦{name: Tre")
            .replace("persons-placed: 3", "persons-placed: 2"),
        "The case 'Tre' fails",
        "");
  }

  @Test
  @DisplayName("can be lifted, and nothing else be done to it")
  void lifted() {
    String deviation =
        """
        deviation: a-lift
        title: En fravigelse
        title-en: A deviation
        layer: agreement
        of: [placed-per-employee]
        effect: %s
        period: 2023-01-01 .. 2023-12-31
        basis: {act: Lov, section: "6", verified: memory}
        """;
    Faulty.refused(
        CARD + "---\n¦" + deviation.formatted("stop-clock"),
        "'placed-per-employee' is a limit: it can only be lifted",
        "effect: lift");
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("frame.yaml", SmallBook.FRAME);
    files.put("cards.yaml", CARD + "---\n" + deviation.formatted("lift"));
    assertEquals(1, Rulebook.of(files).limits().size(), "it needs no case of a duty");
  }
}
