package dk.frirum.evaluation;

import dk.frirum.evidence.measure.Measure;
import dk.frirum.trial.TrialAction;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a plan from what was typed; says of each field what is wrong with it. */
final class PlanForm {
  private static final int LONGEST = 104;
  private static final String OTHERS = "comparison";
  private final Words words;
  private final Map<String, String> sent;
  private final Function<String, Optional<Integer>> find;
  private final List<FieldError> errors = new ArrayList<>();

  private PlanForm(
      Words words, Map<String, String> sent, Function<String, Optional<Integer>> find) {
    this.words = words;
    this.sent = sent;
    this.find = find;
  }

  /**
   * What was read.
   *
   * @param plan none where something is wrong
   */
  record Read(@Nullable Plan plan, List<FieldError> errors) {}

  /**
   * @param find a municipality's number, by that or by its name
   */
  static Read read(
      String municipality,
      TrialAction trial,
      Map<String, String> sent,
      Words words,
      Function<String, Optional<Integer>> find) {
    return new PlanForm(words, sent, find).read(municipality, trial);
  }

  /** What stands in the form at first: from the trial itself. */
  static Map<String, String> proposed(TrialAction trial) {
    TrialAction.Version now = trial.latest();
    LocalDate first = now.first();
    LocalDate last = now.last() == null ? first.plusYears(1).minusDays(1) : now.last();
    Map<String, String> typed = new HashMap<>();
    typed.put("measure", Measure.BACK_BY.id());
    typed.put("horizons", "13, 26");
    typed.put("margin", "5");
    typed.put("first", first.toString());
    typed.put("last", last.toString());
    typed.put("earlier", Plan.earlierThan(first, last, 26).toString());
    return typed;
  }

  private Read read(String municipality, TrialAction trial) {
    String measure = sent.getOrDefault("measure", "");
    if (Plan.MEASURES.stream().noneMatch(each -> each.id().equals(measure))) {
      errors.add(new FieldError("measure", words.t("evaluation.error.measure")));
    }
    List<Integer> horizons = horizons();
    BigDecimal margin = margin();
    LocalDate first = day("first");
    LocalDate last = day("last");
    LocalDate earlier = day("earlier");
    SortedSet<Integer> comparison = comparison(Integer.parseInt(municipality));
    if (first != null && last != null && last.isBefore(first)) {
      errors.add(new FieldError("last", words.t("evaluation.error.order")));
    }
    if (!errors.isEmpty() || first == null || last == null || earlier == null) {
      return new Read(null, errors);
    }
    Plan plan =
        new Plan(
            trial.title(),
            trial.latest().group(),
            Integer.parseInt(municipality),
            first,
            last,
            earlier,
            measure,
            horizons,
            margin,
            comparison);
    if (!plan.clean()) {
      errors.add(
          new FieldError(
              "earlier",
              words.t(
                  "evaluation.error.earlier",
                  words.date(Plan.earlierThan(first, last, plan.horizon())))));
    }
    return new Read(plan, errors);
  }

  private List<Integer> horizons() {
    String text = sent.getOrDefault("horizons", "").strip();
    List<Integer> found =
        text.matches("\\d{1,3}(\\s*[,; ]\\s*\\d{1,3}){0,5}")
            ? Arrays.stream(text.split("[,; ]+")).map(Integer::valueOf).toList()
            : List.of();
    if (found.isEmpty() || found.stream().anyMatch(each -> each < 1 || each > LONGEST)) {
      errors.add(new FieldError("horizons", words.t("evaluation.error.horizons")));
    }
    return found;
  }

  /** Written with commas or line ends between; nobody is held against itself. */
  private SortedSet<Integer> comparison(int own) {
    SortedSet<Integer> found = new TreeSet<>();
    String[] written = sent.getOrDefault("comparison", "").split("[,;\\r\\n]+", -1);
    for (String each : written) {
      String name = each.strip();
      Optional<Integer> number = name.isEmpty() ? Optional.empty() : find.apply(name);
      if (number.isPresent() && number.get() != own) {
        found.add(number.get());
      } else if (!name.isEmpty() && errors.stream().noneMatch(it -> it.field().equals(OTHERS))) {
        String what = number.isPresent() ? "own" : "unknown";
        errors.add(new FieldError(OTHERS, words.t("evaluation.error.comparison." + what, name)));
      }
    }
    return found;
  }

  private BigDecimal margin() {
    String text = sent.getOrDefault("margin", "").strip().replace(',', '.');
    BigDecimal points = text.matches("\\d{1,2}(\\.\\d)?") ? new BigDecimal(text) : BigDecimal.ZERO;
    if (points.signum() <= 0 || points.compareTo(BigDecimal.valueOf(30)) > 0) {
      errors.add(new FieldError("margin", words.t("evaluation.error.margin")));
    }
    return points.movePointLeft(2);
  }

  private @Nullable LocalDate day(String field) {
    try {
      return LocalDate.parse(sent.getOrDefault(field, "").strip());
    } catch (DateTimeParseException _) {
      errors.add(new FieldError(field, words.t("evaluation.error.day")));
      return null;
    }
  }
}
