package dk.frirum.rules.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Language;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A card in words")
class CardProseTest {
  private static final Rulebook BOOK = Rulebook.load(Path.of("../rulebooks"));

  @Test
  @DisplayName("says for whom, by when and how it is counted")
  void requirement() {
    List<String> lines = danish("first-follow-up-interview");
    assertTrue(lines.contains("Frist: 8 uger fra første fraværsdag."), lines.toString());
    assertTrue(
        lines.contains(
            "Kravet gælder, når ydelsen er sygedagpenge, og forventet sygefravær fra første"
                + " fraværsdag er mere end 8 uger."),
        lines.toString());
    assertTrue(lines.contains("Sådan tælles: uger slutter på samme ugedag."), lines.toString());
  }

  @Test
  @DisplayName("says what time is counted from when that is something that happens")
  void events() {
    String lines = danish("fast-track-interview").toString();
    assertTrue(lines.contains("Frist: 2 uger fra hver „Anmodning om tidlig opfølgning“."), lines);
  }

  @Test
  @DisplayName("says how often, and when it comes again")
  void oftenAndAgain() {
    String often = danish("four-interviews").toString();
    assertTrue(often.contains("4 gange inden for 6 måneder fra"), often);
    String again = danish("insured-every-third-month").toString();
    assertTrue(
        again.contains(
            "Igen og igen: senest 3 måneder efter, at der er gået 6 måneder fra tilmeldingsdagen"),
        again);
  }

  @Test
  @DisplayName("says of what sets it aside whom it is for")
  void deviation() {
    String lines = danish("standby").toString();
    assertTrue(lines.contains("svaret på „På standby“ er ja"), lines);
  }

  @Test
  @DisplayName("has each card's every version and case in both languages, without a bare code")
  void allCards() {
    for (Card card : BOOK.cards()) {
      CardText text = BOOK.describe(card);
      assertEquals(card.cases().size(), text.cases().size(), card.id());
      assertFalse(text.versions().isEmpty(), card.id());
      for (Language language : Language.values()) {
        all(text)
            .map(each -> each.in(language))
            .forEach(line ->
                assertFalse(line.isBlank() || line.contains("null"), card.id() + ": " + line));
      }
    }
  }

  private static List<String> danish(String id) {
    return all(BOOK.describe(BOOK.card(id).orElseThrow())).map(Text::danish).toList();
  }

  private static Stream<Text> all(CardText text) {
    return Stream.of(
            Stream.of(text.gist()),
            text.summary().stream(),
            text.versions().stream().flatMap(version -> version.lines().stream()),
            text.cases().stream().flatMap(one -> one.given().stream()),
            text.cases().stream().map(CardText.CaseText::expect))
        .flatMap(lines -> lines);
  }
}
