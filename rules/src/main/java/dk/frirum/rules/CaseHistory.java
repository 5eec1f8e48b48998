package dk.frirum.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules may know of one citizen (<i>borger</i>): spells, events and facts, each with
 * its dates. Codes are those of the rulebook's data dictionary. Text dates are inclusive.
 *
 * @param id the caller's reference; appears in results, never read by a rule
 * @param municipality four-digit municipality code, as {@code "0999"}
 * @param born birth date; when unknown, conditions on age are unknown
 */
public record CaseHistory(
    String id,
    String municipality,
    @Nullable LocalDate born,
    List<Spell> spells,
    List<Event> events,
    List<Fact> facts,
    List<Communicated> communicated) {

  public CaseHistory {
    spells = List.copyOf(spells);
    events = List.copyOf(events);
    facts = List.copyOf(facts);
    communicated = List.copyOf(communicated);
  }

  /** One who has been told no dates. */
  public CaseHistory(
      String id,
      String municipality,
      @Nullable LocalDate born,
      List<Spell> spells,
      List<Event> events,
      List<Fact> facts) {
    this(id, municipality, born, spells, events, facts, List.of());
  }

  /** What was known of the citizen at the end of a day. */
  public CaseHistory knownAt(LocalDate day) {
    return new CaseHistory(
        id,
        municipality,
        born,
        spells.stream().filter(each -> each.known().on(day)).toList(),
        events.stream().filter(each -> each.known().on(day)).toList(),
        facts.stream().filter(each -> each.known().on(day)).toList(),
        communicated.stream().filter(each -> !each.on().isAfter(day)).toList());
  }

  /**
   * A date the citizen was told (<i>meddelt frist</i>).
   *
   * @param requirement id of the card
   * @param anchor the day its time was counted from
   * @param due the date told
   * @param on the day it was told
   * @param rulebook hash of the rulebook it was computed by; none when not noted
   */
  public record Communicated(
      String requirement,
      LocalDate anchor,
      LocalDate due,
      LocalDate on,
      @Nullable String rulebook) {}

  /**
   * A spell (<i>ydelsesperiode</i>) on one benefit.
   *
   * @param from first day
   * @param to last day, inclusive; none while it runs
   */
  public record Spell(
      String id, String benefit, LocalDate from, @Nullable LocalDate to, Known known) {

    /** Known all along. */
    public Spell(String id, String benefit, LocalDate from, @Nullable LocalDate to) {
      this(id, benefit, from, to, Known.ALWAYS);
    }
  }

  /**
   * Something that happened on a day: an interview held, a request, a certificate received.
   *
   * @param kind the event's code, as {@code follow-up-interview}
   * @param attributes what else is known of it, as {@code form -> video}
   */
  public record Event(
      String id, String kind, LocalDate on, Map<String, String> attributes, Known known) {
    public Event {
      attributes = Map.copyOf(attributes);
    }

    /** Known all along. */
    public Event(String id, String kind, LocalDate on, Map<String, String> attributes) {
      this(id, kind, on, attributes, Known.ALWAYS);
    }
  }

  /**
   * A fact with its validity.
   *
   * @param value as the dictionary writes it: {@code 12 weeks}, {@code yes}, {@code employed}
   * @param from first day it holds
   * @param to last day it holds, inclusive; none while it holds
   */
  public record Fact(
      String name, String value, LocalDate from, @Nullable LocalDate to, Known known) {

    /** Known all along. */
    public Fact(String name, String value, LocalDate from, @Nullable LocalDate to) {
      this(name, value, from, to, Known.ALWAYS);
    }
  }
}
