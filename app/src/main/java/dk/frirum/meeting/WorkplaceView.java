package dk.frirum.meeting;

import java.util.List;

/**
 * The first talks at the workplace, team by team.
 *
 * @param goal per cent
 * @param from first day counted, in words; as the next
 * @param fromTyped what stands in the field; as the next
 * @param error what is wrong with the days typed; empty when all is well
 */
public record WorkplaceView(
    int goal,
    String from,
    String to,
    String fromTyped,
    String toTyped,
    String error,
    List<Team> teams) {
  /** Of fewer no share is shown: it would say something of single citizens. */
  public static final int FEWEST = 5;

  public WorkplaceView {
    teams = List.copyOf(teams);
  }

  /**
   * A team.
   *
   * @param name empty where nobody has the case
   * @param share per cent, as read
   * @param enough whether there are enough to show figures of
   * @param reasons reasons given for holding it elsewhere, in words with how often
   */
  public record Team(
      String name,
      int talks,
      int atWorkplace,
      String share,
      boolean enough,
      boolean reached,
      List<String> reasons) {
    public Team {
      reasons = List.copyOf(reasons);
    }
  }
}
