package dk.frirum.rehabilitation;

import dk.frirum.meeting.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case for the team (<i>rehabiliteringssag</i>) with all that has been said in it.
 *
 * @param question what the team is asked
 * @param closedOn none while it is open
 * @param forms versions of the preparatory part, latest first
 * @param entries earliest first, withdrawn ones among them
 * @param steps of the plan's effort part, in time
 */
record TeamCase(
    long id,
    long citizenId,
    String question,
    LocalDate openedOn,
    String openedBy,
    @Nullable LocalDate closedOn,
    String closedWhy,
    List<Form> forms,
    List<Entry> entries,
    List<Step> steps) {

  TeamCase {
    forms = List.copyOf(forms);
    entries = List.copyOf(entries);
    steps = List.copyOf(steps);
  }

  /** The number of the latest version of the preparatory part; 0 before the first. */
  int latest() {
    return forms.isEmpty() ? 0 : forms.getFirst().number();
  }

  /** The last of a kind that was not withdrawn, by a day. */
  Optional<Entry> last(Entry.Kind kind, LocalDate by) {
    return entries.stream()
        .filter(each -> each.kind() == kind && each.withdrawnWhy() == null && !each.on().isAfter(by))
        .reduce((_, later) -> later);
  }

  /**
   * What the preparatory part says (<i>forberedende del</i>).
   *
   * @param ownView the citizen's own view
   * @param tried what has been tried
   */
  record Words(String ownView, String health, String social, String work, String tried) {
    boolean isEmpty() {
      return (ownView + health + social + work + tried).isEmpty();
    }
  }

  /**
   * A version of the preparatory part.
   *
   * @param shared whether the citizen may read it
   * @param description whether it is the overall description the law of 2026 asks for
   */
  record Form(
      int number, Words words, boolean shared, boolean description, String by, Instant at) {}

  /**
   * Something said once, on a day.
   *
   * @param measure none for advice
   * @param said what each member said, by area
   * @param withdrawnWhy none while it stands
   */
  record Entry(
      long id,
      Kind kind,
      LocalDate on,
      @Nullable Measure measure,
      String words,
      boolean reasoned,
      @Nullable Long occurrenceId,
      Map<Area, String> said,
      String by,
      @Nullable String withdrawnWhy) {

    Entry {
      said = Map.copyOf(said);
    }

    /** What is said. */
    enum Kind {
      /** <i>Sundhedskoordinatorens rådgivning.</i> */
      HEALTH_ADVICE,
      /** <i>Indstilling.</i> */
      RECOMMENDATION,
      /** <i>Afgørelse.</i> */
      DECISION;

      String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }

      static Kind of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      }
    }
  }

  /** A step of the effort part. */
  record Step(
      long id,
      String what,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate endedOn,
      int version) {}
}
