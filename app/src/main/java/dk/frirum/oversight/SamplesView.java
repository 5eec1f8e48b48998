package dk.frirum.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trail, looked through.
 *
 * @param error what is wrong with the days asked for; none when all is well
 * @param staff user name asked for; empty for everybody
 * @param seed of the sample shown; none for the latest rows
 * @param another seed of the next sample
 * @param drawn out of how many the sample is, in words; empty where none is shown
 * @param firstHref the first page; none on it
 * @param nextHref the page after; none on the last
 * @param kept fields that lead back to this page
 */
public record SamplesView(
    LocalDate from,
    LocalDate to,
    @Nullable String error,
    String staff,
    boolean refused,
    @Nullable Integer seed,
    int another,
    String drawn,
    List<Row> rows,
    @Nullable String firstHref,
    @Nullable String nextHref,
    Map<String, String> kept) {
  public SamplesView {
    rows = List.copyOf(rows);
    kept = Map.copyOf(kept);
  }

  /**
   * A row in words.
   *
   * @param whom the citizen by number, or how many a list showed; empty for neither
   * @param href the citizen's page; none where the reader may see no citizens
   * @param details as written; empty for none
   * @param verdict code of what was found; none where nobody has looked
   * @param mayReview whether the reader may say what was found
   */
  public record Row(
      long id,
      String at,
      String who,
      String what,
      String purpose,
      boolean refused,
      String whom,
      @Nullable String href,
      String details,
      @Nullable String verdict,
      boolean mayReview) {}
}
