package dk.frirum.rules.sweep;

import dk.frirum.rules.Rulebook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealRulebookSweepTest {
  @Test
  void prints() {
    Rulebook book = Rulebook.load(Path.of("../rulebooks"));
    long start = System.nanoTime();
    book.findings().forEach(System.out::println);
    System.out.println((System.nanoTime() - start) / 1e6 + " ms");
  }
}
