package dk.frirum.evidence.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells as a text that one installation sends and another adds to its own: a line a cell, in the
 * order of the keys, so that the same cells are the same bytes. It holds no person.
 */
public final class CellFile {
  private static final String HEAD = "frirum-cells;1";
  private static final int KEY_PARTS = 6;

  private CellFile() {}

  public static String text(Cells cells) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    cells
        .all()
        .forEach((key, cell) ->
            text.append(kind(cell))
                .append(';')
                .append(key.measure())
                .append(';')
                .append(key.cohort())
                .append(';')
                .append(key.municipality())
                .append(';')
                .append(key.stratum())
                .append(';')
                .append(key.period())
                .append(';')
                .append(
                    numbers(cell).stream().map(String::valueOf).collect(Collectors.joining(";")))
                .append('\n'));
    return text.toString();
  }

  private static String kind(Cell cell) {
    return switch (cell) {
      case Cell.Count _ -> "count";
      case Cell.Curve _ -> "curve";
      case Cell.Moment _ -> "moment";
      case Cell.Minutes _ -> "minutes";
    };
  }

  private static List<Long> numbers(Cell cell) {
    List<Long> numbers = new ArrayList<>();
    switch (cell) {
      case Cell.Count(long persons, long events) -> numbers.addAll(List.of(persons, events));
      case Cell.Curve(long entered, List<Long> exits, long censored) -> {
        numbers.addAll(List.of(entered, censored));
        numbers.addAll(exits);
      }
      case Cell.Minutes(long persons, long contacts, long minutes, long squares) ->
          numbers.addAll(List.of(persons, contacts, minutes, squares));
      case Cell.Moment moment -> {
        numbers.addAll(List.of(moment.persons(), moment.sumY(), moment.sumYY()));
        numbers.addAll(moment.sumX());
        numbers.addAll(moment.sumXY());
        numbers.addAll(moment.sumXX());
      }
    }
    return numbers;
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException with the line that is none of it
   */
  public static Cells read(String text) {
    return read(text, 0);
  }

  /**
   * The same where it stands in a file behind other lines.
   *
   * @param before so many
   */
  public static Cells read(String text, int before) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("Line %d: expected %s".formatted(before + 1, HEAD));
    }
    Cells cells = new Cells();
    for (int at = 1; at < lines.size(); at++) {
      try {
        String[] parts = lines.get(at).split(";", -1);
        CellKey key =
            new CellKey(
                parts[1],
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[5]),
                parts[4]);
        cells.add(
            key, cell(parts[0], Arrays.stream(parts).skip(KEY_PARTS).map(Long::valueOf).toList()));
      } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "Line %d is no cell: %s".formatted(before + at + 1, lines.get(at)), e);
      }
    }
    return cells;
  }

  private static Cell cell(String kind, List<Long> numbers) {
    return switch (kind) {
      case "count" -> {
        exactly(2, numbers);
        yield new Cell.Count(numbers.get(0), numbers.get(1));
      }
      case "curve" ->
          new Cell.Curve(numbers.get(0), numbers.subList(2, numbers.size()), numbers.get(1));
      case "minutes" -> {
        exactly(4, numbers);
        yield new Cell.Minutes(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
      }
      case "moment" -> moment(numbers);
      default -> throw new IllegalArgumentException("There is no kind " + kind);
    };
  }

  /** 3 numbers, then columns, columns, and columns × (columns + 1) / 2. */
  private static Cell moment(List<Long> numbers) {
    int columns = 0;
    while (3 + size(columns) < numbers.size()) {
      columns++;
    }
    exactly(3 + size(columns), numbers);
    return new Cell.Moment(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.subList(3, 3 + columns),
        numbers.subList(3 + columns, 3 + 2 * columns),
        numbers.subList(3 + 2 * columns, numbers.size()));
  }

  private static int size(int columns) {
    return 2 * columns + columns * (columns + 1) / 2;
  }

  private static void exactly(int count, List<Long> numbers) {
    if (numbers.size() != count) {
      throw new IllegalArgumentException(
          "Expected %d numbers, found %d".formatted(count, numbers.size()));
    }
  }
}
