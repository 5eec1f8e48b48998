package dk.frirum.evidence.register;

import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invented people of 98 invented municipalities with ten years of spells, about 19 a person: to try
 * the register out on a nation's size without anybody's data. The same seed gives the same people,
 * each by themselves, so the first thousand are the same in a nation of any size.
 */
public final class InventedNation {
  public static final int WEEKS = 520;
  public static final int MUNICIPALITIES = 98;

  /** Four benefits, education, and what lasts. */
  public static final CodeBook BOOK =
      new CodeBook(
          Map.of(
              1, Kind.BENEFIT,
              2, Kind.BENEFIT,
              3, Kind.BENEFIT,
              4, Kind.BENEFIT,
              5, Kind.EDUCATION,
              6, Kind.PENSION,
              7, Kind.EMIGRATION,
              8, Kind.DEATH));

  private static final int[] CODES = {1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5};

  private final long seed;
  private final int persons;

  public InventedNation(long seed, int persons) {
    this.seed = seed;
    this.persons = persons;
  }

  public int persons() {
    return persons;
  }

  /** Takes one person after the other. */
  public interface People {
    void person(int id, int municipality, int born, boolean woman);
  }

  /** Takes one spell after the other, in the order of persons and weeks. */
  public interface Courses {
    void spell(int person, int municipality, int code, int from, int to);
  }

  /** A municipality's number, of three digits. */
  private static int number(int municipality) {
    return 101 + 8 * municipality;
  }

  private SplittableRandom random(int person, int about) {
    return new SplittableRandom(seed * 1_000_003 + person * 2L + about);
  }

  /** Everybody. */
  public void people(People taken) {
    for (int person = 0; person < persons; person++) {
      SplittableRandom random = random(person, 0);
      int home = random.nextInt(MUNICIPALITIES);
      taken.person(person, number(home), 1910 + random.nextInt(50), random.nextBoolean());
    }
  }

  /** Everybody's spells. */
  public void courses(Courses taken) {
    for (int person = 0; person < persons; person++) {
      int home = random(person, 0).nextInt(MUNICIPALITIES);
      courses(person, home, random(person, 1), taken);
    }
  }

  private static void courses(int person, int home, SplittableRandom random, Courses taken) {
    int where = home;
    // Some are seldom on a benefit and some often; where they live has a little to do with it.
    int longest = 8 + random.nextInt(32) + home % 7;
    int week = random.nextInt(60);
    while (week < WEEKS) {
      if (random.nextInt(600) == 0 && week > 0) {
        taken.spell(person, number(where), 6 + random.nextInt(3), week, 2 * WEEKS);
        return;
      }
      int last = week + random.nextInt(1 + random.nextInt(longest));
      int code = CODES[random.nextInt(CODES.length)];
      taken.spell(person, number(where), code, week, last);
      if (random.nextInt(60) == 0) {
        where = random.nextInt(MUNICIPALITIES);
      }
      week = last + 1 + pause(random);
    }
  }

  private static int pause(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> 0;
      case 3 -> 1 + random.nextInt(4);
      default -> 4 + random.nextInt(67);
    };
  }

  /** All of it in packed columns. */
  public Register register() {
    return register(WEEKS - 1);
  }

  /**
   * As it was known when a week was over.
   *
   * @param lastWeek from 0
   */
  public Register register(int lastWeek) {
    RegisterBuilder builder = new RegisterBuilder(BOOK, 0, lastWeek, persons * 20);
    people(
        (id, municipality, born, woman) -> builder.person(id, municipality, born, woman, id + 1L));
    courses((person, municipality, code, from, to) ->
        builder.spell(person, municipality, code, from, to, person + 1L));
    return builder.build();
  }
}
