package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation.Layer;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.time.DanishCalendar;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rulebook says, read and checked.
 *
 * @param countings title and basis of each counting rule, by id
 * @param noticeDays a duty is shown as due this many days before its date
 * @param hash {@code sha256:…} of the content; comments, layout and file names do not change it
 */
public record Book(
    Dictionary dictionary,
    DanishCalendar calendar,
    List<Layer> layers,
    SequencedMap<String, CountingCard> countings,
    int noticeDays,
    List<Requirement> requirements,
    List<Deviation> deviations,
    String hash) {

  public Book {
    layers = List.copyOf(layers);
    requirements = List.copyOf(requirements);
    deviations = List.copyOf(deviations);
  }

  /** A counting rule (<i>fristberegningsregel</i>) with its legal basis. */
  public record CountingCard(String id, Text title, @Nullable Basis basis) {}

  /** The same book with no more than these requirements; what sets others aside does nothing. */
  public Book only(Set<String> ids) {
    return new Book(
        dictionary,
        calendar,
        layers,
        countings,
        noticeDays,
        requirements.stream().filter(each -> ids.contains(each.id())).toList(),
        deviations,
        hash);
  }

  /** The deviations of a requirement, highest rank first, then in the order of the rulebook. */
  public List<Deviation> deviationsOf(String requirement) {
    return deviations.stream()
        .filter(each -> each.of().contains(requirement))
        .sorted((a, b) -> Integer.compare(b.layer().rank(), a.layer().rank()))
        .toList();
  }
}
