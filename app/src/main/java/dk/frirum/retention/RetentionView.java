package dk.frirum.retention;

import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due for erasure, what stops it, and what was done.
 *
 * @param total how many are proposed, of whom {@code due} are the first
 * @param rows of those shown, by table
 * @param form what was typed of a new hold, and what is wrong with it
 * @param mayHold whether the reader may place and lift holds
 */
public record RetentionView(
    List<ClassLine> classes,
    long total,
    List<DueLine> due,
    List<Rows> rows,
    List<HoldLine> holds,
    List<RunLine> runs,
    List<ErasureLine> erasures,
    HoldForm form,
    boolean mayHold) {
  public RetentionView {
    classes = List.copyOf(classes);
    due = List.copyOf(due);
    rows = List.copyOf(rows);
    holds = List.copyOf(holds);
    runs = List.copyOf(runs);
    erasures = List.copyOf(erasures);
  }

  /** A class with its deadline in words. */
  public record ClassLine(
      String title, String keep, String then, String verified, boolean decided) {}

  /** A citizen by number. */
  public record DueLine(long citizen, LocalDate since, LocalDate dueOn) {}

  /** How many rows of a table. */
  public record Rows(String table, long number) {}

  /**
   * What keeps a citizen from being erased.
   *
   * @param until none until it is lifted
   * @param over whether that day is past
   */
  public record HoldLine(
      long id,
      long citizen,
      String reason,
      String by,
      String at,
      @Nullable LocalDate until,
      boolean over) {}

  /** A night. */
  public record RunLine(LocalDate day, int due, int held) {}

  /**
   * Something that was erased.
   *
   * @param citizen number, which leads to nobody; none where words or rows of the trail went
   */
  public record ErasureLine(
      String at, @Nullable Long citizen, String what, String reason, String by, long rows) {}

  /** As typed. */
  public record HoldForm(String citizen, String reason, String until, List<FieldError> errors) {
    public HoldForm {
      errors = List.copyOf(errors);
    }

    static final HoldForm EMPTY = new HoldForm("", "", "", List.of());
  }
}
