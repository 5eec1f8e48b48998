package dk.frirum.trial;

import dk.frirum.rules.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trial action (<i>prøvehandling</i>) with all its versions and decisions.
 *
 * @param code its id, unique in the municipality
 * @param agreement id of the agreement it stands under; none inside the law
 * @param template the template it was made from; none where it was not
 * @param origin where an imported one came from; none for the municipality's own
 * @param versions oldest first; never empty
 * @param decisions in the order they were noted
 */
public record TrialAction(
    long id,
    String code,
    String title,
    State state,
    @Nullable Long agreement,
    @Nullable Long owner,
    String ownerName,
    @Nullable String template,
    @Nullable String origin,
    int version,
    List<Version> versions,
    List<Decision> decisions) {

  public TrialAction {
    versions = List.copyOf(versions);
    decisions = List.copyOf(decisions);
  }

  /** Where it stands on the board. */
  public enum State {
    IDEA,
    PLANNED,
    RUNNING,
    CHANGED,
    DROPPED,
    IN_OPERATION;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether citizens are in it. */
    public boolean running() {
      return this == RUNNING || this == CHANGED;
    }

    /** Whether it can still be changed. */
    public boolean open() {
      return this != DROPPED && this != IN_OPERATION;
    }
  }

  /**
   * What it is, from one change to the next.
   *
   * @param groupWords who it is for, in words; {@code group} the same as a condition of the cards'
   *     language, empty for everybody
   * @param first first day; {@code last} last day, none while it is open
   * @param measures codes of what is looked at
   * @param stop when it must be stopped; none without a criterion
   * @param cards deviations as YAML; empty where nothing is set aside
   * @param reason why it was changed; empty for the first
   */
  public record Version(
      int number,
      String purpose,
      String hypothesis,
      String shortTerm,
      String mediumTerm,
      String longTerm,
      String groupWords,
      String group,
      LocalDate first,
      @Nullable LocalDate last,
      List<String> measures,
      @Nullable Stop stop,
      String stopWords,
      String cards,
      String reason,
      String madeBy,
      Instant madeAt) {
    public Version {
      measures = List.copyOf(measures);
    }

    public Period period() {
      return new Period(first, last);
    }

    /** Whether it sets requirements aside, and so needs two people. */
    public boolean hasCards() {
      return !cards.isBlank();
    }
  }

  /** A measure that has gone below or above a value: {@code first-interview-at-workplace < 40}. */
  public record Stop(String measure, String sign, BigDecimal value) {}

  /**
   * Something that was decided, or noted.
   *
   * @param version number of the version it was about
   * @param rulebook fingerprint of the rulebook it put in force; none where it put none
   * @param evidence the report it rests on; empty for none
   */
  public record Decision(
      Kind kind,
      LocalDate on,
      String reason,
      int version,
      @Nullable String rulebook,
      String evidence,
      String by,
      Instant at) {

    /** What was decided. */
    public enum Kind {
      PLANNED,
      STARTED,
      CHANGED,
      PROLONGED,
      STOPPED,
      DROPPED,
      PUT_IN_OPERATION,
      CONTINUED,
      NOTE;

      private static final Set<Kind> BEGINS = Set.of(STARTED, CHANGED, PROLONGED);

      public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }

      static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
      }
    }
  }

  /** The newest version, in force or not. */
  public Version latest() {
    return versions.getLast();
  }

  /** The version with a number. */
  public Version number(int number) {
    return versions.get(number - 1);
  }

  /** A version and the days citizens were in it. */
  public record InEffect(Version version, Period days) {}

  /** Which version was in effect when, oldest first; empty before it was started. */
  public List<InEffect> inEffect() {
    List<InEffect> all = new ArrayList<>();
    List<Decision> turns =
        decisions.stream()
            .filter(each ->
                Decision.Kind.BEGINS.contains(each.kind()) || each.kind() == Decision.Kind.STOPPED)
            .toList();
    for (int at = 0; at < turns.size(); at++) {
      Decision turn = turns.get(at);
      if (turn.kind() == Decision.Kind.STOPPED) {
        continue;
      }
      Version version = number(turn.version());
      LocalDate first = later(turn.on(), version.first());
      LocalDate last = version.last();
      if (at + 1 < turns.size()) {
        Decision next = turns.get(at + 1);
        // Stopped on a day: that day was the last. Changed on a day: that day is the change's
        // first.
        LocalDate end =
            next.kind() == Decision.Kind.STOPPED
                ? number(next.version()).last()
                : later(next.on(), number(next.version()).first()).minusDays(1);
        last = last == null || end != null && end.isBefore(last) ? end : last;
      }
      if (last == null || !last.isBefore(first)) {
        all.add(new InEffect(version, new Period(first, last)));
      }
    }
    return all;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether it may be changed here. */
  public boolean own() {
    return origin == null;
  }

  /** Whose cards these are, to the rulebook. */
  public String source() {
    return "trial:" + id;
  }

  /** File name of its cards in the rulebook. */
  public String fileName() {
    return fileName(id, code);
  }

  /** The same; another municipality may use the same code. */
  public static String fileName(long id, String code) {
    return "trials/" + id + "-" + code + ".yaml";
  }
}
