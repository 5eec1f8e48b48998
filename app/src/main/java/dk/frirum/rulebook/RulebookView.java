package dk.frirum.rulebook;

import dk.frirum.web.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of cards.
 *
 * @param on the day filtered to, yyyy-MM-dd; empty for all cards of all times
 * @param text words filtered to; empty for all
 * @param error what is wrong with the day typed; none when all is well
 * @param hash hash of the rulebook
 * @param groups cards by act, then by layer
 */
public record RulebookView(
    String on, String text, @Nullable String error, String hash, List<Group> groups) {

  public RulebookView {
    groups = List.copyOf(groups);
  }

  /** Whether not all cards are shown. */
  public boolean narrow() {
    return !on.isEmpty() || !text.isEmpty();
  }

  /** Number of cards shown. */
  public int size() {
    return groups.stream().mapToInt(group -> group.cards().size()).sum();
  }

  /**
   * Cards of one act or layer.
   *
   * @param title in the reader's language, as {@code Sygedagpengeloven} or {@code Suspensioner}
   */
  public record Group(String title, List<Line> cards) {
    public Group {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A card.
   *
   * @param id stable id
   * @param title in the reader's language
   * @param section paragraph as read
   * @param gist what it asks, in one line
   * @param from first day of its first version; none where it is not known
   * @param to last day of its last version; none while it is in force
   * @param versions number of versions
   * @param cases number of cases
   */
  public record Line(
      String id,
      String href,
      String title,
      String section,
      String gist,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int versions,
      int cases,
      Verification verified) {}
}
