package dk.frirum.rules.agreement;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Random cards contradict each other; the later card of each conflict is taken out. */
final class Settled {
  private Settled() {}

  static Rulebook rulebook(SequencedMap<String, String> files) {
    try {
      return Rulebook.unproven(files);
    } catch (RulebookException refused) {
      if (!refused.problems().stream().allMatch(Settled::isConflict)) {
        throw refused;
      }
      return rulebook(without(refused.problems(), files.firstEntry()));
    }
  }

  /** The cards that are left. */
  static String text(SequencedMap<String, String> files) {
    try {
      Rulebook.unproven(files);
      return files.firstEntry().getValue();
    } catch (RulebookException refused) {
      return text(without(refused.problems(), files.firstEntry()));
    }
  }

  private static boolean isConflict(Problem problem) {
    return problem.message().contains("two effects of the layer");
  }

  private static SequencedMap<String, String> without(
      List<Problem> problems, SequencedMap.Entry<String, String> file) {
    Set<Integer> lines =
        problems.stream()
            .map(each -> each.place().line())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> kept = new ArrayList<>();
    int line = 1;
    for (String card : file.getValue().split("---\n", -1)) {
      if (!lines.contains(line)) {
        kept.add(card);
      }
      line += (int) card.lines().count() + 1;
    }
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put(file.getKey(), String.join("---\n", kept));
    return files;
  }
}
