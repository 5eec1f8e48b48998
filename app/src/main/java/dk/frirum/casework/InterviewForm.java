package dk.frirum.casework;

import dk.frirum.casework.Interview.Minutes;
import dk.frirum.web.Choice;
import dk.frirum.web.Day;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form offers and fills in by itself. */
@Component
class InterviewForm {
  private static final Minutes NONE = new Minutes(0, 0, 0);

  private final UsualMinutes usual;
  private final CaseDuties duties;

  InterviewForm(UsualMinutes usual, CaseDuties duties) {
    this.usual = usual;
    this.duties = duties;
  }

  /**
   * An interview as it most often is. How it was held is left to be said: only the person knows,
   * and the law may hang on it.
   */
  InterviewValues suggested(Kind kind, LocalDate today) {
    Map<Form, Minutes> known = usual.of(kind);
    Minutes minutes =
        known.entrySet().stream()
            .min(Comparator.comparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .orElse(NONE);
    return new InterviewValues(
        kind.code(),
        today.toString(),
        "",
        Outcome.HELD.code(),
        Integer.toString(minutes.preparation()),
        Integer.toString(minutes.meeting()),
        Integer.toString(minutes.afterWork()),
        "",
        "");
  }

  /** The rule about the form of the interview as it stands in the fields, if one governs. */
  @Nullable String rule(long citizenId, InterviewValues values, LocalDate today, Words words) {
    if (Kind.of(values.kind()).isEmpty()) {
      return null;
    }
    LocalDate on = Day.read(values.date()).date();
    return duties
        .formRule(citizenId, values.kind(), on == null || on.isAfter(today) ? today : on)
        .map(rule ->
            words.t(
                "interview.formrule",
                AfterSaving.in(rule.title(), words),
                Stream.of(Form.values())
                    .map(Form::code)
                    .filter(rule.allowed()::contains)
                    .map(code -> words.code("form", code))
                    .collect(Collectors.joining(" " + words.t("or") + " "))))
        .orElse(null);
  }

  /** Usual minutes of every kind and form, for the browser to fill in when a form is chosen. */
  String usual() {
    return Stream.of(Kind.values())
        .flatMap(kind ->
            usual.of(kind).entrySet().stream()
                .map(entry ->
                    "%s/%s=%d,%d,%d"
                        .formatted(
                            kind.code(),
                            entry.getKey().code(),
                            entry.getValue().preparation(),
                            entry.getValue().meeting(),
                            entry.getValue().afterWork())))
        .collect(Collectors.joining(";"));
  }

  List<Choice> kinds(Words words) {
    return Stream.of(Kind.values())
        .map(kind -> new Choice(kind.code(), words.code("kind", kind.code())))
        .toList();
  }
}
