package dk.frirum.rules.condition;

import dk.frirum.rules.Text;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.ValueType;

/** What a condition asks about. */
public sealed interface Subject {

  String code();

  Text title();

  ValueType type();

  /** The spell's benefit. */
  record Benefit(ValueType.Choice type) implements Subject {
    @Override
    public String code() {
      return "benefit";
    }

    @Override
    public Text title() {
      return new Text("ydelse", "benefit");
    }
  }

  /** The citizen's municipality. */
  record Municipality() implements Subject {
    @Override
    public String code() {
      return "municipality";
    }

    @Override
    public Text title() {
      return new Text("kommune", "municipality");
    }

    @Override
    public ValueType type() {
      return new ValueType.MunicipalityCode();
    }
  }

  /** Whole years on the reading day; unknown without a birth date. */
  record Age() implements Subject {
    @Override
    public String code() {
      return "age";
    }

    @Override
    public Text title() {
      return new Text("alder", "age");
    }

    @Override
    public ValueType type() {
      return new ValueType.Years();
    }
  }

  /** Days of the spell so far, the reading day included. */
  record SpellLength() implements Subject {
    @Override
    public String code() {
      return "spell-length";
    }

    @Override
    public Text title() {
      return new Text("periodens længde til og med dagen", "length of the spell up to the day");
    }

    @Override
    public ValueType type() {
      return new ValueType.Length();
    }
  }

  /** A registered fact. */
  record Fact(Dictionary.FactType fact) implements Subject {
    @Override
    public String code() {
      return fact.code();
    }

    @Override
    public Text title() {
      return fact.title();
    }

    @Override
    public ValueType type() {
      return fact.type();
    }
  }

  /** An attribute of the event at hand; only in {@code where}. */
  record Attribute(Dictionary.Attribute attribute) implements Subject {
    @Override
    public String code() {
      return attribute.code();
    }

    @Override
    public Text title() {
      return attribute.title();
    }

    @Override
    public ValueType type() {
      return attribute.type();
    }
  }
}
