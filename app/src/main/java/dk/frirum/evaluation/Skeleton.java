package dk.frirum.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells before its numbers, and after: the parts a committee knows from the ministry's
 * evaluation scheme. Words somebody has written; no number stands in it.
 *
 * @param agreement what the trial action stands under; none inside the law
 * @param summary what that agreement is about; empty where nobody has written it
 * @param expected what was expected, soonest first; those nobody has written are left out
 * @param group in words; empty for everybody
 * @param rules what the trial action sets aside
 * @param drafts recommendations already written from this trial action
 */
public record Skeleton(
    @Nullable String agreement,
    String summary,
    String purpose,
    String hypothesis,
    List<Expected> expected,
    String group,
    List<Rule> rules,
    List<Draft> drafts) {
  public Skeleton {
    expected = List.copyOf(expected);
    rules = List.copyOf(rules);
    drafts = List.copyOf(drafts);
  }

  /** A requirement the trial action touches. */
  public record Rule(String href, String title, String citation) {}

  /**
   * An expectation.
   *
   * @param when {@code short}, {@code medium} or {@code long}
   */
  public record Expected(String when, String text) {}

  /**
   * A recommendation.
   *
   * @param rule the requirement it points at; none where at none
   */
  public record Draft(String title, String body, @Nullable Rule rule) {}
}
