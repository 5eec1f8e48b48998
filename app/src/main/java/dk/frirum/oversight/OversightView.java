package dk.frirum.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to look over.
 *
 * @param waiting emergency access nobody has looked at, oldest first
 * @param allWaiting how many there are, more than are shown perhaps
 * @param reviewed what was found lately
 * @param conflicts conflicts of interest that stand
 * @param mayEnd whether the reader may end them
 */
public record OversightView(
    List<Emergency> waiting,
    int allWaiting,
    List<Emergency> reviewed,
    List<Conflict> conflicts,
    boolean mayEnd) {
  public OversightView {
    waiting = List.copyOf(waiting);
    reviewed = List.copyOf(reviewed);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * One emergency access.
   *
   * @param href the citizen's page; none where the reader may see no citizens
   * @param before how many the same person took in the thirty days before
   * @param verdict code; none while nobody has looked at it
   */
  public record Emergency(
      long id,
      String at,
      String who,
      long citizen,
      @Nullable String href,
      String reason,
      int before,
      @Nullable String verdict,
      @Nullable String remark) {}

  /** A conflict of interest. */
  public record Conflict(long id, String staff, String kind, String remark, String since) {}
}
