package dk.frirum.rules.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A citizen of an example, and the duties in the case in a line each. */
final class Citizen {
  private final List<Spell> spells = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private String municipality = "0999";
  private @Nullable LocalDate born;

  private Citizen() {}

  static Citizen sickFrom(String day) {
    return new Citizen().spell("sick", day + " ..");
  }

  static Citizen sick(String period) {
    return new Citizen().spell("sick", period);
  }

  /** {@code 2024-01-01 .. 2024-03-31}; open without the second date. */
  Citizen spell(String benefit, String period) {
    spells.add(new Spell("s" + (spells.size() + 1), benefit, first(period), last(period)));
    return this;
  }

  Citizen in(String code) {
    municipality = code;
    return this;
  }

  Citizen bornOn(String day) {
    born = LocalDate.parse(day);
    return this;
  }

  Citizen had(String kind, String day) {
    return had(kind, day, Map.of());
  }

  Citizen met(String form, String day) {
    return had("interview", day, Map.of("form", form));
  }

  Citizen had(String kind, String day, Map<String, String> attributes) {
    events.add(new Event("e" + (events.size() + 1), kind, LocalDate.parse(day), attributes));
    return this;
  }

  Citizen is(String fact, String value, String period) {
    facts.add(new Fact(fact, value, first(period), last(period)));
    return this;
  }

  CaseHistory history() {
    return new CaseHistory("c", municipality, born, spells, events, facts);
  }

  /**
   * The duties on a day, such as {@code from 2024-01-01 by 2024-02-26: met 2024-02-20}; both
   * evaluators must give them.
   */
  List<String> duties(Rulebook rulebook, String day) {
    LocalDate asOf = LocalDate.parse(day);
    List<Duty> duties = rulebook.evaluate(history(), asOf);
    assertEquals(rulebook.reference().evaluate(history(), asOf), duties, "the evaluators disagree");
    return duties.stream().map(Citizen::line).toList();
  }

  private static String line(Duty duty) {
    String line = "from " + duty.anchor();
    line += duty.due() == null ? "" : " by " + duty.due();
    line += ": " + duty.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    line += duty.metOn() == null ? "" : " " + duty.metOn();
    line += duty.need() == 1 ? "" : ", " + duty.have() + " of " + duty.need();
    return line
        + (duty.deviations().isEmpty() ? "" : ", " + String.join(" and ", duty.deviations()));
  }

  private static LocalDate first(String period) {
    return LocalDate.parse(period.split(" ")[0]);
  }

  private static @Nullable LocalDate last(String period) {
    String[] parts = period.split(" ");
    return parts.length < 3 ? null : LocalDate.parse(parts[2]);
  }
}
