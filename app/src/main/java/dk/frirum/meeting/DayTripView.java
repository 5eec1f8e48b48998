package dk.frirum.meeting;

import java.util.List;

/**
 * A team's meetings at workplaces on a day.
 *
 * @param day in words
 * @param dayTyped yyyy-MM-dd
 * @param travel minutes below which two places with different postcodes are too near in time
 * @param byPostcode whether they are ordered by place rather than by time
 */
public record DayTripView(
    String day,
    String dayTyped,
    String prevHref,
    String nextHref,
    String otherHref,
    boolean byPostcode,
    int travel,
    List<Stop> stops) {
  public DayTripView {
    stops = List.copyOf(stops);
  }

  /**
   * A stop.
   *
   * @param postcode empty where none stands in the place
   * @param onwards whether it is another postcode than the same person's stop before
   * @param slack minutes since the same person's stop before was over, where that is too few to get
   *     from one postcode to another; below 0 where it is not
   */
  public record Stop(
      String time,
      String owner,
      String name,
      String href,
      String place,
      String postcode,
      boolean onwards,
      int slack) {}
}
