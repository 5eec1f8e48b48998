package dk.frirum.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of messages, latest first.
 *
 * @param firstHref the first page; none on it
 * @param nextHref the page after; none on the last
 */
public record MessagesView(
    List<Line> lines, @Nullable String firstHref, @Nullable String nextHref) {
  public MessagesView {
    lines = List.copyOf(lines);
  }

  /**
   * A message.
   *
   * @param text in the reader's language
   * @param at when, in words
   * @param citizen name; none where the reader may not see the citizen
   * @param href the citizen's page; none as above
   */
  public record Line(
      String text, String at, @Nullable String citizen, @Nullable String href, boolean unread) {}
}
