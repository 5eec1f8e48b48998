package dk.frirum.meeting;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;

/**
 * A team's meetings at workplaces on a day.
 *
 * @param day in words
 * @param dayTyped yyyy-MM-dd
 * @param travel minutes below which two places with different postcodes are too near in time
 * @param byPostcode whether they are ordered by place rather than by time
 * @param mates whose day it is
 * @param owner the one chosen in the form; {@code company} what is typed there
 */
public record DayTripView(
    String day,
    String dayTyped,
    String prevHref,
    String nextHref,
    String otherHref,
    boolean byPostcode,
    int travel,
    List<Stop> stops,
    List<Choice> mates,
    String owner,
    String company,
    List<FieldError> errors) {
  public DayTripView {
    stops = List.copyOf(stops);
    mates = List.copyOf(mates);
    errors = List.copyOf(errors);
  }

  /**
   * A stop.
   *
   * @param time empty for one without a time
   * @param name the citizen's, or the company's of one without a time
   * @param href the meeting; empty for one without a time
   * @param postcode empty where none stands in the place
   * @param onwards whether it is another postcode than the same person's stop before
   * @param slack minutes since the same person's stop before was over, where that is too few to get
   *     from one postcode to another; below 0 where it is not
   * @param action where one without a time is moved; empty for one with a time
   */
  public record Stop(
      String time,
      String owner,
      String name,
      String href,
      String place,
      String postcode,
      boolean onwards,
      int slack,
      String action) {}
}
