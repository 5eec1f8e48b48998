package dk.frirum.evidence.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.evidence.measure.Exit.Way;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.Spells;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A course from index week 10")
class CoursesTest {
  private static final int SICK = 3;
  private static final int DOLE = 1;
  private static final CodeBook BOOK =
      new CodeBook(
          Map.of(
              SICK,
              Kind.BENEFIT,
              DOLE,
              Kind.BENEFIT,
              9,
              Kind.EDUCATION,
              7,
              Kind.PENSION,
              6,
              Kind.EMIGRATION,
              8,
              Kind.DEATH));

  /** Each three numbers are a code with its first and last week. */
  private static Courses on(int... spells) {
    Spells.Builder builder = new Spells.Builder(BOOK);
    for (int at = 0; at < spells.length; at += 3) {
      builder.add(1, 851, spells[at], spells[at + 1], spells[at + 2], at);
    }
    return new Courses(builder.build());
  }

  private static Exit exit(int end, int... spells) {
    return on(spells).exit(1, 10, end).orElseThrow();
  }

  private static Exit out(Way way, int weeks) {
    return new Exit(way, weeks);
  }

  @Nested
  @DisplayName("ends")
  class Ends {
    @Test
    @DisplayName("into self-support in the first of four weeks without a code")
    void selfSupport() {
      assertEquals(out(Way.SELF_SUPPORT, 11), exit(99, SICK, 10, 20));
      assertEquals(out(Way.SELF_SUPPORT, 11), exit(99, SICK, 10, 20, SICK, 25, 30), "four between");
      assertEquals(out(Way.SELF_SUPPORT, 1), exit(99, SICK, 10, 10), "a week's course");
    }

    @Test
    @DisplayName("not before, when the same benefit comes back after three")
    void sameSpell() {
      assertEquals(out(Way.SELF_SUPPORT, 21), exit(99, SICK, 10, 20, SICK, 24, 30));
      assertEquals(out(Way.SELF_SUPPORT, 31), exit(99, SICK, 10, 20, SICK, 24, 30, SICK, 31, 40));
    }

    @Test
    @DisplayName("in another benefit that begins within four weeks, in the week it begins")
    void otherBenefit() {
      assertEquals(out(Way.OTHER_BENEFIT, 11), exit(99, SICK, 10, 20, DOLE, 21, 40));
      assertEquals(out(Way.OTHER_BENEFIT, 14), exit(99, SICK, 10, 20, DOLE, 24, 40));
      assertEquals(out(Way.SELF_SUPPORT, 11), exit(99, SICK, 10, 20, DOLE, 25, 40));
    }

    @Test
    @DisplayName("in education, pension, emigration and death, each a way out of its own")
    void others() {
      assertEquals(out(Way.EDUCATION, 11), exit(99, SICK, 10, 20, 9, 21, 60));
      assertEquals(out(Way.PENSION, 12), exit(99, SICK, 10, 20, 7, 22, 999));
      assertEquals(out(Way.EMIGRATION, 13), exit(99, SICK, 10, 20, 6, 23, 999));
      assertEquals(out(Way.DEATH, 14), exit(99, SICK, 10, 20, 8, 24, 999));
    }

    @Test
    @DisplayName("nowhere yet, when fewer than four weeks can be seen after it")
    void censored() {
      assertEquals(out(Way.SELF_SUPPORT, 11), exit(24, SICK, 10, 20), "21 to 24 are four");
      assertEquals(out(Way.CENSORED, 11), exit(23, SICK, 10, 20));
      assertEquals(out(Way.CENSORED, 11), exit(20, SICK, 10, 20));
      assertEquals(out(Way.CENSORED, 6), exit(15, SICK, 10, 20), "still on it");
    }

    @Test
    @DisplayName("as known on a day: what begins after the data's end has not been")
    void asKnown() {
      assertEquals(out(Way.CENSORED, 11), exit(22, SICK, 10, 20, DOLE, 23, 40));
      assertEquals(out(Way.OTHER_BENEFIT, 13), exit(23, SICK, 10, 20, DOLE, 23, 40));
    }
  }

  @Test
  @DisplayName("may have begun before the index week; one must be on a benefit then")
  void index() {
    assertEquals(out(Way.SELF_SUPPORT, 11), exit(99, SICK, 2, 20));
    assertEquals(out(Way.SELF_SUPPORT, 1), exit(99, SICK, 2, 10));
    assertEquals(out(Way.CENSORED, 1), exit(10, SICK, 10, 20), "the data end in the index week");
    assertEquals(Optional.empty(), on(SICK, 10, 20).exit(1, 10, 9), "and before it");
    assertEquals(Optional.empty(), on(SICK, 2, 9).exit(1, 10, 99));
    assertEquals(Optional.empty(), on(SICK, 11, 19).exit(1, 10, 99));
    assertEquals(Optional.empty(), on(9, 2, 20).exit(1, 10, 99), "education is no benefit");
  }

  @Test
  @DisplayName("is back by a horizon when it left into self-support in its week or before")
  void backBy() {
    assertEquals(OptionalDouble.of(1), backBy(11, 99, SICK, 10, 20));
    assertEquals(OptionalDouble.of(0), backBy(10, 99, SICK, 10, 20));
    assertEquals(OptionalDouble.of(0), backBy(30, 99, SICK, 10, 20, DOLE, 21, 30));
  }

  @Test
  @DisplayName(
      "has no answer at a horizon the data do not reach, nor while four weeks are still open")
  void reach() {
    assertEquals(OptionalDouble.of(0), backBy(10, 20, SICK, 10, 40));
    assertEquals(OptionalDouble.empty(), backBy(11, 20, SICK, 10, 40));
    assertEquals(OptionalDouble.empty(), backBy(11, 22, SICK, 10, 20), "21 and 22 are not four");
    assertEquals(OptionalDouble.of(0), backBy(10, 22, SICK, 10, 20), "in week 20 it was on it");
  }

  private static OptionalDouble backBy(int horizon, int end, int... spells) {
    Courses courses = on(spells);
    return courses.backBy(horizon, courses.exit(1, 10, end).orElseThrow(), 10, end);
  }

  @Test
  @DisplayName("is self-supported in a week without any code, education being one")
  void selfSupportedIn() {
    Courses courses = on(SICK, 10, 20, 9, 30, 40);
    assertEquals(OptionalDouble.of(0), courses.selfSupportedIn(10, 1, 10, 99));
    assertEquals(OptionalDouble.of(1), courses.selfSupportedIn(11, 1, 10, 99));
    assertEquals(OptionalDouble.of(1), courses.selfSupportedIn(19, 1, 10, 99));
    assertEquals(OptionalDouble.of(0), courses.selfSupportedIn(20, 1, 10, 99));
    assertEquals(OptionalDouble.of(1), courses.selfSupportedIn(31, 1, 10, 41));
    assertEquals(OptionalDouble.empty(), courses.selfSupportedIn(31, 1, 10, 40));
  }

  @Test
  @DisplayName("counts its degree over the horizon's weeks from the index week on")
  void degree() {
    Courses courses = on(SICK, 10, 20, DOLE, 22, 22);
    assertEquals(OptionalDouble.of(0), courses.degree(11, 1, 10, 99));
    assertEquals(OptionalDouble.of(1 / 12.0), courses.degree(12, 1, 10, 99));
    assertEquals(OptionalDouble.of(1 / 13.0), courses.degree(13, 1, 10, 99));
    assertEquals(OptionalDouble.of(2 / 14.0), courses.degree(14, 1, 10, 24));
    assertEquals(OptionalDouble.empty(), courses.degree(14, 1, 10, 23));
  }

  @Test
  @DisplayName("relapses when a benefit begins within 26 weeks of leaving; education is no relapse")
  void relapse() {
    assertEquals(OptionalDouble.of(1), relapse(99, SICK, 10, 20, DOLE, 47, 50));
    assertEquals(OptionalDouble.of(0), relapse(99, SICK, 10, 20, DOLE, 48, 50));
    assertEquals(OptionalDouble.of(1), relapse(40, SICK, 10, 20, SICK, 25, 50), "known already");
    assertEquals(OptionalDouble.of(0), relapse(47, SICK, 10, 20));
    assertEquals(OptionalDouble.empty(), relapse(46, SICK, 10, 20));
    assertEquals(OptionalDouble.of(0), relapse(99, SICK, 10, 20, 9, 30, 50));
    assertEquals(OptionalDouble.empty(), relapse(99, SICK, 10, 20, DOLE, 21, 50), "never left so");
  }

  private static OptionalDouble relapse(int end, int... spells) {
    Courses courses = on(spells);
    return courses.relapse(26, 1, courses.exit(1, 10, end).orElseThrow(), 10, end);
  }
}
