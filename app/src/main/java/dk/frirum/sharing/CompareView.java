package dk.frirum.sharing;

import dk.frirum.trial.TrialAction;
import dk.frirum.web.Choice;
import java.util.List;
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

  static CompareView of(List<TrialAction> all, String one, String other) {
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
