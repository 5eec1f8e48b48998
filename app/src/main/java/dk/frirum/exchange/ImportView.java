package dk.frirum.exchange;

import dk.frirum.web.FileLimit;
import dk.frirum.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import page.
 *
 * @param error what is wrong with the file as a whole; none when all is well
 * @param report what a file holds; none before one was sent
 */
public record ImportView(@Nullable String error, @Nullable Report report) {

  /** What is said of a file that is too big. */
  public static String tooBig(Words words) {
    return FileLimit.WHOLE.big(words) + " " + words.t("import.big");
  }

  /**
   * What a file holds, or what was done with it.
   *
   * @param file its name
   * @param kind {@code citizens}, {@code spells}, {@code interviews}, {@code events}, {@code facts}
   *     or {@code staff}
   * @param dryRun whether nothing was changed yet
   * @param reading how it was read, as {@code UTF-8, semikolon}
   * @param read rows read
   * @param created rows that are new
   * @param changed rows that change something
   * @param unchanged rows that change nothing
   * @param skipped rows that cannot be read, each with a line below
   * @param lines the rows worth reading: all the bad ones, and the first of the others
   * @param token what confirms the import after a dry run; none when nothing can be confirmed
   */
  public record Report(
      String file,
      String kind,
      boolean dryRun,
      String reading,
      long read,
      long created,
      long changed,
      long unchanged,
      long skipped,
      List<Line> lines,
      @Nullable String token) {

    public Report {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A row.
   *
   * @param line its line in the file, the header being 1
   * @param outcome what happens to it
   * @param field the field that is wrong; none for the whole row
   * @param message in the reader's language
   * @param excerpt the row as it stands, shortened, its CPR number masked
   */
  public record Line(
      long line, Outcome outcome, @Nullable String field, String message, String excerpt) {}

  /** What happens to a row; words come from {@code import.row.<code>}. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    SKIPPED;

    /** Last part of the message key. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
