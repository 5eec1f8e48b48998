package dk.frirum.fund;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand-overs that are near, late, or not acknowledged.
 *
 * @param more whether there are more than are shown
 */
public record HandOversView(List<Line> lines, boolean more) {
  public HandOversView {
    lines = List.copyOf(lines);
  }

  /**
   * A citizen.
   *
   * @param lawDay when the rules have it; none where no rule read says
   * @param handedOn none while it is the a-kasse's
   * @param handOver id of the hand-over to be acknowledged; 0 for none
   */
  public record Line(
      long citizenId,
      String name,
      String href,
      String fund,
      LocalDate registered,
      @Nullable LocalDate lawDay,
      @Nullable LocalDate handedOn,
      long handOver) {}
}
