package dk.frirum.evaluation;

import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.protocol.Protocol;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.evidence.verdict.Verdict.Good;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is to be found out (<i>analyseplan</i>): the same group before and under the trial action.
 *
 * @param group the trial action's condition; empty for everybody
 * @param first first day of the intake under the trial's rules
 * @param last last day of the intake
 * @param earlier first day of the equally long intake it is held against
 * @param measure {@code back-by@1} or {@code self-supported-in@1}
 * @param horizons weeks after the index week; the last one carries the verdict
 * @param margin the loss of share that still counts as none, such as 0.05
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
    BigDecimal margin) {
  /** What can be chosen to judge a trial by. */
  static final List<Measure> MEASURES = List.of(Measure.BACK_BY, Measure.SELF_SUPPORTED_IN);

  /** Whether somebody has left is known four weeks later. */
  static final int OPEN_WEEKS = 4;

  private static final int YEAR_WEEKS = 52;
  private static final Pattern METHOD =
      Pattern.compile(
          "method: own earlier intake; intake (\\S+) to (\\S+); earlier intake from (\\S+);.*");
  private static final Pattern OUTCOME =
      Pattern.compile("outcome: (\\S+) in (\\d+) weeks, more is good, margin (\\S+), \\w+");

  Plan {
    horizons = horizons.stream().sorted().distinct().toList();
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
        group.isBlank() ? "everybody" : group,
        first,
        new TreeSet<>(List.of(municipality)),
        new TreeSet<>(),
        outcomes,
        "own earlier intake; intake %s to %s; earlier intake from %s; %s"
            .formatted(
                first, last, earlier, "difference of shares, Newcombe 95 %; index week first week"),
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
        group.equals("everybody") ? "" : group,
        Integer.parseInt(line(text, "treated: ").substring(9)),
        LocalDate.parse(method.group(1)),
        LocalDate.parse(method.group(2)),
        LocalDate.parse(method.group(3)),
        measure,
        horizons,
        margin);
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
