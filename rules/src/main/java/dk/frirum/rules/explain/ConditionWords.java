package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Condition.Operator;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.dictionary.ValueType;
import java.util.List;

/** A condition as a clause that can stand after <i>når</i>. */
final class ConditionWords {
  private ConditionWords() {}

  static Text of(Condition condition) {
    return switch (condition) {
      case Condition.Always() -> new Text("altid", "always");
      case Condition.And(List<Condition> parts) ->
          Phrases.joined(parts.stream().map(ConditionWords::part).toList(), Phrases.AND);
      case Condition.Or(List<Condition> parts) ->
          new Text("enten ", "either ")
              .plus(
                  Phrases.joined(
                      parts.stream().map(ConditionWords::part).toList(),
                      new Text(", eller ", ", or ")));
      case Condition.Not(Condition.Compare(Subject subject, Operator operator, int value))
          when isYesNo(subject) && operator == Operator.EQUAL ->
          compare(subject, Operator.EQUAL, 1 - value);
      case Condition.Not(Condition part) ->
          both("det ikke er sådan, at %s", "it is not so that %s", part(part));
      case Condition.Compare(Subject subject, Operator operator, int value) ->
          compare(subject, operator, value);
      case Condition.In(Subject subject, List<Integer> values) ->
          both("%s er %s", "%s is %s", name(subject), Phrases.anyOf(values(subject, values)));
      case Condition.Includes(Subject subject, int wanted) ->
          both(
              "%s omfatter %s",
              "%s include %s", name(subject), Phrases.lower(subject.type().show(wanted)));
      case Condition.Known(Subject subject) -> both("%s er oplyst", "%s is known", name(subject));
    };
  }

  /** In brackets where the words would otherwise run together. */
  private static Text part(Condition part) {
    boolean compound = part instanceof Condition.And || part instanceof Condition.Or;
    return compound ? both("(%s)", "(%s)", of(part)) : of(part);
  }

  private static Text compare(Subject subject, Operator operator, int value) {
    Text shown = Phrases.lower(subject.type().show(value));
    if (subject instanceof Subject.SpellLength) {
      return both("perioden har varet %s%s", "the spell has lasted %s%s", measure(operator), shown);
    }
    return both("%s er %s%s", "%s is %s%s", name(subject), measure(operator), shown);
  }

  private static Text measure(Operator operator) {
    return switch (operator) {
      case EQUAL -> Text.same("");
      case NOT_EQUAL -> new Text("ikke ", "not ");
      case LESS -> new Text("under ", "less than ");
      case AT_MOST -> new Text("højst ", "at most ");
      case MORE -> new Text("mere end ", "more than ");
      case AT_LEAST -> new Text("mindst ", "at least ");
    };
  }

  private static Text name(Subject subject) {
    return switch (subject) {
      case Subject.Benefit _ -> new Text("ydelsen", "the benefit");
      case Subject.Municipality _ -> new Text("kommunen", "the municipality");
      case Subject.Age _ -> new Text("borgerens alder", "the citizen's age");
      case Subject.SpellLength _ -> new Text("periodens længde", "the length of the spell");
      case Subject.Fact fact when isYesNo(fact) ->
          both("svaret på „%s“", "the answer to “%s”", fact.title());
      case Subject.Fact fact -> Phrases.lower(fact.title());
      case Subject.Attribute attribute -> Phrases.lower(attribute.title());
    };
  }

  private static List<Text> values(Subject subject, List<Integer> values) {
    return values.stream().map(value -> Phrases.lower(subject.type().show(value))).toList();
  }

  private static boolean isYesNo(Subject subject) {
    return subject.type() instanceof ValueType.YesNo;
  }
}
