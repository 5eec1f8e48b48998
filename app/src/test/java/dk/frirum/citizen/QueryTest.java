package dk.frirum.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The search box understands")
class QueryTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

  @ParameterizedTest
  @ValueSource(strings = {"0181901234", "018190-1234", " 018190 1234 ", "maria 018190-1234"})
  @DisplayName("ten digits as a CPR number, with or without dash, alone or beside a name")
  void cpr(String typed) {
    assertEquals(new Query.Cpr("0181901234"), Query.read(typed, TODAY));
    assertEquals("cpr", Query.read(typed, TODAY).toString(), "the number is in no log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01-02-1990", "1.2.1990", "1990-02-01", "01021990", "1/2/1990"})
  @DisplayName("a birth date written in full")
  void born(String typed) {
    assertEquals(new Query.Born(List.of(LocalDate.of(1990, 2, 1))), Query.read(typed, TODAY));
  }

  @Test
  @DisplayName("six digits as a birth date in each century that is not ahead")
  void shortDate() {
    assertEquals(
        new Query.Born(List.of(LocalDate.of(1890, 2, 1), LocalDate.of(1990, 2, 1))),
        Query.read("010290", TODAY));
    assertEquals(
        new Query.Born(
            List.of(LocalDate.of(1801, 2, 1), LocalDate.of(1901, 2, 1), LocalDate.of(2001, 2, 1))),
        Query.read("010201", TODAY));
  }

  @Test
  @DisplayName("the first six digits of an invented CPR number, whose month has 80 added")
  void inventedMonth() {
    assertEquals(Query.read("010290", TODAY), Query.read("018290", TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Åse Sørensen", "aase  SOERENSEN", "åse-sørensen", "Aase, Sörensen?"})
  @DisplayName("a name in any spelling as the same words")
  void names(String typed) {
    List<String> words =
        typed.contains("ö") ? List.of("aase", "sorensen") : List.of("aase", "soerensen");
    assertEquals(new Query.Name(words), Query.read(typed, TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "---", "%", "_"})
  @DisplayName("nothing where there is nothing to look for")
  void nothing(String typed) {
    assertEquals(new Query.Nothing(), Query.read(typed, TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"310290", "32-01-1990", "999999"})
  @DisplayName("no date where there is no such day, but the digits of a name that nobody has")
  void noSuchDay(String typed) {
    assertEquals(Query.Name.class, Query.read(typed, TODAY).getClass());
  }
}
