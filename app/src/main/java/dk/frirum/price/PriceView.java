package dk.frirum.price;

import dk.frirum.web.Column;
import dk.frirum.web.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price list.
 *
 * @param asked the day asked about as typed; empty for today
 * @param error what is wrong with it; none when all is well
 * @param sort the order as it stands in the address; empty for the usual one
 * @param at when the cases were read, in words
 * @param hides whether small counts are left out for this reader
 * @param assumptions whether this reader may see the assumptions
 */
public record PriceView(
    String asked,
    @Nullable String error,
    String sort,
    String at,
    LocalDate from,
    LocalDate to,
    boolean hides,
    boolean assumptions,
    List<Column> columns,
    List<Row> rows) {

  public PriceView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A requirement.
   *
   * @param hours a year; none where nobody knows the minutes, or where they are not shown
   * @param minutes once, with where they come from, in words
   * @param inTime percent of those met or overdue, rounded down; none when there is none, or where
   *     it would tell of few
   * @param causes why what was late was so, the most frequent first; empty where nothing was late,
   *     or where how much was is not shown
   * @param exceptions what lifts, replaces or moves it, but for the law's own exceptions
   */
  public record Row(
      String id,
      String title,
      String href,
      String citation,
      Verification verified,
      String responsible,
      Figure duties,
      @Nullable Long hours,
      String minutes,
      @Nullable Integer inTime,
      Figure late,
      Figure overdue,
      List<Cause> causes,
      Figure lifted,
      Figure suspended,
      Figure undetermined,
      List<Exception> exceptions) {
    public Row {
      causes = List.copyOf(causes);
      exceptions = List.copyOf(exceptions);
    }
  }

  /** Why duties were late, in words, and how many. */
  public record Cause(String text, Figure figure) {}

  /**
   * A deviation of a requirement.
   *
   * @param effect in words, with the layer
   * @param where municipalities in words
   * @param here whether it holds in the reader's own
   */
  public record Exception(
      String title,
      String href,
      String effect,
      String where,
      boolean here,
      LocalDate from,
      @Nullable LocalDate to) {}
}
