package dk.frirum.timestudy;

import dk.frirum.web.Choice;
import java.util.List;

/**
 * The page of who takes part.
 *
 * @param action where an answer is sent; empty where nothing is asked just now
 * @param at the moment asked about, as 10.14
 * @param study its title
 * @param takesPart whether this person is in a study that runs
 * @param lines today's interviews
 */
public record NowView(
    String action,
    String at,
    String study,
    boolean takesPart,
    List<Choice> activities,
    List<Line> lines) {
  public NowView {
    activities = List.copyOf(activities);
    lines = List.copyOf(lines);
  }

  /**
   * An interview.
   *
   * @param meeting minutes of the interview itself, from the calendar or as registered
   * @param preparations minutes to tap, what stands now among them
   */
  public record Line(
      long id,
      String name,
      String href,
      String kind,
      int meeting,
      int preparation,
      List<Integer> preparations,
      int afterWork,
      List<Integer> afterWorks,
      int version,
      String action) {
    public Line {
      preparations = List.copyOf(preparations);
      afterWorks = List.copyOf(afterWorks);
    }
  }
}
