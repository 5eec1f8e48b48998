package dk.frirum.benchmarks.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What those ask who answer for the whole: what other rules would mean for everybody. One asks at a
 * time, and no two questions are the same, so that no answer can have been kept.
 */
final class Workshop {
  private static final String COORDINATOR = "koordinator";

  /** Up to so many citizens the answer is to be there within a second. */
  private static final int MUNICIPALITY = 30_000;

  private static final String ONE = "four-interviews";

  /** The contact rules of the unemployed and the sick. */
  private static final List<String> FIVE =
      List.of(
          ONE,
          "first-interview-one-week",
          "municipality-three-interviews",
          "four-follow-ups",
          "first-follow-up-interview");

  private final LocalDate today;
  private final Duration bar;

  /**
   * @param today from when the rules asked about are others
   * @param citizens in the municipality
   */
  Workshop(LocalDate today, long citizens) {
    this.today = today;
    this.bar = Duration.ofSeconds(citizens <= MUNICIPALITY ? 1 : 5);
  }

  List<Task> tasks() {
    return List.of(
        ask("workshop-one", "What if one requirement were lifted", List.of(ONE)),
        ask("workshop-five", "What if five requirements were lifted", FIVE));
  }

  private Task ask(String id, String name, List<String> rules) {
    return new Task(
        id,
        name,
        COORDINATOR,
        bar,
        1,
        (user, number) -> {
          Session.Page page = user.post("/whatif", fields(rules, number));
          return page.status() == 200 && page.text().contains("id=\"answer-0\"");
        });
  }

  private List<Map.Entry<String, String>> fields(List<String> rules, int number) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    rules.forEach(each -> fields.add(Map.entry("rule", each)));
    fields.add(Map.entry("mode", "form"));
    fields.add(Map.entry("effect", "lift"));
    fields.add(Map.entry("layer", "trial"));
    fields.add(Map.entry("from", today.plusDays(number).toString()));
    fields.add(Map.entry("to", today.plusDays(number).plusYears(1).toString()));
    return fields;
  }
}
