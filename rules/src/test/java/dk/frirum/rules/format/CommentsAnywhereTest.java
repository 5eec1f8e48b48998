package dk.frirum.rules.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.rules.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A comment put anywhere in a card file")
class CommentsAnywhereTest {
  private static final int TRIES = 60;

  @Test
  @DisplayName("is kept, or the file is refused: it is never lost")
  void neverLost() throws IOException {
    int kept = 0;
    int refused = 0;
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      for (int seed = 0; seed < TRIES; seed++) {
        String text = commented(lines, new SplittableRandom(seed));
        try {
          String formatted = CardFormat.of("a.yaml", text);
          assertEquals(2, formatted.split("#mark", -1).length, () -> file + "\n" + text);
          assertEquals(formatted, CardFormat.of("a.yaml", formatted), file::toString);
          kept++;
        } catch (RulebookException _) {
          refused++;
        }
      }
    }
    assertTrue(kept > 500 && refused > 0, "kept " + kept + ", refused " + refused);
  }

  /** On a line of its own, set in somehow, or at the end of a line. */
  private static String commented(List<String> lines, SplittableRandom random) {
    List<String> all = new ArrayList<>(lines);
    int at = random.nextInt(all.size());
    if (random.nextBoolean()) {
      all.add(at, " ".repeat(random.nextInt(8)) + "#mark");
    } else {
      all.set(at, all.get(at) + " #mark");
    }
    return String.join("\n", all) + "\n";
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("../rulebooks"))) {
      return all.filter(each -> each.toString().endsWith(".yaml"))
          .filter(each -> !each.startsWith("../rulebooks/suite"))
          .toList();
    }
  }
}
