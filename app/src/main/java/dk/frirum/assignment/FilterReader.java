package dk.frirum.assignment;

import dk.frirum.assignment.AssignmentPage.Typed;
import dk.frirum.assignment.Filter.Between;
import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.read.ConditionText;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads by what citizens are to be found, and says everything that is wrong at once. */
record FilterReader(Dictionary dictionary, Words words, List<FieldError> errors) {
  /** Names of the fields beside whose citizens they are. */
  static final List<String> FIELDS =
      List.of("benefit", "team", "ageFrom", "ageTo", "dueWithin", "weeksFrom", "weeksTo", "group");

  static final String ANYONE = "anyone";
  private static final int OLDEST = 120;
  private static final int LONGEST_DAYS = 3650;
  private static final int LONGEST_WEEKS = 2600;

  /**
   * Reads it; what is wrong is left out of it, and stands among the errors.
   *
   * @param from whose citizens; none for those nobody has, or where it is anybody
   */
  Filter read(Typed typed, @Nullable Long from) {
    Map<String, String> asked = new TreeMap<>();
    for (String field : FIELDS) {
      String value = typed.filters().getOrDefault(field, "").strip();
      if (!value.isEmpty()) {
        asked.put(field, value);
      }
    }
    return new Filter(
        typed.from().equals(ANYONE),
        from,
        asked.getOrDefault("benefit", ""),
        asked.getOrDefault("team", ""),
        between(asked, "age", OLDEST),
        number(asked, "dueWithin", LONGEST_DAYS),
        between(asked, "weeks", LONGEST_WEEKS),
        group(asked.getOrDefault("group", "")),
        asked);
  }

  private Between between(Map<String, String> asked, String field, int most) {
    Integer from = number(asked, field + "From", most);
    Integer to = number(asked, field + "To", most);
    if (from != null && to != null && to < from) {
      errors.add(new FieldError(field + "To", words.t("wrong.assignment.between")));
    }
    return new Between(from, to);
  }

  private @Nullable Integer number(Map<String, String> asked, String field, int most) {
    String text = asked.getOrDefault(field, "");
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= most) {
      return Integer.valueOf(text);
    }
    errors.add(new FieldError(field, words.t("wrong.assignment.number", most)));
    return null;
  }

  private Condition group(String text) {
    try {
      return ConditionText.read(dictionary, "group", text);
    } catch (RulebookException e) {
      for (Problem problem : e.problems()) {
        String advice = problem.suggestion(words.rules());
        errors.add(
            new FieldError(
                "group",
                problem.place().column()
                    + ": "
                    + problem.what().in(words.rules())
                    + (advice == null ? "" : ". " + advice)));
      }
      return new Condition.Always();
    }
  }
}
