package dk.frirum.evidence.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A measure")
class MeasureTest {

  @Test
  @DisplayName(
      "is named with its version, and printed with a definition of its own in both languages")
  void words() {
    assertEquals(
        List.of("exit@1", "back-by@1", "self-supported-in@1", "degree@1", "relapse@1"),
        Stream.of(Measure.values()).map(Measure::id).toList());
    long definitions =
        Stream.of(Measure.values())
            .flatMap(each -> Stream.of(each.danish(), each.english()))
            .filter(each -> each.length() > 50 && each.endsWith("."))
            .distinct()
            .count();
    assertEquals(2 * Measure.values().length, definitions);
    assertTrue(Measure.RELAPSE.danish().contains(Measure.RELAPSE_WEEKS + " uger"));
    assertTrue(Measure.RELAPSE.english().contains(Measure.RELAPSE_WEEKS + " weeks"));
  }
}
