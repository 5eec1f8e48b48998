package dk.frirum.rules.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KindSearchTest {
  private static final int MOST = 30;
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  @DisplayName("Eight at a time finds the same event as one by one, for any kind and any run")
  void findsTheFirst() {
    for (int round = 0; round < 20_000; round++) {
      byte[] kinds = kinds();
      int kind = random.nextBoolean() ? 63 * random.nextInt(2) : random.nextInt(64);
      int from = random.nextInt(MOST + 1);
      int end = random.nextInt(from, MOST + 1);
      int plain = from;
      while (plain < end && kinds[plain] != kind) {
        plain++;
      }
      assertEquals(plain, KindSearch.next(kinds, KindSearch.sought(kind), from, end));
    }
  }

  @Test
  @DisplayName("Of at most eight events as bits, all of the kind and no others are there")
  void findsAll() {
    for (int round = 0; round < 20_000; round++) {
      byte[] kinds = kinds();
      int kind = random.nextBoolean() ? 63 * random.nextInt(2) : random.nextInt(64);
      int from = random.nextInt(MOST - 8);
      int count = random.nextInt(9);
      long bits = KindSearch.among(kinds, KindSearch.sought(kind), from, count);
      int number = 0;
      for (int place = 0; place < count; place++) {
        if (kinds[from + place] == kind) {
          assertEquals(place, KindSearch.place(bits, ++number));
        }
      }
      assertEquals(number, Long.bitCount(bits));
      assertEquals(8, KindSearch.place(bits, number + 1));
    }
  }

  /** Few different ones, so that there is something to find; the lowest and the highest too. */
  private byte[] kinds() {
    byte[] kinds = new byte[MOST + KindSearch.PADDING];
    byte[] some = {0, 1, (byte) random.nextInt(64), 63};
    for (int each = 0; each < MOST; each++) {
      kinds[each] = some[random.nextInt(some.length)];
    }
    return kinds;
  }
}
