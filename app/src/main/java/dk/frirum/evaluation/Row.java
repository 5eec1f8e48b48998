package dk.frirum.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number, and all that must stand beside it. Text, table, figure and file read the same rows.
 *
 * @param id such as {@code back-by@1/26/difference}
 * @param estimate none where it is held back or not defined
 * @param lower of the two-sided 95 % interval; none where there is none
 * @param upper of it
 * @param persons it rests on; none where that is held back
 * @param said the verdict where there is one, {@code few} where it is held back, {@code none} where
 *     the data hold nothing, otherwise empty
 * @param planned whether it stood in the protocol
 */
record Row(
    String id,
    @Nullable Double estimate,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable Long persons,
    String said,
    String method,
    boolean planned) {
  static final String FEW = "few";
  static final String NONE = "none";
  private static final String HEAD =
      "id;estimate;lower;upper;persons;said;method;planned;data-cut;protocol";

  static Row few(String id, boolean planned) {
    return new Row(id, null, null, null, null, FEW, "suppression@1", planned);
  }

  static Row none(String id, boolean planned) {
    return new Row(id, null, null, null, null, NONE, "", planned);
  }

  static Row count(String id, long persons) {
    return new Row(id, (double) persons, null, null, persons, "", "count", true);
  }

  boolean hidden() {
    return said.equals(FEW);
  }

  /** The rows as a file. */
  static String text(List<Row> rows, String cut, String hash) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (Row row : rows) {
      text.append(
          String.join(
              ";",
              row.id,
              number(row.estimate),
              number(row.lower),
              number(row.upper),
              row.persons == null ? "" : row.persons.toString(),
              row.said,
              row.method,
              row.planned ? "planned" : "unplanned",
              cut,
              hash));
      text.append('\n');
    }
    return text.toString();
  }

  /** The rows of such a file. */
  static List<Row> read(String text) {
    List<Row> rows = new ArrayList<>();
    for (String line : text.lines().skip(1).toList()) {
      String[] part = line.split(";", -1);
      rows.add(
          new Row(
              part[0],
              number(part[1]),
              number(part[2]),
              number(part[3]),
              part[4].isEmpty() ? null : Long.valueOf(part[4]),
              part[5],
              part[6],
              part[7].equals("planned")));
    }
    return rows;
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.6f", value);
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
