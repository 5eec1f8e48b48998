package dk.frirum.evidence.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.evidence.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A model's columns")
class DesignTest {
  private static final Table TABLE =
      Table.of(
          List.of("x", "town", "year"),
          List.of(List.of("1", "B", "10"), List.of("2", "A", "9"), List.of("3", "C", "10")));

  private static Design design(boolean intercept, Map<String, String> references, String... terms) {
    return Design.of(TABLE, List.of(terms), intercept, references);
  }

  @Test
  @DisplayName("of words stand for each value but the first, numbers ordered as numbers")
  void words() {
    Design design = design(true, Map.of(), "x", "town", "factor(year)");
    assertEquals(List.of("(Intercept)", "x", "townB", "townC", "factor(year)10"), design.names());
    assertArrayEquals(new double[] {1, 0, 0}, design.columns()[2]);
    assertArrayEquals(new double[] {1, 0, 1}, design.columns()[4]);
  }

  @Test
  @DisplayName(
      "are held against another value where that is said, and against none without an intercept")
  void references() {
    assertEquals(
        List.of("(Intercept)", "townA", "townC"),
        design(true, Map.of("town", "B"), "town").names());
    assertEquals(List.of("townA", "townB", "townC"), design(false, Map.of(), "town").names());
    assertThrows(IllegalArgumentException.class, () -> design(true, Map.of("town", "Z"), "town"));
  }

  @Test
  @DisplayName("joined with a colon are multiplied")
  void products() {
    Design design = design(true, Map.of(), "town:x", "log(x + 1):x");
    assertEquals(List.of("(Intercept)", "townB:x", "townC:x", "log(x + 1):x"), design.names());
    assertArrayEquals(new double[] {0, 0, 3}, design.columns()[2]);
  }

  @Test
  @DisplayName("that are combinations of others are refused by name")
  void dependent() {
    Design design = design(true, Map.of(), "x", "2*x + 1");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Ols.fit(design, new double[] {1, 2, 4}));
    assertEquals("Column '2*x + 1' is a combination of those before it", refused.getMessage());
  }

  @Test
  @DisplayName("give leverages that sum to their number, and residuals that stand on every column")
  void leverage() {
    Design design = design(true, Map.of(), "x");
    Ols.Fit fit = Ols.fit(design, new double[] {1, 2, 4}, new double[] {1, 2, 3});
    double leverage = 0;
    for (double each : fit.leverage()) {
      leverage += each;
    }
    assertEquals(2, leverage, 1e-12);
    for (double[] column : design.columns()) {
      double product = 0;
      for (int row = 0; row < 3; row++) {
        product += column[row] * (row + 1) * fit.residuals()[row];
      }
      assertEquals(0, product, 1e-12);
    }
  }
}
