package dk.frirum.meeting;

import java.util.List;

/**
 * A letter on paper.
 *
 * @param language as in HTML
 * @param municipality who sends it
 * @param receiver lines of the address field
 * @param date when it was written, in words
 * @param body paragraphs
 * @param notice the Danish notice with its translation beside it; empty where all is in the body
 * @param template which text in which version, for whoever asks later
 */
public record LetterView(
    String language,
    String municipality,
    List<String> receiver,
    String date,
    String heading,
    List<String> body,
    List<Beside> notice,
    String template) {
  public LetterView {
    receiver = List.copyOf(receiver);
    body = List.copyOf(body);
    notice = List.copyOf(notice);
  }

  /** A paragraph of the notice, which counts, and what it means. */
  public record Beside(String danish, String english) {}
}
