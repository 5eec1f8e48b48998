package dk.frirum.rules.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults in the grammar of conditions: the caret stands under the very word. */
class ConditionFaultsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "¦benfit = sick                        | Unknown name 'benfit'               | Did you mean 'benefit'?",
        "benefit = ¦sikc                       | 'sikc' is no value of benefit       | Known here: sick, jobless",
        "benefit in {sick, ¦joblss}            | 'joblss' is no value                | Did you mean 'jobless'?",
        "benefit = sick and ¦standbye          | Unknown name 'standbye'             | Did you mean 'standby'?",
        "benefit = sick and absence > ¦8       | '8' is no value of absence          |-",
        "benefit = sick and age > ¦old         | 'old' is no value of age            |-",
        "benefit = sick and ¦absence           | 'absence' is no yes/no fact         |-",
        "benefit = sick and ¦work              | 'work' is no yes/no fact            |-",
        "benefit = sick and standby = ¦maybe   | 'maybe' is no value of standby      |-",
        "municipality in {¦99} and standby     | '99' is no value of municipality    |-",
        "benefit = sick and¦                   | Expected a name, found the end      |-",
        "benefit = ¦= sick                     | Expected a value, found '='         |-",
        "benefit =¦                            | Expected a value, found the end     |-",
        "(benefit = sick¦                      | Expected ')', found the end         |-",
        "benefit = sick¦)                      | Expected 'and', 'or' or the end     | and, or",
        "benefit = sick ¦standby               | Expected 'and', 'or' or the end     | and, or",
        "benefit = sick ¦og standby            | Expected 'and', 'or' or the end     | or",
        "benefit in ¦sick                      | Expected '{', found 'sick'          |-",
        "benefit in {sick¦                     | Expected '}', found the end         |-",
        "benefit in {sick,¦}                   | Expected a value, found '}'         |-",
        "absence is ¦unknown                   | Expected 'known' after 'is'         | known",
        "not¦                                  | Expected a name, found the end      |-",
        "¦> 8 weeks                            | Expected a name, found '>'          |-",
        "benefit = sick ¦& standby             | Expected 'and', 'or' or the end     |-",
        "benefit = sick and work ¦> employed   | 'work' has no order: compare it with = or != |-",
        "benefit ¦<= sick                      | 'benefit' has no order: compare it |-"
      })
  void isRefusedUnderTheCaret(String condition, String message, String suggestion) {
    String card =
        Faulty.requirement("applies-to: benefit = sick", "applies-to: '" + condition + "'");
    Faulty.refused(
        card.replace("spell:", "benefit: sick, spell:"),
        message,
        suggestion.equals("-") ? "" : suggestion);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "interview where ¦frm = video         | Unknown name 'frm'                     | Did you mean 'form'?",
        "interview where form = ¦vido         | 'vido' is no value of form             | Did you mean 'video'?",
        "interview where ¦benefit = sick      | Unknown name 'benefit'                 |-",
        "interview where ¦category = 2        | interview says nothing of 'category'   |-",
        "interview or ¦triag where form = video | Unknown event 'triag'                | Did you mean 'triage'?"
      })
  void anEventsOwnWordsAreRefusedLikewise(String match, String message, String suggestion) {
    Faulty.refused(
        Faulty.requirement("fulfilled-by: interview", "fulfilled-by: " + match),
        message,
        suggestion.equals("-") ? "" : suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "first triage where ¦form = video, triage says nothing of 'form'",
        "each triage where categry = 2, Unknown name 'categry'"
      })
  void soAreTheWordsOfTheEventTimeIsCountedFrom(String anchor, String message) {
    Faulty.refused(
        Faulty.requirement(
            "first-day", anchor.contains("¦") ? anchor : anchor.replace("categry", "¦categry")),
        message,
        "");
  }
}
