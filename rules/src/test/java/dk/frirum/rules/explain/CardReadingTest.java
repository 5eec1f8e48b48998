package dk.frirum.rules.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.explain.CardReading.Section;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A card read from end to end")
class CardReadingTest {
  private static final Rulebook BOOK = Rulebook.load(Path.of("../rulebooks"));

  @Test
  @DisplayName("has basis with source and mark, wording, versions, exceptions, doubts and cases")
  void requirement() {
    CardReading reading = reading("first-follow-up-interview");
    assertEquals(
        List.of(
            "Hjemmel",
            "Lovens ordlyd",
            "Ansvar",
            "Reglen i kraft fra 5. januar 2015 til 30. juni 2026",
            "Undtagelser",
            "Forbehold",
            "Eksempler, som systemet regner efter"),
        reading.sections().stream().map(Section::heading).map(Text::danish).toList());
    List<Text> basis = lines(reading, "Hjemmel");
    assertEquals("SDP § 13 b, stk. 1 (Sygedagpengeloven).", basis.getFirst().danish());
    assertTrue(basis.get(1).danish().startsWith("Efterprøvet: læst i loven, https://"));
    String exceptions = lines(reading, "Undtagelser").toString();
    assertTrue(exceptions.contains("Standby"), exceptions);
    assertTrue(exceptions.contains("fra 12. marts 2020 til 26. maj 2020"), exceptions);
    assertFalse(lines(reading, "Lovens ordlyd").toString().contains("\n"));
  }

  @Test
  @DisplayName("says of a deviation what it concerns, in which layer, and where a case is set")
  void deviation() {
    CardReading reading = reading("a-kasse-trial-2020");
    assertFalse(lines(reading, "Angår").isEmpty());
    assertTrue(
        lines(reading, "Hvad der fraviges").getLast().danish().contains("„forsøg“"),
        reading::toString);
    assertTrue(
        lines(reading, "Eksempler, som systemet regner efter").toString().contains("Kommune 0101"),
        reading::toString);
  }

  @Test
  @DisplayName("leaves no card without words, in either language")
  void everyCard() {
    for (Card card : BOOK.cards()) {
      for (Section section : CardReading.of(BOOK.book(), card).sections()) {
        assertFalse(section.lines().isEmpty(), card::id);
        section
            .lines()
            .forEach(line -> {
              assertFalse(line.danish().isBlank() || line.english().isBlank(), card::id);
              assertFalse(line.danish().contains("null"), line::danish);
            });
      }
    }
  }

  private static CardReading reading(String id) {
    return CardReading.of(BOOK.book(), BOOK.card(id).orElseThrow());
  }

  private static List<Text> lines(CardReading reading, String heading) {
    return reading.sections().stream()
        .filter(each -> each.heading().danish().equals(heading))
        .findFirst()
        .orElseThrow()
        .lines();
  }
}
