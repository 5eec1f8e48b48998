package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that can be moved to the right citizen (<i>flyttes til rette borger</i>). Whoever
 * owns the kind says what it is, what moving would do, and moves it; {@link MovePage} is the page
 * of all, and {@link Moves} what is common to the commands.
 */
public interface Movable extends Registration {
  /** Path of the page. */
  default String form(long id) {
    return "/" + place() + "/" + id + "/citizen";
  }

  /** Both citizens beside each other, and what moving would do; nothing is changed. */
  Outlook look(SignedIn who, Held now, long to, Words words);

  /** Moves it, in one transaction with its events, the trails, duties and messages. */
  Answer move(Order order);

  /** What another has changed since a version, field by field; empty where that is not kept. */
  default List<ConflictView.Line> changed(Held now, int version, Words words) {
    return List.of();
  }

  /**
   * An order to move.
   *
   * @param told ids of dates that were told at it, and so to somebody else
   * @param goes ids of those who take part and go along; none where that was not asked
   * @param version the version the person saw
   * @param key made when the page was opened
   */
  record Order(
      SignedIn who,
      long id,
      long to,
      String reason,
      Set<Long> told,
      @Nullable Set<Long> goes,
      int version,
      UUID key) {
    public Order {
      told = Set.copyOf(told);
      goes = goes == null ? null : Set.copyOf(goes);
    }
  }

  /** What became of an order. */
  sealed interface Answer {
    /** It is moved, now or by the same click before. */
    record Done() implements Answer {}

    /** It has been changed since it was shown; nothing was moved. */
    record Conflict(Held now) implements Answer {}
  }
}
