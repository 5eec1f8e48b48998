package dk.frirum.guidance;

import java.util.List;

/**
 * The guidance before the first talk, for the citizen and for whoever has the case.
 *
 * @param own whether it is the reader's own
 * @param film title of the film
 * @param src address of the film
 * @param captions address of the captions
 * @param language of the captions
 * @param transcript paragraphs
 * @param seen when it was seen, in words; empty before, as {@code understood}
 * @param lines questions and answers, earliest first
 * @param typed what was typed and could not be saved
 * @param wrong what was wrong with it; empty for nothing
 */
public record GuidanceView(
    String name,
    String citizenHref,
    String action,
    boolean own,
    String film,
    String src,
    String captions,
    String mediaType,
    String language,
    List<String> transcript,
    String seen,
    String understood,
    List<Line> lines,
    String typed,
    String wrong) {

  public GuidanceView {
    transcript = List.copyOf(transcript);
    lines = List.copyOf(lines);
  }

  /**
   * A question or an answer.
   *
   * @param question whether it is one
   */
  public record Line(boolean question, String words, String by, String at) {}
}
