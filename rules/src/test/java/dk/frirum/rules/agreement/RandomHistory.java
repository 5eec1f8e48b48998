package dk.frirum.rules.agreement;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes crowded histories: overlapping spells, several events a day, facts that come and go. */
final class RandomHistory {
  private final RandomGenerator random;

  RandomHistory(RandomGenerator random) {
    this.random = random;
  }

  CaseHistory make() {
    List<Spell> spells = new ArrayList<>();
    for (int number = random.nextInt(1, 4); number > 0; number--) {
      LocalDate from = day();
      LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(200));
      spells.add(new Spell("s" + number, random.nextBoolean() ? "one" : "two", from, to));
    }
    List<Event> events = new ArrayList<>();
    for (int number = random.nextInt(14); number > 0; number--) {
      events.add(event(number));
    }
    List<Fact> facts = new ArrayList<>();
    for (int number = random.nextInt(6); number > 0; number--) {
      facts.add(fact());
    }
    LocalDate born =
        random.nextInt(4) == 0 ? null : LocalDate.of(1994, 2, 28).plusDays(random.nextInt(3));
    return new CaseHistory(
        "c", random.nextBoolean() ? "0999" : "0580", born, spells, events, facts);
  }

  private Event event(int number) {
    String kind = List.of("talk", "call", "sort", "ask").get(random.nextInt(4));
    Map<String, String> attributes =
        switch (kind) {
          case "talk" ->
              random.nextInt(8) == 0
                  ? Map.of()
                  : Map.of(
                      "form",
                      form(),
                      "members",
                      List.of("a", "a+b", "b + c", "a, b, c").get(random.nextInt(4)));
          case "call" -> random.nextInt(8) == 0 ? Map.of() : Map.of("form", form());
          case "sort" -> Map.of("category", Integer.toString(random.nextInt(1, 4)));
          default -> Map.of();
        };
    return new Event("e" + number, kind, day(), attributes);
  }

  private String form() {
    return List.of("in-person", "phone", "video").get(random.nextInt(3));
  }

  private Fact fact() {
    LocalDate from = day();
    LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(150));
    return switch (random.nextInt(3)) {
      case 0 -> new Fact("size", random.nextInt(1, 9) + " weeks", from, to);
      case 1 -> new Fact("still", random.nextBoolean() ? "yes" : "no", from, to);
      default -> new Fact("kind", random.nextBoolean() ? "red" : "blue", from, to);
    };
  }

  /** Few enough days that things meet. */
  private LocalDate day() {
    return LocalDate.of(2023, 12, 1).plusDays(random.nextInt(random.nextBoolean() ? 420 : 90));
  }
}
