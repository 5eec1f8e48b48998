package dk.frirum.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.Rulebook;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rulebook that comes with Frirum")
class RulebookHolderTest {

  @Test
  @DisplayName("is the one in the folder, without the examples for other engines")
  void same() {
    assertEquals(
        Rulebook.load(Path.of("../rulebooks")).hash(), Rulebook.of(RulebookFiles.own()).hash());
    assertNull(getClass().getResource("/rulebooks/suite/frame.yaml"));
  }

  @Test
  @DisplayName("leaves the examples out also where they lie beside its cards")
  void examples() {
    assertFalse(RulebookFiles.isCard("suite/frame.yaml"));
    assertFalse(RulebookFiles.isCard("suite/lift/cards.yaml"));
    assertTrue(RulebookFiles.isCard("suites.yaml"));
    assertTrue(RulebookFiles.isCard("local/suite/cards.yaml"));
  }
}
