package dk.frirum.trial;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.read.ConditionText;
import dk.frirum.trial.TrialAction.Stop;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial action as typed, and what is wrong with it. Whatever was typed is there to be shown
 * again.
 */
record TrialForm(Map<String, String> typed, List<String> measures)
    implements TrialFormView.TrialFormFields {
  private static final int LONGEST = 4000;
  private static final List<String> TEXTS =
      List.of("purpose", "hypothesis", "shortTerm", "mediumTerm", "longTerm", "groupWords");

  TrialForm {
    typed = Map.copyOf(typed);
    measures = List.copyOf(measures);
  }

  @Override
  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What a version says, as it would be typed. */
  static TrialForm of(String title, String code, @Nullable Long agreement, TrialAction.Version is) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", title);
    typed.put("code", code);
    typed.put("agreement", agreement == null ? "" : agreement.toString());
    typed.put("purpose", is.purpose());
    typed.put("hypothesis", is.hypothesis());
    typed.put("shortTerm", is.shortTerm());
    typed.put("mediumTerm", is.mediumTerm());
    typed.put("longTerm", is.longTerm());
    typed.put("groupWords", is.groupWords());
    typed.put("group", is.group());
    typed.put("first", is.first().toString());
    typed.put("last", is.last() == null ? "" : is.last().toString());
    Stop stop = is.stop();
    typed.put("stopMeasure", stop == null ? "" : stop.measure());
    typed.put("stopSign", stop == null ? "<" : stop.sign());
    typed.put("stopValue", stop == null ? "" : stop.value().stripTrailingZeros().toPlainString());
    typed.put("stopWords", is.stopWords());
    typed.put("cards", is.cards());
    return new TrialForm(typed, is.measures());
  }

  /** What it comes to; only where nothing is wrong. */
  record Read(Content content, List<FieldError> errors) {}

  /** What a version is to say, before it has a number. */
  record Content(
      String title,
      String code,
      @Nullable Long agreement,
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
      String reason) {}

  /**
   * Reads everything and finds everything that is wrong.
   *
   * @param first whether it is the first version, which has a title and a code of its own
   */
  Read read(Dictionary dictionary, boolean first, Words words) {
    List<FieldError> errors = new ArrayList<>();
    if (first && (get("title").strip().length() < 3 || get("title").strip().length() > 200)) {
      errors.add(new FieldError("title", words.t("trial.error.title")));
    }
    if (first && !get("code").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      errors.add(new FieldError("code", words.t("trial.error.code")));
    }
    for (String text : TEXTS) {
      if (get(text).length() > LONGEST) {
        errors.add(new FieldError(text, words.t("trial.error.long", LONGEST)));
      }
    }
    if (get("purpose").isBlank()) {
      errors.add(new FieldError("purpose", words.t("trial.error.purpose")));
    }
    if (!first && get("reason").strip().length() < 3) {
      errors.add(new FieldError("reason", words.t("trial.error.reason")));
    }
    LocalDate from = day("first", true, errors, words);
    LocalDate to = day("last", false, errors, words);
    if (from != null && to != null && to.isBefore(from)) {
      errors.add(new FieldError("last", words.t("trial.error.ends.before")));
    }
    group(dictionary, errors, words);
    Stop stop = stop(errors, words);
    return new Read(
        new Content(
            get("title").strip(),
            get("code"),
            get("agreement").matches("\\d{1,18}") ? Long.valueOf(get("agreement")) : null,
            get("purpose").strip(),
            get("hypothesis").strip(),
            get("shortTerm").strip(),
            get("mediumTerm").strip(),
            get("longTerm").strip(),
            get("groupWords").strip(),
            get("group").strip(),
            from == null ? LocalDate.EPOCH : from,
            to,
            measures.stream().filter(each -> Measure.of(each).isPresent()).distinct().toList(),
            stop,
            get("stopWords").strip(),
            get("cards").replace("\r\n", "\n"),
            get("reason").strip()),
        List.copyOf(errors));
  }

  private @Nullable LocalDate day(
      String field, boolean required, List<FieldError> errors, Words words) {
    Day day = Day.read(get(field));
    String wrong = day.error(words);
    if (wrong != null || required && day.date() == null) {
      errors.add(new FieldError(field, wrong == null ? words.t("trial.error.day") : wrong));
    }
    return day.date();
  }

  private void group(Dictionary dictionary, List<FieldError> errors, Words words) {
    try {
      ConditionText.read(dictionary, "group", get("group"));
    } catch (RulebookException e) {
      for (Problem problem : e.problems()) {
        String advice = problem.suggestion(words.rules());
        String hint = advice == null ? "" : ". " + advice;
        errors.add(
            new FieldError("group", problem.place().column() + ": " + problem.what().in(words.rules()) + hint));
      }
    }
  }

  private @Nullable Stop stop(List<FieldError> errors, Words words) {
    String measure = get("stopMeasure");
    String value = get("stopValue").strip().replace(',', '.');
    if (measure.isEmpty() && value.isEmpty()) {
      return null;
    }
    if (Measure.of(measure).isEmpty()) {
      errors.add(new FieldError("stopMeasure", words.t("trial.error.stop.measure")));
      return null;
    }
    if (!Arrays.asList("<", ">").contains(get("stopSign"))
        || !value.matches("-?\\d{1,6}(\\.\\d{1,4})?")) {
      errors.add(new FieldError("stopValue", words.t("trial.error.stop.value")));
      return null;
    }
    Stop stop = new Stop(measure, get("stopSign"), new BigDecimal(value));
    Measure known = Measure.of(measure).orElseThrow();
    if (!known.canFire(stop)) {
      errors.add(
          new FieldError(
              "stopValue",
              words.t(
                  "trial.error.stop.never",
                  words.t("measure." + measure),
                  known.least(),
                  known.most())));
    }
    return stop;
  }
}
