package dk.frirum.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of messages, latest first. */
public record MessagesView(List<Line> lines) {
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
