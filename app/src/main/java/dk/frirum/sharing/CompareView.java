package dk.frirum.sharing;

import dk.frirum.trial.TrialAction;
import dk.frirum.web.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two trial actions side by side.
 *
 * @param all what can be chosen among
 * @param one on the left, and {@code other} on the right; none where nothing was chosen
 */
public record CompareView(
    List<Choice> all, @Nullable TrialAction one, @Nullable TrialAction other) {
  public CompareView {
    all = List.copyOf(all);
  }

  /**
   * Own ones that run stand first, then one's own, then others'; nothing chosen is the first two.
   */
  private static final Comparator<TrialAction> ORDER =
      Comparator.comparing((TrialAction each) -> !each.own())
          .thenComparing(each -> !each.state().running())
          .thenComparing(TrialAction::title)
          .thenComparing(TrialAction::id);

  /** A row of the table: what, and what the two say of it. */
  public record Line(String key, String one, String other) {}

  /**
   * What is written of either; a row neither has a word for is left out.
   *
   * @throws IllegalStateException where not both are chosen
   */
  public List<Line> written() {
    if (one == null || other == null) {
      throw new IllegalStateException("two are compared");
    }
    TrialAction.Version left = one.latest();
    TrialAction.Version right = other.latest();
    return Stream.of(
            new Line("purpose", left.purpose(), right.purpose()),
            new Line("hypothesis", left.hypothesis(), right.hypothesis()),
            new Line("short", left.shortTerm(), right.shortTerm()),
            new Line("medium", left.mediumTerm(), right.mediumTerm()),
            new Line("long", left.longTerm(), right.longTerm()),
            new Line("group", left.groupWords(), right.groupWords()))
        .filter(each -> !each.one().isBlank() || !each.other().isBlank())
        .toList();
  }

  static CompareView of(List<TrialAction> unordered, String one, String other) {
    List<TrialAction> all = unordered.stream().sorted(ORDER).toList();
    if (one.isEmpty() && other.isEmpty() && all.size() > 1) {
      return of(all, Long.toString(all.get(0).id()), Long.toString(all.get(1).id()));
    }
    return new CompareView(
        all.stream()
            .map(each ->
                new Choice(
                    Long.toString(each.id()),
                    each.origin() == null ? each.title() : each.title() + " – " + each.origin()))
            .toList(),
        chosen(all, one),
        chosen(all, other));
  }

  private static @Nullable TrialAction chosen(List<TrialAction> all, String id) {
    return all.stream()
        .filter(each -> Long.toString(each.id()).equals(id))
        .findFirst()
        .orElse(null);
  }

  /** What stands in the field of the first or the second. */
  public String id(@Nullable TrialAction trial) {
    return trial == null ? "" : Long.toString(trial.id());
  }
}
