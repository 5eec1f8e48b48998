package dk.frirum.duty;

import dk.frirum.web.Choice;
import java.util.List;

/**
 * What is overdue, by requirement and cause.
 *
 * @param scope whose citizens
 * @param rows the requirement with most overdue first
 */
public record LateOverviewView(String scope, List<Choice> scopes, int duties, List<Row> rows) {
  public LateOverviewView {
    scopes = List.copyOf(scopes);
    rows = List.copyOf(rows);
  }

  /**
   * A requirement.
   *
   * @param href the list of those duties
   */
  public record Row(String duty, String href, int duties, List<Cause> causes) {
    public Row {
      causes = List.copyOf(causes);
    }
  }

  /** A cause in words, and of how many it was said. */
  public record Cause(String text, int duties) {}
}
