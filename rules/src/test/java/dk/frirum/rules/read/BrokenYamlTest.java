package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is no YAML, and YAML that cards do without. */
class BrokenYamlTest {

  @Test
  void aTabIsRefusedAtItsPlace() {
    Faulty.refused(
        Faulty.requirement("    governs:", "¦\tgoverns:"), "This is not YAML", "indentation");
  }

  @Test
  void anOpenBracketIsRefused() {
    List<Problem> problems =
        Faulty.problems(Faulty.requirement("verified: passage}", "verified: passage"));
    assertEquals(1, problems.size());
    assertEquals("cards.yaml:5:11", problems.getFirst().place().toString());
  }

  @Test
  void aBrokenCardHidesNoOther() {
    String broken = Faulty.requirement("applies-to: benefit", " applies-to: benefit");
    String wrong =
        Faulty.requirement("8 weeks", "8 weks").replace("first-interview", "second-interview");
    List<Problem> problems = Faulty.problems(broken + "---\n" + wrong);
    assertEquals(
        List.of("cards.yaml:5:2", "cards.yaml:25:12"),
        problems.stream().map(each -> each.place().toString()).toList(),
        problems::toString);
  }

  @Test
  void twoDocumentsEachWithAnErrorAreBothReported() {
    String first = Faulty.requirement("act: Lov", "act: Lv");
    String second = Faulty.deviation("effect: lift", "effect: lft");
    assertEquals(
        List.of("cards.yaml:4:14", "cards.yaml:21:9"),
        Faulty.problems(first + "---\n" + second).stream()
            .map(each -> each.place().toString())
            .toList());
  }

  @Test
  void everyErrorOfACardIsReportedAtOnce() {
    String card =
        Faulty.REQUIREMENT
            .replace("act: Lov", "act: Lv")
            .replace("benefit = sick", "benfit = sick and stanby")
            .replace("2026-06-30", "2026-06-31")
            .replace("counting: weeks", "counting: weks")
            .replace("spell:", "benefit: sick, spell:")
            .replace("status: overdue", "status: overdu");
    assertEquals(6, Faulty.problems(card).size(), () -> Faulty.problems(card).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "title: Hold samtalen, title: ¦&t Hold samtalen, Anchors",
    "title: Hold samtalen, title: ¦*t, not YAML",
    "title: Hold samtalen, title: ¦!!str Hold samtalen, Tags",
    "title: Hold samtalen, title: ¦!text Hold samtalen, Tags",
    "applies-to:, '¦<<: x\\napplies-to:', Merge keys"
  })
  void anchorsAliasesTagsAndMergeKeysAreRefused(String passage, String instead, String message) {
    Faulty.refused(Faulty.requirement(passage, instead.replace("\\n", "\n")), message, "");
  }

  @Test
  void anAnchorWithItsAliasIsRefusedOnce() {
    List<Problem> problems =
        Faulty.problems(
            Faulty.REQUIREMENT
                .replace("title: Hold samtalen", "title: &t Hold samtalen")
                .replace("title-en: Hold the interview", "title-en: *t"));
    assertEquals("cards.yaml:2:8", problems.getFirst().place().toString());
  }

  @Test
  void anAnchorThatHoldsItselfIsRefused() {
    assertTrue(
        Faulty.problems(Faulty.requirement("versions:\n", "versions: &v\n  - *v\n")).stream()
            .anyMatch(each -> each.message().contains("Anchors")));
  }

  @Test
  void aKeyThatIsNoWordIsRefused() {
    Faulty.refused(
        Faulty.requirement("applies-to:", "¦[a, b]: c\napplies-to:"), "A key must be one word", "");
  }

  @Test
  void controlCharactersAreRefused() {
    assertEquals(
        "cards.yaml",
        Faulty.problems(Faulty.requirement("Hold samtalen", "Hold \0 samtalen"))
            .getFirst()
            .place()
            .file());
  }

  @Test
  void aSecondDocumentThatTheLinesDoNotShowIsRefused() {
    assertEquals(
        "cards.yaml",
        Faulty.problems(Faulty.REQUIREMENT + "--- # next\n" + Faulty.DEVIATION)
            .getFirst()
            .place()
            .file());
  }
}
