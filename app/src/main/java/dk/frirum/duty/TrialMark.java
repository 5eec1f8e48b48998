package dk.frirum.duty;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation;
import dk.frirum.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the deviations that act on a duty are an agreement's or a trial's. */
final class TrialMark {
  private TrialMark() {}

  /** Titles of those, the usual case being one; none where only law acts. */
  static @Nullable String of(Rulebook rulebook, List<String> deviations, Words words) {
    List<String> titles =
        agreed(rulebook, deviations).map(each -> each.title().in(words.rules())).toList();
    return titles.isEmpty() ? null : String.join(", ", titles);
  }

  /** Those an agreement or a trial made; suspensions and the law's own exceptions are law. */
  static Stream<Deviation> agreed(Rulebook rulebook, List<String> deviations) {
    return deviations.isEmpty()
        ? Stream.empty()
        : rulebook.deviations().stream()
            .filter(each -> deviations.contains(each.id()))
            .filter(each -> !each.layer().isSuspension() && !each.layer().isStatute());
  }
}
