package dk.frirum.published;

import dk.frirum.release.Releases;
import dk.frirum.web.Day;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the forms of what is to be told everybody. */
final class PublishForm {
  /** A citizen's number, an address of mail or a telephone number leads to one person. */
  private static final Pattern IDENTIFYING =
      Pattern.compile(
          "\\b\\d{6}[- ]?\\d{4}\\b|\\S+@\\S+\\.\\S+|\\b\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}\\b");

  private final Map<String, String> sent;
  private final LocalDate today;
  private final Words words;
  private final List<FieldError> errors = new ArrayList<>();

  PublishForm(Map<String, String> sent, LocalDate today, Words words) {
    this.sent = sent;
    this.today = today;
    this.words = words;
  }

  List<FieldError> errors() {
    return errors;
  }

  Surveys.@Nullable Typed survey() {
    String asked = one("asked", Set.of("citizens", "companies"));
    String question = text("question", 300);
    String source = text("source", 300);
    LocalDate on = day("on");
    Integer invited = get("invited").isEmpty() ? null : number("invited");
    Integer answered = number("answered");
    Integer content = number("content");
    if (answered != null && content != null) {
      if (content > answered) {
        error("content", "publish.error.more");
      } else if (answered < Releases.FEWEST || few(content) || few(answered - content)) {
        error("answered", "publish.error.few");
      }
      if (invited != null && invited < answered) {
        error("invited", "publish.error.invited");
      }
    }
    return errors.isEmpty() && on != null && answered != null && content != null
        ? new Surveys.Typed(asked, question, source, on, invited, answered, content)
        : null;
  }

  Stories.@Nullable Typed story() {
    String title = text("title", 200);
    String body = text("body", 4000);
    String of = one("consentOf", Set.of("citizen", "company", "colleague"));
    String how = text("consentHow", 300);
    String paper = text("consentPaper", 100);
    LocalDate on = day("consentOn");
    if (!get("unknown").equals("yes")) {
      error("unknown", "publish.error.unknown");
    }
    return errors.isEmpty() && on != null
        ? new Stories.Typed(title, body, of, how, paper, on)
        : null;
  }

  private static boolean few(int number) {
    return number > 0 && number < Releases.FEWEST;
  }

  private String get(String field) {
    return sent.getOrDefault(field, "").strip();
  }

  private void error(String field, String key, Object... places) {
    errors.add(new FieldError(field, words.t(key, places)));
  }

  private String one(String field, Set<String> known) {
    if (!known.contains(get(field))) {
      error(field, "publish.error.choose");
    }
    return get(field);
  }

  private String text(String field, int most) {
    String text = get(field);
    if (text.length() < 3 || text.length() > most || text.indexOf('\0') >= 0) {
      error(field, "publish.error.text", most);
    } else if (!field.equals("consentPaper") && IDENTIFYING.matcher(text).find()) {
      error(field, "publish.error.identifying");
    }
    return text;
  }

  private @Nullable LocalDate day(String field) {
    Day day = Day.read(get(field));
    if (day.date() == null) {
      error(field, "evaluation.error.day");
    } else if (day.date().isAfter(today)) {
      error(field, "publish.error.future");
    }
    return day.date();
  }

  private @Nullable Integer number(String field) {
    if (!get(field).matches("\\d{1,7}")) {
      error(field, "publish.error.number");
      return null;
    }
    return Integer.valueOf(get(field));
  }
}
