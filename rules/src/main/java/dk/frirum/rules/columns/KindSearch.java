package dk.frirum.rules.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds events of one kind, eight at a time. Few spells have more, so what is found where is hardly
 * ever a branch the processor could guess wrong.
 */
final class KindSearch {
  /** Bytes read past the last kind. */
  static final int PADDING = 8;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private KindSearch() {}

  /** What to look for. */
  static long sought(int kind) {
    return kind * EACH;
  }

  /** The first event in a run of rows that is of the kind; the run's end when there is none. */
  static int next(byte[] kinds, long sought, int from, int end) {
    int event = from;
    while (true) {
      int place = Long.numberOfTrailingZeros(equal(kinds, sought, event)) >>> 3;
      if (event + 8 >= end || place < 8) {
        return Math.min(end, event + place);
      }
      event += 8;
    }
  }

  /** The top bit of each of eight bytes that is the kind; exact, as there are no kinds past 127. */
  private static long equal(byte[] kinds, long sought, int from) {
    return TOPS - ((long) EIGHT.get(kinds, from) ^ sought) & TOPS;
  }

  /** As bits, in order, those of at most eight events that are of the kind: the top ones. */
  static long among(byte[] kinds, long sought, int from, int count) {
    long within = count == 8 ? -1 : (1L << 8 * count) - 1;
    return equal(kinds, sought, from) & within;
  }

  /** Which of the eight the {@code number}th of the bits is, from 0; 8 when there are fewer. */
  static int place(long bits, int number) {
    long left = bits;
    for (int each = 1; each < number; each++) {
      left &= left - 1;
    }
    return Long.numberOfTrailingZeros(left) >>> 3;
  }
}
