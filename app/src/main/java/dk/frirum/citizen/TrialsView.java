package dk.frirum.citizen;

import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trial actions of a citizen's page: those the citizen was in, and what rules changed.
 *
 * @param changes the latest
 * @param allChanges how many there are, more than are shown perhaps
 */
public record TrialsView(List<Membership> memberships, List<Change> changes, int allChanges) {
  public TrialsView {
    memberships = List.copyOf(memberships);
    changes = List.copyOf(changes);
  }

  /**
   * A trial action.
   *
   * @param href none for those who have no board
   * @param sure false where a fact is missing
   */
  public record Membership(
      String title,
      @Nullable String href,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      boolean sure) {}

  /** A duty that another rulebook changed; no status where it was not there, or is no longer. */
  public record Change(
      LocalDate on,
      String duty,
      @Nullable Status before,
      @Nullable LocalDate dueBefore,
      @Nullable Status after,
      @Nullable LocalDate dueAfter) {}

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return memberships.isEmpty() && changes.isEmpty();
  }
}
