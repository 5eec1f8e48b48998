package dk.frirum.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Language;
import dk.frirum.rules.Problem;
import dk.frirum.rules.Text;
import dk.frirum.rules.said.Catalogue;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the reader of cards says")
class BothLanguagesTest {
  private static final Pattern PLACE = Pattern.compile("%s");

  @Test
  @DisplayName("has a Danish and an English text each, with the same places to be filled")
  void both() {
    for (Text each : Catalogue.all()) {
      assertFalse(each.danish().isBlank(), each::toString);
      assertFalse(each.english().isBlank(), each::toString);
      assertEquals(places(each.english()), places(each.danish()), each::toString);
    }
    assertTrue(Catalogue.all().size() > 150, "all of them are looked at");
  }

  @Test
  @DisplayName("is not English twice, but for what is of the card language alone")
  void differ() {
    for (Text each : Catalogue.all()) {
      assertNotEquals(each.english(), each.danish());
    }
  }

  @Test
  @DisplayName("is said in Danish where a card is wrong: what, and what to do")
  void danish() {
    Problem key =
        Faulty.problems(Faulty.requirement("applies-to:", "aplies-to:")).stream()
            .filter(each -> each.message().startsWith("Unknown key"))
            .findFirst()
            .orElseThrow();
    assertEquals("Ukendt nøgle »aplies-to«", key.what().danish());
    assertEquals("Mente du »applies-to«?", key.suggestion(Language.DANISH));
    assertEquals("Did you mean 'applies-to'?", key.suggestion());
  }

  @Test
  @DisplayName("names in Danish what a value may be, and what YAML did not understand")
  void inside() {
    Problem colon = only("requirement: a: b\n");
    assertEquals("Dette er ikke YAML: her må der ikke stå et kolon", colon.what().danish());
    assertEquals("This is not YAML: mapping values are not allowed here", colon.message());
    Text unheard = YamlWords.of("something nobody has heard of");
    assertFalse(unheard.danish().contains("something"), unheard::toString);
  }

  private static Problem only(String card) {
    List<Problem> problems = Faulty.problems(card);
    return problems.getFirst();
  }

  private static long places(String pattern) {
    return PLACE.matcher(pattern).results().count();
  }
}
