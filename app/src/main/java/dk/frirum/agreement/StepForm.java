package dk.frirum.agreement;

import dk.frirum.agreement.AgreementCommands.NewStep;
import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.card.Agreement.Standing;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step as typed. */
record StepForm(Map<String, String> typed) {

  /** What it comes to, or what is wrong. */
  record Read(@Nullable NewStep step, List<FieldError> errors) {}

  private String get(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  Read read(AgreementFile agreement, LocalDate today, Words words) {
    List<FieldError> errors = new ArrayList<>();
    String chosen = get("step");
    Standing standing =
        Course.after(agreement.kind(), agreement.standing()).stream()
            .filter(each -> each.code().equals(chosen))
            .findFirst()
            .orElse(null);
    if (standing == null && !chosen.equals("approval")) {
      errors.add(new FieldError("step", words.t("agreement.error.step")));
    }
    LocalDate on = day("on", errors, words);
    if (on == null && errors.stream().noneMatch(each -> each.field().equals("on"))) {
      errors.add(new FieldError("on", words.t("trial.error.day")));
    } else if (on != null && on.isAfter(today)) {
      errors.add(new FieldError("on", words.t("agreement.error.future")));
    }
    if (get("by").length() < 2 || get("by").length() > 200) {
      errors.add(new FieldError("by", words.t("agreement.error.by")));
    }
    LocalDate first = day("first", errors, words);
    LocalDate last = day("last", errors, words);
    if (standing != null && Course.setsPeriod(standing)) {
      period(agreement, standing, on, first, last, errors, words);
    }
    if (!errors.isEmpty() || on == null) {
      return new Read(null, errors);
    }
    return new Read(
        new NewStep(
            standing,
            on,
            get("by"),
            get("reservation"),
            get("remark"),
            first == null ? agreement.first() : first,
            last == null && first == null ? agreement.last() : last,
            document(agreement)),
        errors);
  }

  /**
   * Nothing is set aside before somebody has allowed it, and nothing without an end or a beginning.
   */
  private static void period(
      AgreementFile agreement,
      Standing standing,
      @Nullable LocalDate on,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      List<FieldError> errors,
      Words words) {
    LocalDate begins = first == null ? agreement.first() : first;
    if (begins == null) {
      errors.add(new FieldError("first", words.t("agreement.error.first")));
      return;
    }
    if (last != null && last.isBefore(begins)) {
      errors.add(new FieldError("last", words.t("trial.error.ends.before")));
    }
    LocalDate approved = standing == Standing.GRANTED ? on : granted(agreement);
    if (agreement.kind() != Kind.LOCAL && approved != null && begins.isBefore(approved)) {
      errors.add(new FieldError("first", words.t("agreement.error.before", words.date(approved))));
    }
  }

  private static @Nullable LocalDate granted(AgreementFile agreement) {
    AgreementFile.Step step = agreement.granted();
    return step == null ? null : step.on();
  }

  private @Nullable Long document(AgreementFile agreement) {
    String chosen = get("document");
    return agreement.documents().stream()
        .map(AgreementFile.Document::id)
        .filter(id -> Long.toString(id).equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate day(String field, List<FieldError> errors, Words words) {
    Day day = Day.read(get(field));
    String wrong = day.error(words);
    if (wrong != null) {
      errors.add(new FieldError(field, wrong));
    }
    return day.date();
  }
}
