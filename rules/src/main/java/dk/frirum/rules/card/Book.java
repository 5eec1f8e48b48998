package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation.Layer;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rulebook says, read and checked.
 *
 * @param countings title and basis of each counting rule, by id
 * @param noticeDays a duty is shown as due this many days before its date
 * @param shares requirements that a share of a group must have met; in no single case a duty
 * @param reforms days the law changed, by name, oldest first
 * @param agreements what deviations may stand under, in the order of the rulebook
 * @param templates trial actions others have tried
 * @param limits bounds on numbers, asked before something begins
 * @param hash {@code sha256:…} of the content; comments, layout and file names do not change it
 */
public record Book(
    Dictionary dictionary,
    DanishCalendar calendar,
    List<Layer> layers,
    SequencedMap<String, CountingCard> countings,
    int noticeDays,
    List<Requirement> requirements,
    List<Requirement> shares,
    List<Deviation> deviations,
    List<Reform> reforms,
    List<Agreement> agreements,
    List<Template> templates,
    List<Limit> limits,
    String hash) {

  public Book {
    layers = List.copyOf(layers);
    requirements = List.copyOf(requirements);
    shares = List.copyOf(shares);
    deviations = List.copyOf(deviations);
    reforms = List.copyOf(reforms);
    agreements = List.copyOf(agreements);
    templates = List.copyOf(templates);
    limits = List.copyOf(limits);
  }

  /** The same book with other cards. */
  private Book with(
      List<Requirement> otherRequirements,
      List<Requirement> otherShares,
      List<Deviation> otherDeviations) {
    return new Book(
        dictionary,
        calendar,
        layers,
        countings,
        noticeDays,
        otherRequirements,
        otherShares,
        otherDeviations,
        reforms,
        agreements,
        templates,
        limits,
        hash);
  }

  /** What the law itself asks, shares among the rest: without what deviations put in its place. */
  public Book law() {
    return with(Stream.concat(law(requirements), law(shares)).toList(), List.of(), deviations);
  }

  private static Stream<Requirement> law(List<Requirement> all) {
    return all.stream()
        .map(each ->
            each.with(each.versions().stream().filter(version -> version.by() == null).toList()));
  }

  /** The book without what was not yet made known at the end of a day. */
  public Book knownAt(LocalDate day) {
    return with(
        known(requirements, day),
        known(shares, day),
        deviations.stream().filter(each -> isKnown(each.published(), day)).toList());
  }

  private static List<Requirement> known(List<Requirement> all, LocalDate day) {
    return all.stream()
        .map(each ->
            each.with(
                each.versions().stream()
                    .filter(version -> isKnown(version.published(), day))
                    .toList()))
        .filter(each -> !each.versions().isEmpty())
        .toList();
  }

  private static boolean isKnown(@Nullable LocalDate published, LocalDate day) {
    return published == null || !published.isAfter(day);
  }

  /** The book that looks at the shares as if each were a duty in a case: for counting them. */
  public Book measuring() {
    return with(shares, List.of(), deviations);
  }

  /** A counting rule (<i>fristberegningsregel</i>) with its legal basis. */
  public record CountingCard(String id, Text title, @Nullable Basis basis) {}

  /** The same book with no more than these requirements; what sets others aside does nothing. */
  public Book only(Set<String> ids) {
    return with(
        requirements.stream().filter(each -> ids.contains(each.id())).toList(),
        shares.stream().filter(each -> ids.contains(each.id())).toList(),
        deviations);
  }

  /** The deviations of a requirement, highest rank first, then in the order of the rulebook. */
  public List<Deviation> deviationsOf(String requirement) {
    return deviations.stream()
        .filter(each -> each.of().contains(requirement))
        .sorted((a, b) -> Integer.compare(b.layer().rank(), a.layer().rank()))
        .toList();
  }
}
