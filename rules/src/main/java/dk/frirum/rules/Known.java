package dk.frirum.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was known, which is not when it held: a spell may be reported weeks after it began
 * and corrected later still. A correction is two entries, one known until that day and one from it.
 *
 * @param from the day it was recorded; none when it has been known all along
 * @param until the day it was withdrawn or corrected; none while it stands
 */
public record Known(@Nullable LocalDate from, @Nullable LocalDate until) {

  /** Known all along, and still. */
  public static final Known ALWAYS = new Known(null, null);

  /** Whether it was known at the end of a day. */
  public boolean on(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
  }
}
