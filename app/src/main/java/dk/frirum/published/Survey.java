package dk.frirum.published;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How content somebody is, as a survey found it (<i>tilfredshed</i>).
 *
 * @param asked {@code citizens} or {@code companies}
 * @param question as it was asked
 * @param source who asked, and how
 * @param on last day of the survey
 * @param invited none where nobody knows
 * @param answered never fewer than five
 * @param content of them; never such that a few can be told
 */
public record Survey(
    long id,
    String asked,
    String question,
    String source,
    LocalDate on,
    @Nullable Integer invited,
    int answered,
    int content) {

  /** Percent content, rounded to the nearest. */
  public long percent() {
    return Math.round(100.0 * content / answered);
  }
}
