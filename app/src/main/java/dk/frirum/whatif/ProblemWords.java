package dk.frirum.whatif;

import dk.frirum.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the reader of cards says, which speaks English, in the language of whoever writes the card.
 * What is not among these is shown as it was said.
 */
public final class ProblemWords {

  /** One thing that is said, and the key of its words; what is in brackets fills the places. */
  private record Said(Pattern pattern, String key) {
    static Said of(String pattern, String key) {
      return new Said(Pattern.compile(pattern), "problem." + key);
    }
  }

  private static final List<Said> ALL =
      List.of(
          Said.of("Unknown key '(.*)'", "key"),
          Said.of("Unknown name '(.*)'", "name"),
          Said.of("Unknown effect '(.*)'", "effect"),
          Said.of("Unknown layer '(.*)'", "layer"),
          Said.of("Unknown act '(.*)'", "act"),
          Said.of("Unknown event '(.*)'", "event"),
          Said.of("Unknown counting rule '(.*)'", "counting"),
          Said.of("There is no requirement '(.*)'", "requirement"),
          Said.of("No kind of card begins with '(.*)'", "kind"),
          Said.of("'(.*)' is no date", "date"),
          Said.of("'(.*)' is no period", "period"),
          Said.of("'(.*)' is no length of time", "length"),
          Said.of("'(.*)' is no municipality code", "municipality"),
          Said.of("'(.*)' is no day that time is counted from", "anchor"),
          Said.of("'(.*)' is no id", "id"),
          Said.of("'(.*)' is no verification mark", "mark"),
          Said.of("'(.*)' is no value of (.*): expected (.*)", "value"),
          Said.of("'(.*)' stands here twice", "twice"),
          Said.of("'counting' is missing.*", "counting.missing"),
          Said.of("'basis' is missing.*", "basis.missing"),
          Said.of("'with' is missing.*", "with.missing"),
          Said.of("'of' is missing.*", "of.missing"),
          Said.of("'(.*)' is missing", "missing"),
          Said.of("'(.*)' is empty", "empty"),
          Said.of("'(.*)' is required without being added", "added"),
          Said.of("There are two cards '(.*)': the other is at (.*)", "two"),
          Said.of("The period ends before it begins", "order"),
          Said.of("Nothing can be postponed to the end of an open period", "open"),
          Said.of("'grace' belongs to the effect postpone-to-end", "grace"),
          Said.of("The version does not say when: one of (.*)", "when"),
          Said.of("Expected 'and', 'or' or the end.*", "and"),
          Said.of("Expected a (?:name|value).*", "word"),
          Said.of("This is not YAML: (.*)", "yaml"),
          Said.of("This is no card.*", "card"),
          Said.of("The file holds no card", "none"),
          Said.of(
              "'(.*)' \\((.*), (.*)\\) and '(.*)' \\((.*), (.*)\\) concern '(.*)' at once: two"
                  + " effects of the layer '(.*)'",
              "conflict"),
          Said.of("For example on (\\S+) in municipality (.*), (\\S+): (.*)\\. Give .*", "witness"),
          Said.of("For example on (\\S+) in any municipality, (\\S+): (.*)\\. Give .*", "anywhere"),
          Said.of("Did you mean '(.*)'\\?", "meant"));

  private ProblemWords() {}

  /** In the reader's language; nothing where it is not among those known. */
  public static Optional<String> of(String said, Words words) {
    for (Said each : ALL) {
      Matcher found = each.pattern().matcher(said);
      if (found.matches()) {
        Object[] places =
            IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).toArray();
        return Optional.of(words.t(each.key(), places));
      }
    }
    return Optional.empty();
  }
}
