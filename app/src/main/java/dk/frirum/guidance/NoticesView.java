package dk.frirum.guidance;

import java.util.List;

/**
 * What a citizen was told in writing.
 *
 * @param name the citizen's name
 * @param unknown names of running benefits of which no rule on notice is known here
 * @param lines latest first
 */
public record NoticesView(String name, String citizenHref, List<String> unknown, List<Line> lines) {
  public NoticesView {
    unknown = List.copyOf(unknown);
    lines = List.copyOf(lines);
  }

  /**
   * A notice.
   *
   * @param benefit code
   * @param written when and by whom, in words
   * @param sent when, to whom, by which way; a sentence that says so where it has not gone
   * @param gone whether it has
   * @param translation what stood beside them in English; empty for nothing
   * @param intact whether the words are still those the hash was made of
   * @param another whether it was about another citizen; then nothing of it is shown
   * @param withdrawn why it counts no more, in words; empty while it does
   * @param moveHref where it is said, or taken back, that it was; empty where the reader may not
   * @param withdrawHref where it is withdrawn; empty where it is, or the reader may not
   * @param letterHref the letter it stands in; empty where the reader may not open it there
   */
  public record Line(
      String benefit,
      String written,
      String sent,
      boolean gone,
      String template,
      List<String> paragraphs,
      List<String> translation,
      String hash,
      String translationHash,
      boolean intact,
      String letterHref,
      boolean another,
      String withdrawn,
      String moveHref,
      String withdrawHref) {
    public Line {
      paragraphs = List.copyOf(paragraphs);
      translation = List.copyOf(translation);
    }
  }
}
