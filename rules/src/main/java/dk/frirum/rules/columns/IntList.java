package dk.frirum.rules.columns;

import java.util.Arrays;

/** A growing column of ints. */
final class IntList {
  private int[] values;
  private int size;

  IntList(int capacity) {
    values = new int[Math.max(8, capacity)];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 8);
    }
    values[size++] = value;
  }

  /** Adds a value until the list is so long. */
  void padTo(int length, int value) {
    while (size < length) {
      add(value);
    }
  }

  int size() {
    return size;
  }

  /** Index of a value in a list that only ever grew in value; negative when it is not there. */
  int find(int value) {
    return Arrays.binarySearch(values, 0, size, value);
  }

  int[] toArray() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
