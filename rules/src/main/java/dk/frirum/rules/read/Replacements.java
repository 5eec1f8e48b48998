package dk.frirum.rules.read;

import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what deviations require instead behind the law's own versions, so that both evaluators meet
 * them as versions: where several govern, the last one does.
 */
final class Replacements {
  private Replacements() {}

  /** The requirement with its replacements, the lowest layer's first. */
  static Requirement in(Requirement requirement, List<Deviation> deviations) {
    List<Version> versions = new ArrayList<>(requirement.versions());
    deviations.stream()
        .filter(each -> each.replacement() != null && each.of().contains(requirement.id()))
        .sorted(Comparator.comparingInt(each -> each.layer().rank()))
        .forEach(each -> {
          Version template = each.replacement();
          if (template != null && !requirement.versions().isEmpty()) {
            versions.add(template.inPlaceOf(law(requirement, each), versions.size(), each));
          }
        });
    return requirement.with(versions);
  }

  /** What the law says when the deviation begins; before the law and after it, the nearest. */
  private static Version law(Requirement requirement, Deviation deviation) {
    Version found = requirement.versions().getFirst();
    for (Version version : requirement.versions()) {
      if (!version.inForce().first().isAfter(deviation.period().first())) {
        found = version;
      }
    }
    return found;
  }
}
