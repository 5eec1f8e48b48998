package dk.frirum.evidence.known;

import dk.frirum.evidence.survival.RiskTable;
import dk.frirum.evidence.table.Table;
import java.util.Arrays;

/**
 * What every survival method reads: {@code time}, {@code event}, and where they are said {@code
 * entry} and {@code weights}.
 *
 * @param table the rows without missing values
 * @param cause 0 censored
 */
@SuppressWarnings("ArrayRecordComponent")
record Persons(Table table, double[] time, int[] cause, double[] weight, double[] entry) {

  /**
   * @param used keys of further expressions in which nothing may be missing
   */
  static Persons of(Options options, Table data, String... used) {
    Table table =
        options.complete(options.complete(data, "time", "event", "entry", "weights"), used);
    if (table.rows() == 0) {
      throw options.wrong("time", "No row is left", "Is 'where' too narrow, or something missing?");
    }
    double[] time = options.column("time", table);
    return new Persons(
        table,
        time,
        whole(options, "event", table),
        options.has("weights") ? options.column("weights", table) : filled(time.length, 1),
        options.has("entry")
            ? options.column("entry", table)
            : filled(time.length, Double.NEGATIVE_INFINITY));
  }

  static int[] whole(Options options, String key, Table table) {
    return Arrays.stream(options.column(key, table))
        .mapToInt(each -> {
          if (each < 0 || each != Math.rint(each)) {
            throw options.wrong(
                key, "Expected 0 for nothing and whole numbers for events, found " + each, null);
          }
          return (int) each;
        })
        .toArray();
  }

  static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  /** These rows alone. */
  Persons where(boolean[] keep) {
    int[] rows =
        java.util.stream.IntStream.range(0, keep.length).filter(each -> keep[each]).toArray();
    return new Persons(
        table.rows(rows),
        Arrays.stream(rows).mapToDouble(each -> time[each]).toArray(),
        Arrays.stream(rows).map(each -> cause[each]).toArray(),
        Arrays.stream(rows).mapToDouble(each -> weight[each]).toArray(),
        Arrays.stream(rows).mapToDouble(each -> entry[each]).toArray());
  }

  RiskTable riskTable(int causes) {
    return RiskTable.of(time, cause, weight, entry, causes);
  }
}
