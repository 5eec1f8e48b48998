package dk.frirum.casework;

import dk.frirum.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded in a case (<i>sag</i>) up to a day; codes are the rulebook's.
 *
 * @param spells earliest first
 * @param interviews latest first, withdrawn ones among them
 * @param occurrences latest first
 * @param facts latest first
 * @param moves what came from another citizen or went to one, latest first
 */
public record CaseRecord(
    List<Spell> spells,
    List<Interview> interviews,
    List<Occurrence> occurrences,
    List<Fact> facts,
    List<Move> moves) {

  static final CaseRecord EMPTY =
      new CaseRecord(List.of(), List.of(), List.of(), List.of(), List.of());

  public CaseRecord {
    spells = List.copyOf(spells);
    interviews = List.copyOf(interviews);
    occurrences = List.copyOf(occurrences);
    facts = List.copyOf(facts);
    moves = List.copyOf(moves);
  }

  /** What of it had begun or happened by a day. */
  CaseRecord begunBy(LocalDate day) {
    return new CaseRecord(
        spells.stream().filter(each -> !each.during().from().isAfter(day)).toList(),
        interviews.stream().filter(each -> !each.on().isAfter(day)).toList(),
        occurrences.stream().filter(each -> !each.on().isAfter(day)).toList(),
        facts.stream().filter(each -> !each.valid().from().isAfter(day)).toList(),
        moves.stream().filter(each -> !each.at().isAfter(day)).toList());
  }

  /** As it was known on a past day: what ended later was still running. */
  public CaseRecord asKnownOn(LocalDate day) {
    return new CaseRecord(
        spells.stream()
            .map(spell -> new Spell(spell.id(), spell.benefit(), open(spell.during(), day)))
            .toList(),
        interviews,
        occurrences,
        facts.stream()
            .map(fact -> new Fact(fact.name(), fact.value(), open(fact.valid(), day)))
            .toList(),
        moves);
  }

  private static DateRange open(DateRange range, LocalDate day) {
    LocalDate to = range.to();
    return to != null && to.isAfter(day) ? DateRange.since(range.from()) : range;
  }

  /** A spell (<i>ydelsesperiode</i>). */
  public record Spell(long id, String benefit, DateRange during) {}

  /**
   * An interview (<i>samtale</i>).
   *
   * @param registeredBy name; empty where it came with an import
   * @param withdrawn why it no longer counts; none while it does
   */
  public record Interview(
      long id,
      String kind,
      LocalDate on,
      String form,
      String outcome,
      int preparation,
      int meeting,
      int afterWork,
      String note,
      String registeredBy,
      @Nullable String withdrawn) {

    /** Whether it was held, and counts. */
    boolean counts() {
      return outcome.equals("held") && withdrawn == null;
    }
  }

  /**
   * Something that was registered on the wrong citizen. Who the other one is, is not said.
   *
   * @param subject kind of thing, as {@code interview}
   * @param away whether it went; it came otherwise
   * @param on the day it is of
   * @param at the day it was moved
   * @param by name of who moved it
   */
  public record Move(String subject, boolean away, LocalDate on, LocalDate at, String by) {}

  /**
   * Something that happened on a day.
   *
   * @param attributes what more the dictionary says of it, by code
   */
  public record Occurrence(
      long id,
      String kind,
      LocalDate on,
      @Nullable Integer category,
      @Nullable Integer ground,
      Map<String, String> attributes) {
    public Occurrence {
      attributes = Map.copyOf(attributes);
    }
  }

  /** Something that holds for a while. */
  public record Fact(String name, String value, DateRange valid) {}
}
