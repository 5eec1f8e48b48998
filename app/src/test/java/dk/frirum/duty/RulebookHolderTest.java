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
        Rulebook.load(Path.of("../rulebooks")).hash(), new RulebookHolder("").rulebook().hash());
    assertNull(getClass().getResource("/rulebooks/suite/frame.yaml"));
  }

  @Test
  @DisplayName("leaves the examples out also where they lie beside its cards")
  void examples() {
    assertFalse(RulebookHolder.isCard("suite/frame.yaml"));
    assertFalse(RulebookHolder.isCard("suite/lift/cards.yaml"));
    assertTrue(RulebookHolder.isCard("suites.yaml"));
    assertTrue(RulebookHolder.isCard("local/suite/cards.yaml"));
  }
}
