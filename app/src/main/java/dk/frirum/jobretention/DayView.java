package dk.frirum.jobretention;

import dk.frirum.placement.PlacementLine;
import java.util.List;

/**
 * A retention consultant's day: own sick-listed citizens, and companies to speak to.
 *
 * @param ending placements that end soon, or ended without an outcome
 */
public record DayView(List<Line> citizens, List<PlacementLine> ending) {
  public DayView {
    citizens = List.copyOf(citizens);
    ending = List.copyOf(ending);
  }

  /**
   * A citizen.
   *
   * @param group code; empty where it is not known
   * @param week since the first absence day, from 1
   * @param left weeks until the target; negative when it has passed
   * @param talk where the first talk stands, in words
   */
  public record Line(
      String name,
      String href,
      String placementsHref,
      String group,
      int week,
      int left,
      String talk,
      String back) {}
}
