package dk.frirum.rules.read;

import static dk.frirum.rules.read.Faulty.REQUIREMENT;
import static dk.frirum.rules.read.Faulty.deviation;
import static dk.frirum.rules.read.Faulty.replaced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.example.SmallBook;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A deviation under an agreement")
class AgreementFaultsTest {
  private static final String GRANTED =
      """
      agreement: free-town
      title: En aftale
      title-en: An agreement
      kind: welfare-agreement
      standing: granted
      municipalities: ["0999", "0998"]
      period: 2022-12-01 .. 2023-12-31
      approval: {by: Ministeriet, on: 2022-11-15}
      basis: {act: Lov, verified: memory}
      """;

  private static final String REFUSED =
      GRANTED
          .replace("standing: granted", "standing: refused")
          .replaceAll("(?m)^(period|approval).*\n", "");

  private static final String UNDER =
      deviation(
          "layer: agreement", "layer: agreement\nunder: free-town\nmunicipalities: [\"0999\"]");

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isRefusedWithItsPlace(String fault, String cards, String message, String suggestion) {
    Faulty.refused(REQUIREMENT + "---\n" + cards, message, suggestion);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "lifts statute under one that was refused",
            REFUSED + "---\n" + replaced(UNDER, "effect: lift", "effect: ¦lift"),
            "The agreement 'free-town' is refused: it sets no statute aside",
            "Under it only targets of the municipality's own can be added."),
        arguments(
            "lifts statute under one that is only applied for",
            REFUSED.replace("refused", "applied")
                + "---\n"
                + replaced(UNDER, "effect: lift", "effect: ¦lift"),
            "is not granted (applied)",
            "only targets"),
        arguments(
            "lifts statute under a local one",
            GRANTED.replace("welfare-agreement", "local")
                + "---\n"
                + replaced(UNDER, "effect: lift", "effect: ¦lift"),
            "is local: it sets no statute aside",
            "only targets"),
        arguments(
            "begins before it was approved",
            GRANTED
                    .replace("on: 2022-11-15", "on: 2023-01-02")
                    .replace("2022-12-01 ..", "2023-01-02 ..")
                + "---\n"
                + replaced(UNDER, "period: 2023-01-01", "period: ¦2023-01-01"),
            "It begins 2023-01-01, before the agreement 'free-town' was approved on 2023-01-02",
            "before somebody has allowed it"),
        arguments(
            "goes on after it has ended",
            GRANTED.replace("2023-12-31", "2023-11-30")
                + "---\n"
                + replaced(UNDER, "period: 2023-01-01", "period: ¦2023-01-01"),
            "lies outside that of the agreement",
            "have the agreement prolonged first"),
        arguments(
            "holds where the agreement does not",
            GRANTED
                + "---\n"
                + replaced(UNDER, "municipalities: [\"0999\"]", "municipalities: ¦[\"0101\"]"),
            "0101 has no part in the agreement",
            ""),
        arguments(
            "names no municipality",
            GRANTED + "---\n¦" + replaced(UNDER, "municipalities: [\"0999\"]\n", ""),
            "'municipalities' is missing",
            "As: municipalities: [0998, 0999]"),
        arguments(
            "stands under one nobody has written",
            GRANTED.replace("agreement: free-town", "agreement: free-towns")
                + "---\n"
                + replaced(UNDER, "under: free-town", "under: ¦free-town"),
            "There is no agreement 'free-town'",
            "Did you mean 'free-towns'?"),
        arguments(
            "is a suspension",
            GRANTED + "---\n" + replaced(UNDER, "layer: agreement", "layer: ¦suspension"),
            "What stands under an agreement is of the layer agreement or trial",
            "stand under none"),
        arguments(
            "an agreement granted by nobody",
            "¦" + replaced(GRANTED, "approval: {by: Ministeriet, on: 2022-11-15}\n", ""),
            "'approval' is missing",
            ""),
        arguments(
            "an agreement in force before it was approved",
            replaced(GRANTED, "period: 2022-12-01", "period: ¦2022-11-01"),
            "before it was approved on 2022-11-15",
            ""),
        arguments(
            "days of one that was refused",
            REFUSED.replace("kind:", "¦period: 2023-01-01 ..\nkind:"),
            "An agreement that is refused has no period",
            "leave it out"),
        arguments(
            "an unknown standing",
            GRANTED.replace("standing: granted", "standing: ¦grantd"),
            "Unknown standing 'grantd'",
            "Did you mean 'granted'?"));
  }

  @Test
  @DisplayName("within what was granted it loads, and names the agreement")
  void loads() {
    Rulebook rulebook =
        book(
            GRANTED
                + "---\n"
                + UNDER.replace("given: {benefit", "given: {municipality: \"0999\", benefit"));
    assertEquals("free-town", rulebook.deviations().getFirst().under());
    assertEquals("free-town", rulebook.book().agreements().getFirst().id());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"refused", "local"})
  @DisplayName("adds a target of the municipality's own, whatever the agreement may not do")
  void ownTarget(String which) {
    String agreement =
        which.equals("refused") ? REFUSED : GRANTED.replace("welfare-agreement", "local");
    String target =
        REQUIREMENT
                .replace("requirement: first-interview", "requirement: own-target")
                .replace("title: Hold", "target: yes\nadded: yes\ntitle: Hold")
                .replaceAll("(?s)cases:.*", "")
            + "cases:\n"
            + "  - {name: Ingen, given: {spell: 2024-01-01 ..}, on: 2024-02-27, expect: none}\n"
            + "  - {name: Ingen nu, given: {spell: 2024-01-02 ..}, on: 2024-02-27, expect: none}\n";
    String added =
        """
        deviation: adds
        title: Et mål
        title-en: A target
        layer: agreement
        under: free-town
        of: [own-target]
        effect: add
        municipalities: ["0999"]
        period: 2023-01-01 ..
        basis: {act: Lov, verified: memory}
        cases:
          - {name: Her, of: own-target, given: {benefit: sick, spell: 2024-01-01 .., municipality: "0999"}, on: 2024-02-27, expect: {status: overdue}}
          - {name: Der, of: own-target, given: {benefit: sick, spell: 2024-01-01 .., municipality: "0998"}, on: 2024-02-27, expect: none}
        """;
    assertEquals(1, book(agreement + "---\n" + target + "---\n" + added).deviations().size());
  }

  private static Rulebook book(String cards) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("frame.yaml", SmallBook.FRAME);
    files.put("cards.yaml", REQUIREMENT + "---\n" + cards);
    return Rulebook.of(files);
  }
}
