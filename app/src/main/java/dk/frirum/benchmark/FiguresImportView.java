package dk.frirum.benchmark;

import dk.frirum.web.Choice;
import dk.frirum.web.FileLimit;
import dk.frirum.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which figures are read in.
 *
 * @param error what is wrong with the file as a whole; none when all is well
 * @param tables those that can be read in
 * @param table what was chosen, with what else was filled in
 * @param report what a file holds; none before one was sent
 */
public record FiguresImportView(
    @Nullable String error,
    List<Choice> tables,
    String table,
    boolean synthetic,
    String definition,
    @Nullable Report report) {
  public FiguresImportView {
    tables = List.copyOf(tables);
  }

  /** What is said of a file that is too big. */
  public static String tooBig(Words words) {
    return FileLimit.WHOLE.big(words) + " " + words.t("benchmark.import.big");
  }

  /**
   * What a file holds, or what was done with it.
   *
   * @param ready rows that can be kept
   * @param kept whether they were
   * @param already whether just this file is there already
   * @param wrong how many problems there are; {@code lines} are the first of them
   * @param token what confirms it after the dry run; none when nothing can be confirmed
   */
  public record Report(
      String file,
      String encoding,
      int read,
      int ready,
      boolean kept,
      boolean already,
      int wrong,
      List<String> notes,
      List<Line> lines,
      @Nullable String token) {
    public Report {
      notes = List.copyOf(notes);
      lines = List.copyOf(lines);
    }
  }

  /** A problem: where, what and what to do. */
  public record Line(long line, @Nullable String field, String message, String excerpt) {}
}
