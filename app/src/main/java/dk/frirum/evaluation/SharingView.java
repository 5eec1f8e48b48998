package dk.frirum.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a municipality says whether its sums may stand in others' reports.
 *
 * @param since when that was said last; none where nobody has said anything
 * @param sharing names of those in this installation that share now
 */
public record SharingView(
    boolean may, boolean shares, @Nullable LocalDate since, String by, List<String> sharing) {
  public SharingView {
    sharing = List.copyOf(sharing);
  }
}
