package dk.frirum.evidence.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An expression")
class ExpressionTest {
  private static final Table TABLE =
      Table.of(
          List.of("age", "sex", "ph.ecog", "1970"),
          List.of(
              List.of("20", "F", "1", "3"),
              List.of("40", "M", "NA", "4"),
              List.of("30", "F", "0", "5")));

  private static double[] of(String expression) {
    return TABLE.numbers(expression);
  }

  @Test
  @DisplayName("binds as written by hand")
  void binds() {
    assertArrayEquals(new double[] {19, 39, 29}, of("age - 2 + 1"));
    assertArrayEquals(new double[] {-400, -1600, -900}, of("-age^2"));
    assertArrayEquals(new double[] {5, 10, 7.5}, of("age / 2 / 2"));
    assertArrayEquals(new double[] {512, 512, 512}, of("2^3^2"));
    assertArrayEquals(new double[] {1, 1, 0}, of("age == 20 or age > 30 and sex == \"M\""));
    assertArrayEquals(new double[] {0, 1, 0}, of("not age in (20, 30)"));
    assertArrayEquals(new double[] {1, 0, 1}, of("sex == 'F'"));
  }

  @Test
  @DisplayName("takes columns whose names are numbers or hold dots")
  void names() {
    assertArrayEquals(new double[] {4, 5, 6}, of("`1970` + 1"));
    assertArrayEquals(new double[] {3, 4, 5}, of("1970"), "a whole name is a column first");
    assertArrayEquals(new double[] {2, Double.NaN, 1}, of("ph.ecog + 1"));
  }

  @Test
  @DisplayName("of something missing is missing, unless the answer does not hang on it")
  void missing() {
    assertArrayEquals(new double[] {1, Double.NaN, 0}, of("ph.ecog == 1"));
    assertArrayEquals(new double[] {1, 1, 0}, of("ph.ecog == 1 or age == 40"));
    assertArrayEquals(new double[] {1, 0, 0}, of("ph.ecog == 1 and age == 20"));
    assertArrayEquals(new double[] {0, 1, 0}, of("missing(ph.ecog)"));
    assertArrayEquals(new double[] {1, 9, 0}, of("coalesce(ph.ecog, 9)"));
    assertEquals(2, TABLE.complete(List.of("log(ph.ecog + 1)")).rows());
  }

  @Test
  @DisplayName("says where it goes wrong")
  void wrong() {
    assertEquals(4, offset("log(weight)"));
    assertEquals(0, offset("logg(age)"));
    assertEquals(6, offset("age + )"));
    assertEquals(5, offset("age +"));
    assertEquals(4, offset("age age"));
    assertEquals(4, offset("age § 2"));
    assertThrows(TableException.class, () -> of("sex"));
    assertThrows(TableException.class, () -> of("sex + 1"));
    assertThrows(TableException.class, () -> of("max(age)"));
  }

  private static int offset(String expression) {
    return assertThrows(TableException.class, () -> of(expression)).offset();
  }
}
