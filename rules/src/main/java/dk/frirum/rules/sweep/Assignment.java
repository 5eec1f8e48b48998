package dk.frirum.rules.sweep;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.dictionary.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A case that could be: what each subject that matters is worth in it. */
public record Assignment(List<Value> values) implements Situation {

  /**
   * @param value {@link Situation#UNKNOWN} when nobody knows
   */
  public record Value(Subject subject, int value) {

    /** As a card would write it: {@code employment = employed}. */
    public String words() {
      return value == UNKNOWN
          ? subject.code() + " is not known"
          : subject.code() + " = " + word(subject.type(), value);
    }
  }

  public Assignment {
    values = List.copyOf(values);
  }

  @Override
  public int read(Subject subject) {
    return value(subject.code()).map(Value::value).orElse(UNKNOWN);
  }

  /** None when the subject does not matter. */
  public Optional<Value> value(String code) {
    return values.stream().filter(each -> each.subject().code().equals(code)).findFirst();
  }

  Assignment without(String code) {
    return new Assignment(
        values.stream().filter(each -> !each.subject().code().equals(code)).toList());
  }

  /** {@code benefit = sickness-benefit, employment = employed}; "anybody" when nothing matters. */
  public String words() {
    return values.isEmpty()
        ? "anybody"
        : values.stream().map(Value::words).collect(Collectors.joining(", "));
  }

  /** As {@link #words}, what is not of the card language in both languages. */
  Text told() {
    if (values.isEmpty()) {
      return new Text("enhver", "anybody");
    }
    Text all = Text.same("");
    for (Value each : values) {
      all =
          all.plus(Text.same(all.english().isEmpty() ? "" : ", "))
              .plus(
                  each.value() == UNKNOWN
                      ? Text.same(each.subject().code())
                          .plus(new Text(" er ikke kendt", " is not known"))
                      : Text.same(each.words()));
    }
    return all;
  }

  static String word(ValueType type, int value) {
    return switch (type) {
      case ValueType.Choice choice -> List.copyOf(choice.values().keySet()).get(value);
      case ValueType.SetOf _,
          ValueType.YesNo _,
          ValueType.Number _,
          ValueType.Length _,
          ValueType.Years _,
          ValueType.MunicipalityCode _ ->
          type.show(value).english();
    };
  }
}
