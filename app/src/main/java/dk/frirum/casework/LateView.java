package dk.frirum.casework;

import dk.frirum.web.Choice;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The question why something is late, in a form where it stands among others.
 *
 * @param duty what is late, with its date, in words
 * @param chosen code of the cause; empty for none
 * @param said what was written
 */
public record LateView(String duty, List<Choice> causes, String chosen, String said) {
  public LateView {
    causes = List.copyOf(causes);
  }

  /**
   * The question with what was typed.
   *
   * @param duty in words
   */
  public static LateView of(String duty, Map<String, String> typed, Words words) {
    return new LateView(
        duty,
        causes(words),
        typed.getOrDefault(LateReason.CAUSE, ""),
        typed.getOrDefault(LateReason.SAID, ""));
  }

  /** The causes to choose from. */
  public static List<Choice> causes(Words words) {
    return Stream.of(LateCause.values())
        .map(each -> new Choice(each.code(), words.t("late.cause." + each.code())))
        .toList();
  }
}
