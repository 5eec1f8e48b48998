package dk.frirum.evaluation;

import dk.frirum.benchmark.Alike;
import dk.frirum.evaluation.Comparisons.Given;
import dk.frirum.evaluation.Evaluations.Stored;
import dk.frirum.evaluation.Others.Other;
import dk.frirum.evaluation.Others.Source;
import dk.frirum.evidence.effect.AgainstOthers;
import dk.frirum.web.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says who a trial is held against: their names, how alike they are, and who has answered. */
@Component
class OthersOf {
  private static final int PROPOSED = 24;

  private final Comparisons comparisons;
  private final Alike alike;

  OthersOf(Comparisons comparisons, Alike alike) {
    this.comparisons = comparisons;
    this.alike = alike;
  }

  /** As it is now. */
  Others of(Stored protocol, Words words) {
    return of(protocol, Instant.MAX, words);
  }

  /**
   * As it was when a run was made.
   *
   * @param until what was added later is not told
   */
  Others of(Stored protocol, Instant until, Words words) {
    Plan plan = protocol.plan();
    if (plan.comparison().isEmpty()) {
      return Others.NONE;
    }
    Map<Integer, String> names = names();
    Map<Integer, String> sharing = comparisons.sharing();
    List<Given> given =
        comparisons.given(protocol.id()).stream()
            .filter(each -> !each.at().isAfter(until))
            .toList();
    Optional<Alike.Likes> likes = alike.of(Plan.code(plan.municipality()), words);
    Map<Integer, String> reasons = new HashMap<>();
    likes.ifPresent(all -> all.all().forEach(each -> reasons.put(each.number(), each.reason())));
    return new Others(
        plan.comparison().stream()
            .map(each ->
                new Other(
                    each,
                    names.getOrDefault(each, Plan.code(each)),
                    sharing.containsKey(each)
                        ? "shares"
                        : given.stream().anyMatch(file -> file.has(each)) ? "given" : "missing",
                    reasons.getOrDefault(each, "")))
            .toList(),
        given.stream()
            .map(each -> new Source(each.file(), each.cut(), Reports.day(each.at()), each.hash()))
            .toList(),
        likes.map(Alike.Likes::period).orElse(""),
        likes.map(Alike.Likes::synthetic).orElse(false),
        AgainstOthers.fewest(Results.LEVEL));
  }

  /** The country's, and the invented ones of this installation. */
  Map<Integer, String> names() {
    Map<Integer, String> names = new HashMap<>(comparisons.installed());
    names.putAll(Alike.names());
    return names;
  }

  /** By number or name, as somebody writes it. */
  Optional<Integer> find(String text) {
    Optional<Integer> found = Alike.find(text);
    return found.isPresent()
        ? found
        : comparisons.installed().entrySet().stream()
            .filter(each ->
                text.matches("\\d{1,4}")
                    ? each.getKey() == Integer.parseInt(text)
                    : each.getValue().equalsIgnoreCase(text)
                        || each.getValue().equalsIgnoreCase(text + " Kommune"))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** Those nearest by what is expected of them, as a proposal; none without figures. */
  List<Alike.Like> nearest(String municipality, Words words) {
    return alike.of(municipality, words).map(Alike.Likes::all).orElse(List.of()).stream()
        .limit(PROPOSED)
        .toList();
  }
}
