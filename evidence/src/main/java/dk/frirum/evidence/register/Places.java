package dk.frirum.evidence.register;

import java.util.Arrays;

/** Municipalities by small numbers, in the order they come. */
final class Places {
  /** Municipalities have three digits. */
  private static final int NUMBERS = 1000;

  private final int[] index = new int[NUMBERS];
  private int[] numbers = new int[1 << Register.PLACE_BITS];
  private int count;

  Places() {
    Arrays.fill(index, -1);
  }

  /** -1 where there is no room, or it is no number of a municipality. */
  int of(int municipality) {
    if (municipality < 0 || municipality >= NUMBERS) {
      return -1;
    }
    int known = index[municipality];
    if (known < 0 && count < numbers.length) {
      known = count++;
      index[municipality] = known;
      numbers[known] = municipality;
    }
    return known;
  }

  int[] numbers() {
    return Arrays.copyOf(numbers, count);
  }
}
