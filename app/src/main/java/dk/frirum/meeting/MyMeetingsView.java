package dk.frirum.meeting;

import java.time.LocalDate;
import java.util.List;

/**
 * The person's own meetings in a week, and tasks.
 *
 * @param week {@code uge 11}
 * @param missing how many meetings are over without an outcome
 * @param allTasks how many tasks there are, more than are shown perhaps
 * @param outOfReach how many tasks are about citizens the person may no longer see
 * @param feed whether there is a calendar address
 * @param passed whether this is the list of those that are over; then there is no week
 */
public record MyMeetingsView(
    String week,
    String from,
    String to,
    String prevHref,
    String nextHref,
    List<Row> rows,
    int missing,
    List<MeetingView.TaskLine> tasks,
    int allTasks,
    int outOfReach,
    boolean feed,
    boolean passed) {

  public MyMeetingsView {
    rows = List.copyOf(rows);
    tasks = List.copyOf(tasks);
  }

  /**
   * A meeting.
   *
   * @param time {@code 09.00–09.45}
   * @param kind code
   * @param answers what the parties have answered, in words
   * @param state code
   * @param outcomeHref the form that says what became of it; empty where that is no question
   */
  public record Row(
      LocalDate day,
      String time,
      String name,
      String citizenHref,
      String href,
      String kind,
      String form,
      String place,
      String answers,
      String state,
      String outcomeHref) {}
}
