package dk.frirum.rules.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.RulebookException;
import dk.frirum.rules.read.CardNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The layout of a card file")
class CardFormatTest {

  static Stream<Path> files() throws IOException {
    return Files.walk(Path.of("../rulebooks"))
        .filter(each -> each.toString().endsWith(".yaml"))
        .filter(each -> !each.startsWith("../rulebooks/suite"));
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("never changes what the cards say, keeps every comment, and is the same twice")
  void everyFileOfTheRulebook(Path file) throws IOException {
    String text = Files.readString(file);
    String formatted = CardFormat.of(file.toString(), text);
    assertEquals(CardNodes.hash("a", text), CardNodes.hash("a", formatted));
    assertEquals(formatted, CardFormat.of(file.toString(), formatted));
    assertEquals(comments(text), comments(formatted));
  }

  private static List<String> comments(String text) {
    return text.lines().filter(each -> each.strip().startsWith("#")).map(String::strip).toList();
  }

  @Test
  @DisplayName("puts keys in the order of the readers, no blank lines, quotes where needed")
  void canonical() {
    assertFormatted(
        """
        # Over kortet
        requirement: a
        title: En titel
        title-en: "A title: with a colon"
        basis:
          act: SDP
          section: "13"
          verified: memory # husket
        versions:
          # Før linjen
          - in-force: 2020-01-01 ..
            governs: deadlines from 2020-01-01
            due: 8 weeks from first-absence-day
            counting: weeks
        cases:
          - name: Et, to
            given: {spell: 2024-01-01 .., expected-absence: 12 weeks, events: [{follow-up-interview: 2024-02-26, form: video}]}
            on: 2024-03-01
            expect: {due: 2024-02-26, status: met}
        """
            .replace("memory # husket", "memory  # husket"),
        """
        # Over kortet
        requirement: "a"

        title-en: 'A title: with a colon'
        title:   En titel
        basis:
            verified: memory # husket
            act: SDP
            section: "13"
        cases:
        -   name: "Et, to"
            on: 2024-03-01
            given: {spell: 2024-01-01 .., events: [{follow-up-interview: 2024-02-26,
              form: video}], expected-absence: 12 weeks}
            expect: {status: met, due: 2024-02-26}
        versions:
        # Før linjen
        - due: 8 weeks from first-absence-day
          counting: weeks
          in-force: 2020-01-01 ..
          governs: deadlines from 2020-01-01
        """);
  }

  @Test
  @DisplayName("breaks braces that are too wide, and long notes, and leaves the act's words alone")
  void width() {
    String word = "ordet ";
    String formatted =
        CardFormat.of(
            "a.yaml",
            """
            requirement: a
            wording: |
              Første linje,
                anden linje.
            basis: {act: SDP, section: 13 b, note: %s, verified: memory}
            doubt: %s
            """
                .formatted(word.repeat(20).strip(), word.repeat(40).strip()));
    assertTrue(
        formatted.startsWith("requirement: a\nbasis:\n  act: SDP\n  section: 13 b\n  verified"),
        formatted);
    assertTrue(formatted.contains("wording: |\n  Første linje,\n    anden linje.\n"), formatted);
    assertTrue(formatted.contains("doubt: >-\n  ordet ordet"), formatted);
    assertTrue(formatted.lines().allMatch(each -> each.length() <= 140), formatted);
    assertEquals(formatted, CardFormat.of("a.yaml", formatted));
  }

  @Test
  @DisplayName("keeps a hash sign inside words, quotes and the act's text, which is no comment")
  void hashInText() {
    String card =
        """
        requirement: a
        title: Sag#1 og "to"
        wording: |
          # 1 er ikke en kommentar
          slut # heller ikke
        doubt: "a # b"
        """;
    assertEquals(card, CardFormat.of("a.yaml", card));
  }

  @Test
  @DisplayName("refuses a file with a comment it cannot keep, and says where that stands")
  void lostComment() {
    RulebookException e =
        assertThrows(
            RulebookException.class,
            () ->
                CardFormat.of(
                    "a.yaml",
                    """
                    requirement: a
                    title: b
                    basis: {act: SDP,
                      # midt i
                      verified: memory}
                    """));
    assertTrue(
        e.problems().getFirst().toString().startsWith("a.yaml:4:3: The comment"), e::toString);
  }

  @Test
  @DisplayName("keeps comments at the ends of files, between cards and before the first card")
  void comments() {
    String text =
        """
        # Hele filen
        ---
        # Kort et
        requirement: a  # navnet
        of:
          # den første
          - x
          - y  # den anden
        # efter kort et
        ---
        requirement: b
        # slut
        """;
    assertEquals(text, CardFormat.of("a.yaml", text));
  }

  private static void assertFormatted(String expected, String written) {
    String formatted = CardFormat.of("a.yaml", written);
    assertEquals(expected, formatted);
    assertEquals(expected, CardFormat.of("a.yaml", formatted));
  }
}
