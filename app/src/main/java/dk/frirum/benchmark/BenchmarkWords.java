package dk.frirum.benchmark;

import dk.frirum.benchmark.BenchmarkView.Choices;
import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages say of the figures' origin and of how they are reckoned. */
@Component
class BenchmarkWords {
  private final Clock clock;

  BenchmarkWords(Clock clock) {
    this.clock = clock;
  }

  Choices choices(Found found, Words words) {
    Asked asked = found.asked();
    return new Choices(
        found.datasets().stream().map(each -> new Choice(each.code(), title(each, words))).toList(),
        found.slices().stream()
            .map(Figures.Slice::period)
            .distinct()
            .map(each -> new Choice(each, each))
            .toList(),
        found.slices().stream()
            .filter(each -> each.period().equals(asked.period()))
            .map(each -> new Choice(each.group(), group(each.group(), words)))
            .toList(),
        Stream.of(Region.values())
            .map(each -> new Choice(each.code(), words.t("benchmark.region." + each.code())))
            .toList(),
        asked.data(),
        asked.period(),
        asked.group(),
        asked.region(),
        asked.sort());
  }

  static String group(String code, Words words) {
    return Group.shown(code, !words.language().equals("en"));
  }

  static String title(Dataset dataset, Words words) {
    String title =
        KnownTable.of(dataset.table())
            .map(each -> each.title().in(words.rules()))
            .orElse(dataset.table());
    return dataset.synthetic() ? title + " – " + words.t("benchmark.invented") : title;
  }

  BenchmarkView.Source source(Figures.Source source, Words words) {
    return new BenchmarkView.Source(
        source.dataset().synthetic(),
        source.dataset().table() + ", " + title(source.dataset(), words),
        source.definition(),
        source.by() == null
            ? words.t("benchmark.taken.demo", words.at(source.at(), clock.getZone()))
            : words.t(
                "benchmark.taken",
                source.file(),
                source.by(),
                words.at(source.at(), clock.getZone())));
  }

  /** How it is reckoned, a sentence each. */
  List<String> how(Found found, @Nullable Standing standing, @Nullable Moves moves, Words words) {
    if (standing == null) {
      return List.of(
          words.t(
              Objects.requireNonNull(found.dataset()).benchmark()
                  ? "benchmark.how.none"
                  : "benchmark.how.plain"));
    }
    List<String> how = new ArrayList<>();
    how.add(
        standing.given()
            ? words.t("benchmark.how.given")
            : words.t("benchmark.how.reckoned", String.join(", ", standing.conditions())));
    how.add(
        words.t(standing.perInhabitant() ? "benchmark.how.rank" : "benchmark.how.rank.expected"));
    how.add(words.t("benchmark.how.interval", Standing.DRAWS));
    if (moves != null) {
      how.add(words.t("benchmark.how.moved", moves.period()));
    }
    how.add(words.t("benchmark.how.shared"));
    return how;
  }
}
