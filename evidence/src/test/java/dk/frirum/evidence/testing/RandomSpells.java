package dk.frirum.evidence.testing;

import dk.frirum.evidence.measure.CourseCells.Start;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.spell.Spells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented people with spells that follow, pause, move and end in every way there is. */
public final class RandomSpells {
  public static final List<Integer> MUNICIPALITIES = List.of(851, 813, 820);
  public static final int END = 160;
  public static final CodeBook BOOK =
      new CodeBook(
          Map.of(
              1, Kind.BENEFIT,
              2, Kind.BENEFIT,
              3, Kind.BENEFIT,
              6, Kind.EMIGRATION,
              7, Kind.PENSION,
              8, Kind.DEATH,
              9, Kind.EDUCATION));

  private final Spells spells;
  private final List<Start> starts = new ArrayList<>();

  public RandomSpells(long seed, int persons) {
    Random random = new Random(seed);
    Spells.Builder builder = new Spells.Builder(BOOK);
    for (int person = 1; person <= persons; person++) {
      add(person, random, builder);
    }
    spells = builder.build();
  }

  private void add(int person, Random random, Spells.Builder builder) {
    int week = random.nextInt(60);
    int municipality = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
    boolean first = true;
    while (week <= END) {
      boolean lasting = random.nextInt(25) == 0 && !first;
      int code =
          lasting
              ? 6 + random.nextInt(3)
              : List.of(1, 2, 3, 3, 3, 9).get(random.nextInt(first ? 5 : 6));
      int last = lasting ? 10 * END : week + random.nextInt(30);
      builder.add(person, municipality, code, week, last, person);
      if (first) {
        int index = week + random.nextInt(last - week + 1);
        if (index <= END) {
          // Data that end anywhere, so that what is still open at their end comes up often.
          int end =
              switch (random.nextInt(4)) {
                case 0 -> END;
                case 1 -> index + random.nextInt(END - index + 1);
                case 2 -> index + 12 + random.nextInt(5);
                default -> index + 20 + random.nextInt(40);
              };
          starts.add(
              new Start(
                  person,
                  index,
                  Math.min(end, END),
                  2020 + person % 2,
                  person % 3 == 0 ? "young" : ""));
        }
      }
      first = false;
      week = last + 1 + random.nextInt(8);
      if (random.nextInt(5) == 0) {
        municipality = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
      }
    }
  }

  public Spells spells() {
    return spells;
  }

  /** One for each person. */
  public List<Start> starts() {
    return List.copyOf(starts);
  }
}
