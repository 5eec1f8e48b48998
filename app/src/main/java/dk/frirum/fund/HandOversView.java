package dk.frirum.fund;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand-overs that are near, late, or not acknowledged.
 *
 * @param counted of how many spells it was found out when they are handed over, the oldest
 * @param all how many spells there are of which it should be
 */
public record HandOversView(List<Line> lines, int counted, int all) {
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
