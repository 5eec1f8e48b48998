package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.ConditionParser;
import dk.frirum.rules.condition.Vocabulary;
import dk.frirum.rules.dictionary.Dictionary;
import java.util.List;

/** Reads a condition that stands by itself, outside any card: the group of a trial action. */
public final class ConditionText {
  private ConditionText() {}

  /**
   * @param name what the text is called where something is wrong with it
   * @param text one line; empty for everybody
   * @throws RulebookException with every problem
   */
  public static Condition read(Dictionary dictionary, String name, String text) {
    String line = text.strip();
    if (line.isEmpty()) {
      return new Condition.Always();
    }
    ConditionParser.Reading reading = ConditionParser.read(line, Vocabulary.ofCases(dictionary));
    List<Problem> problems =
        reading.faults().stream()
            .map(fault ->
                new Problem(
                    new Place(name, 1, fault.offset() + 1),
                    fault.message(),
                    Suggestion.nearest(fault.word(), fault.known()),
                    line))
            .toList();
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return reading.condition();
  }
}
