package dk.frirum.evaluation;

import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.protocol.Protocol;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.evidence.verdict.Verdict.Good;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is to be found out (<i>analyseplan</i>): the same group before and under the trial action,
 * and, where that was planned, how the same group moved in other municipalities.
 *
 * @param group the trial action's condition; empty for everybody
 * @param first first day of the intake under the trial's rules
 * @param last last day of the intake
 * @param earlier first day of the equally long intake it is held against
 * @param measure {@code back-by@1} or {@code self-supported-in@1}
 * @param horizons weeks after the index week; the last one carries the verdict
 * @param margin the loss of share that still counts as none, such as 0.05
 * @param comparison municipalities it is held against, by number; empty for none
 */
record Plan(
    String trial,
    String group,
    int municipality,
    LocalDate first,
    LocalDate last,
    LocalDate earlier,
    String measure,
    List<Integer> horizons,
    BigDecimal margin,
    SortedSet<Integer> comparison) {
  /** What can be chosen to judge a trial by. */
  static final List<Measure> MEASURES = List.of(Measure.BACK_BY, Measure.SELF_SUPPORTED_IN);

  /** Whether somebody has left is known four weeks later. */
  static final int OPEN_WEEKS = 4;

  private static final int YEAR_WEEKS = 52;
  private static final String EVERYBODY = "everybody";
  private static final Pattern METHOD =
      Pattern.compile(
          "method: own earlier intake; intake (\\S+) to (\\S+); earlier intake from (\\S+);.*");
  private static final Pattern OUTCOME =
      Pattern.compile("outcome: (\\S+) in (\\d+) weeks, more is good, margin (\\S+), \\w+");

  private static final String AGAINST =
      "; against others: difference in differences of the same intakes, each municipality alike,"
          + " permutation scaled by spread 95 %";

  Plan {
    horizons = horizons.stream().sorted().distinct().toList();
    comparison = Collections.unmodifiableSortedSet(new TreeSet<>(comparison));
  }

  /** One that looks at the own municipality alone. */
  Plan(
      String trial,
      String group,
      int municipality,
      LocalDate first,
      LocalDate last,
      LocalDate earlier,
      String measure,
      List<Integer> horizons,
      BigDecimal margin) {
    this(
        trial,
        group,
        municipality,
        first,
        last,
        earlier,
        measure,
        horizons,
        margin,
        Collections.emptySortedSet());
  }

  /** The same trial as it is called and whom it is for now. */
  Plan called(String title, String now) {
    return new Plan(
        title, now, municipality, first, last, earlier, measure, horizons, margin, comparison);
  }

  /** The same question to another municipality. */
  Plan in(int other) {
    return new Plan(trial, group, other, first, last, earlier, measure, horizons, margin);
  }

  /** The first day on which data can tell of everybody at a horizon. */
  LocalDate knownAt(int horizon) {
    return Weeks.monday(Weeks.of(last) + horizon + OPEN_WEEKS).plusDays(6);
  }

  /** The question as it is put to others: in whatever words it is the same, it is the same. */
  String question() {
    return "courses of %s; intake %s to %s; earlier intake from %s; %s in %s weeks"
        .formatted(
            group.isBlank() ? EVERYBODY : group.strip().replaceAll("\\s+", " "),
            first,
            last,
            earlier,
            measure,
            horizons.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** A municipality's code, from its number. */
  static String code(int municipality) {
    return "%04d".formatted(municipality);
  }

  /** Whole years earlier, so that the season is the same, and nobody is followed into the trial. */
  static LocalDate earlierThan(LocalDate first, LocalDate last, int horizon) {
    long weeks = ChronoUnit.WEEKS.between(first, last) + 1 + horizon + OPEN_WEEKS + 1;
    return first.minusWeeks((weeks + YEAR_WEEKS - 1) / YEAR_WEEKS * YEAR_WEEKS);
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last);
  }

  int horizon() {
    return horizons.getLast();
  }

  /** The cohorts: under the trial's rules, before them, and before that. */
  enum Cohort {
    TRIAL,
    EARLIER,
    EARLIEST;

    static final List<Cohort> ALL = List.of(values());

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  LocalDate first(Cohort cohort) {
    return switch (cohort) {
      case TRIAL -> first;
      case EARLIER -> earlier;
      case EARLIEST -> earlier.minusWeeks(ChronoUnit.WEEKS.between(earlier, first));
    };
  }

  LocalDate last(Cohort cohort) {
    return first(cohort).plusDays(days());
  }

  /** The last week a cohort is followed in: the earlier ones never into the trial. */
  int end(Cohort cohort, int cut) {
    return cohort == Cohort.TRIAL ? cut : Math.min(cut, Weeks.of(first) - 1);
  }

  /** Whether the earlier intake is followed to the horizon before the trial begins. */
  boolean clean() {
    return Weeks.of(last(Cohort.EARLIER)) + horizon() + OPEN_WEEKS < Weeks.of(first);
  }

  /** The plan as the library freezes it. */
  Protocol protocol() {
    List<Protocol.Outcome> outcomes = new ArrayList<>();
    for (int horizon : horizons) {
      outcomes.add(new Protocol.Outcome(measure, horizon, margin, Good.MORE, horizon == horizon()));
    }
    return new Protocol(
        trial,
        group.isBlank() ? EVERYBODY : group,
        first,
        new TreeSet<>(List.of(municipality)),
        comparison,
        outcomes,
        "own earlier intake; intake %s to %s; earlier intake from %s; %s"
            .formatted(
                first,
                last,
                earlier,
                "difference of shares, Newcombe 95 %; index week first week"
                    + (comparison.isEmpty() ? "" : AGAINST)),
        0);
  }

  /**
   * Reads the text that was frozen.
   *
   * @throws IllegalArgumentException where it is none of ours
   */
  static Plan read(String text) {
    Matcher method = METHOD.matcher(line(text, "method: "));
    if (!method.matches()) {
      throw new IllegalArgumentException("The method of this protocol is not known here");
    }
    List<Integer> horizons = new ArrayList<>();
    String measure = "";
    BigDecimal margin = BigDecimal.ZERO;
    for (String line : text.lines().filter(each -> each.startsWith("outcome: ")).toList()) {
      Matcher outcome = OUTCOME.matcher(line);
      if (!outcome.matches()) {
        throw new IllegalArgumentException("This outcome is not known here – " + line);
      }
      measure = outcome.group(1);
      horizons.add(Integer.valueOf(outcome.group(2)));
      margin = new BigDecimal(outcome.group(3));
    }
    String group = line(text, "group: ").substring(7);
    return new Plan(
        line(text, "trial: ").substring(7),
        group.equals(EVERYBODY) ? "" : group,
        Integer.parseInt(line(text, "treated: ").substring(9)),
        LocalDate.parse(method.group(1)),
        LocalDate.parse(method.group(2)),
        LocalDate.parse(method.group(3)),
        measure,
        horizons,
        margin,
        // Whoever sends a text by mail may lose the blank behind an empty one.
        numbers(line(text, "comparison:").substring(11).strip()));
  }

  private static SortedSet<Integer> numbers(String text) {
    return Arrays.stream(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(String text, String start) {
    return text.lines()
        .filter(each -> each.startsWith(start))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                found -> {
                  if (found.size() != 1) {
                    throw new IllegalArgumentException(
                        "A protocol has one line that begins with " + start);
                  }
                  return found.getFirst();
                }));
  }
}
