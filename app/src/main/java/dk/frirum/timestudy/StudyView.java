package dk.frirum.timestudy;

import java.util.List;

/**
 * A study and what it came to.
 *
 * @param caseworkers who have answered; {@code few} where they are fewer than five
 * @param missing percent of the moments that passed unanswered
 * @param burden of the working day, in words
 * @param endHref where it is ended; empty where it is, or this reader may not
 */
public record StudyView(
    String title,
    String purpose,
    String period,
    String hours,
    int prompts,
    int participants,
    int caseworkers,
    int answers,
    int asked,
    int missing,
    String burden,
    boolean few,
    boolean ended,
    String endHref,
    List<Line> shares) {
  public StudyView {
    shares = List.copyOf(shares);
  }

  /**
   * An activity; numbers in percent, written in the reader's language.
   *
   * @param percent the share, whole, to draw
   */
  public record Line(
      String activity,
      String share,
      String lower,
      String upper,
      String designEffect,
      int percent) {}
}
