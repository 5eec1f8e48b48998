package dk.frirum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

  private static final Bar MET = new Bar("a.met", "Within 3 s", "1.20 s", true);
  private static final Bar MISSED = new Bar("a.missed", "Within 1 s", "1.20 s", false);

  @Test
  void a_missed_bar_is_said_to_be_missed_and_asks_for_its_reason() {
    String page = page(MISSED);
    assertTrue(page.contains("| Within 1 s | 1.20 s | **missed** | not looked into yet |"), page);
  }

  @Test
  void a_bar_that_was_met_needs_no_reason() {
    assertTrue(page(MET).contains("| Within 3 s | 1.20 s | met |  |"));
  }

  @Test
  void a_part_measured_elsewhere_comes_back_as_it_was(@TempDir Path directory) throws IOException {
    var chapter = new Chapter("a", "## A\n\ntext\n", List.of(MET, MISSED));
    new Results(directory).keep(chapter);
    assertEquals(chapter, new Results(directory).find("a").orElseThrow());
    assertFalse(new Results(directory).find("b").isPresent());
  }

  @Test
  void a_bar_that_would_break_its_table_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Bar("a", "1 | 2", "3", true));
  }

  private static String page(Bar bar) {
    return PerformancePage.of(List.of(new Chapter("a", "## A\n", List.of(bar))), Reasons.written());
  }
}
