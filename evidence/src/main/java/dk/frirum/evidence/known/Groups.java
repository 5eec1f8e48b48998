package dk.frirum.evidence.known;

import dk.frirum.evidence.table.Column;
import dk.frirum.evidence.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows by the values of some expressions, numbers in their order and words in theirs.
 *
 * @param of the group of every row, from 0
 * @param names such as {@code sex=1}; several expressions are joined with a comma
 * @param values such as {@code 1}
 */
@SuppressWarnings("ArrayRecordComponent")
record Groups(int[] of, List<String> names, List<String> values) {

  /** One group called {@code all} where the case has no such key. */
  static Groups of(Options options, String key, Table table) {
    List<String> expressions = options.texts(key);
    if (expressions.isEmpty()) {
      return new Groups(new int[table.rows()], List.of("all"), List.of("all"));
    }
    return options.at(key, () -> of(expressions, table));
  }

  private static Groups of(List<String> expressions, Table table) {
    List<Column> columns = expressions.stream().map(table::column).toList();
    SequencedMap<List<String>, Integer> rank = new TreeMap<>(order(columns));
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<String> values = new ArrayList<>();
      for (Column column : columns) {
        @Nullable String label = column.labels()[row];
        values.add(label == null ? "NA" : label);
      }
      rows.add(values);
      rank.put(values, 0);
    }
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (List<String> each : List.copyOf(rank.keySet())) {
      rank.put(each, names.size());
      names.add(name(expressions, each));
      values.add(String.join(", ", each));
    }
    return new Groups(rows.stream().mapToInt(rank::get).toArray(), names, values);
  }

  private static String name(List<String> expressions, List<String> values) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      parts.add(expressions.get(at) + "=" + values.get(at));
    }
    return String.join(", ", parts);
  }

  private static Comparator<List<String>> order(List<Column> columns) {
    return (one, other) -> {
      for (int at = 0; at < columns.size(); at++) {
        boolean numbers =
            switch (columns.get(at)) {
              case Column.Numbers _ -> true;
              case Column.Texts texts -> texts.numeric();
            };
        int order = compare(one.get(at), other.get(at), numbers);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private static int compare(String one, String other, boolean numbers) {
    if (!numbers || one.equals("NA") || other.equals("NA")) {
      return one.compareTo(other);
    }
    return Double.compare(Double.parseDouble(one), Double.parseDouble(other));
  }

  int count() {
    return names.size();
  }

  boolean[] in(int group) {
    boolean[] in = new boolean[of.length];
    for (int row = 0; row < of.length; row++) {
      in[row] = of[row] == group;
    }
    return in;
  }
}
