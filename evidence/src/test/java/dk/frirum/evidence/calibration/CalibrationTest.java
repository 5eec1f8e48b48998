package dk.frirum.evidence.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.evidence.calibration.Calibration.Found;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calibration that runs at night")
class CalibrationTest {
  @Test
  @DisplayName("holds for every case, small as it is here, and tells the same for the same seed")
  void small() {
    List<Found> told = new ArrayList<>();
    List<Found> found = new Calibration(200, 3).run(told::add);
    assertEquals(told, found);
    assertEquals(15, found.size());
    assertTrue(found.stream().allMatch(Found::holds), found::toString);
    assertEquals(found, new Calibration(200, 3).run(_ -> {}));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(99, 1));
  }

  @Test
  @DisplayName("does not hold with too many false alarms, or intervals too narrow or too wide")
  void bars() {
    assertTrue(new Found("", "", 20_000, 0.05, 0.95, false).holds());
    assertFalse(new Found("", "", 20_000, 0.07, 0.95, false).holds());
    assertFalse(new Found("", "", 20_000, 0.05, 0.92, false).holds());
    assertFalse(new Found("", "", 20_000, 0.05, 0.98, false).holds());
    assertTrue(new Found("", "", 20_000, 0.04, 0.98, true).holds());
  }
}
