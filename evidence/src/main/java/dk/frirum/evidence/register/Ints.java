package dk.frirum.evidence.register;

import java.util.Arrays;

/** Whole numbers one after the other, as many as come. */
final class Ints {
  private int[] numbers = new int[1024];
  private int count;

  void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  int get(int at) {
    return numbers[at];
  }

  int size() {
    return count;
  }
}
