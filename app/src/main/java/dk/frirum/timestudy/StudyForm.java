package dk.frirum.timestudy;

import dk.frirum.evidence.cluster.StudyPlan;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the forms of studies, and says everything that is wrong at once. */
final class StudyForm {
  private static final int LONGEST_DAYS = 92;
  private static final int MOST_PROMPTS = 12;

  private final Words words;
  private final List<FieldError> errors = new ArrayList<>();

  StudyForm(Words words) {
    this.words = words;
  }

  List<FieldError> errors() {
    return errors;
  }

  /** What is asked of the planner. */
  record Question(StudyPlan plan, double width, int caseworkers, int days, int prompts) {}

  Optional<Question> question(Map<String, String> sent) {
    OptionalDouble share = number("share", sent, 1, 99);
    OptionalDouble between = number("between", sent, 0, 40);
    OptionalDouble spread = number("spread", sent, 0, 40);
    OptionalDouble spell = number("spell", sent, 1, 480);
    OptionalDouble width = number("width", sent, 0.5, 30);
    OptionalDouble caseworkers = number("caseworkers", sent, StudyPlan.FEWEST_CASEWORKERS, 2000);
    OptionalDouble days = number("days", sent, 1, 60);
    OptionalDouble prompts = number("prompts", sent, 1, MOST_PROMPTS);
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            new StudyPlan(
                share.orElseThrow() / 100,
                between.orElseThrow() / 100,
                spread.orElseThrow() / 100,
                spell.orElseThrow(),
                StudyPlan.USUAL.day()),
            width.orElseThrow() / 100,
            (int) caseworkers.orElseThrow(),
            (int) days.orElseThrow(),
            (int) prompts.orElseThrow()));
  }

  Optional<Studies.Typed> study(
      Map<String, String> sent, List<String> staff, List<Long> known, LocalDate today) {
    String title = sent.getOrDefault("title", "").replaceAll("\\p{Cntrl}+", " ").strip();
    String purpose = sent.getOrDefault("purpose", "").strip();
    if (title.length() < 3 || title.length() > 200) {
      errors.add(new FieldError("title", words.t("suspension.error.text", 3, 200)));
    }
    if (purpose.length() > 1000) {
      errors.add(new FieldError("purpose", words.t("suspension.error.text", 0, 1000)));
    }
    LocalDate first = day("first", sent);
    LocalDate last = day("last", sent);
    if (first != null && first.isBefore(today)) {
      errors.add(new FieldError("first", words.t("wrong.timestudy.past")));
    }
    if (first != null
        && last != null
        && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS)))) {
      errors.add(new FieldError("last", words.t("wrong.timestudy.last", LONGEST_DAYS)));
    }
    OptionalDouble prompts = number("prompts", sent, 1, MOST_PROMPTS);
    LocalTime from = time("from", sent);
    LocalTime to = time("to", sent);
    if (from != null && to != null && to.isBefore(from.plusHours(1))) {
      errors.add(new FieldError("to", words.t("wrong.timestudy.to")));
    }
    List<Long> chosen = known.stream().filter(id -> staff.contains(Long.toString(id))).toList();
    if (chosen.size() < StudyPlan.FEWEST_CASEWORKERS) {
      errors.add(
          new FieldError("staff", words.t("wrong.timestudy.staff", StudyPlan.FEWEST_CASEWORKERS)));
    }
    if (prompts.isPresent()
        && new StudyPlan(0.3, 0, 0, 30, minutes(from, to))
                .burden((int) prompts.orElseThrow(), Study.SECONDS)
            > Study.MOST_BURDEN) {
      errors.add(new FieldError("prompts", words.t("wrong.timestudy.burden")));
    }
    return !errors.isEmpty() || first == null || last == null || from == null || to == null
        ? Optional.empty()
        : Optional.of(
            new Studies.Typed(
                title, purpose, first, last, (int) prompts.orElseThrow(), from, to, chosen));
  }

  private static double minutes(@Nullable LocalTime from, @Nullable LocalTime to) {
    return from == null || to == null || !to.isAfter(from)
        ? StudyPlan.USUAL.day()
        : (to.toSecondOfDay() - from.toSecondOfDay()) / 60.0;
  }

  private @Nullable LocalDate day(String field, Map<String, String> sent) {
    Day day = Day.read(sent.getOrDefault(field, ""));
    if (day.date() == null) {
      errors.add(
          new FieldError(
              field, day.wrong() ? words.t("day.wrong") : words.t("wrong.timestudy.day")));
    }
    return day.date();
  }

  private @Nullable LocalTime time(String field, Map<String, String> sent) {
    String typed = sent.getOrDefault(field, "").strip().replace('.', ':');
    try {
      return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    } catch (DateTimeException e) {
      errors.add(new FieldError(field, words.t("wrong.timestudy.time")));
      return null;
    }
  }

  private OptionalDouble number(String field, Map<String, String> sent, double least, double most) {
    String typed = sent.getOrDefault(field, "").strip().replace(',', '.');
    if (typed.matches("\\d{1,4}(\\.\\d{1,2})?")) {
      double number = Double.parseDouble(typed);
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
    }
    errors.add(new FieldError(field, words.t("wrong.timestudy.number", least, most)));
    return OptionalDouble.empty();
  }
}
