package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.Benefit;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the dictionary card. */
final class DictionaryReader {
  static final List<String> KEYS = List.of("dictionary");
  static final List<String> GROUP_KEYS =
      List.of("acts", "anchors", "benefits", "attributes", "events", "facts");
  static final List<String> TITLE_KEYS = List.of("title", "title-en");
  static final List<String> BENEFIT_KEYS = List.of("title", "title-en", "anchor");
  static final List<String> ATTRIBUTE_KEYS = List.of("title", "title-en", "type", "values");
  static final List<String> EVENT_KEYS = List.of("title", "title-en", "attributes");
  static final List<String> FACT_KEYS =
      List.of("title", "title-en", "type", "source", "source-en", "when-not-registered", "values");

  private static final Set<String> OWN_NAMES =
      Set.of("benefit", "municipality", "age", "spell-length");

  private final Source source;
  private final SequencedMap<String, Text> acts = new LinkedHashMap<>();
  private final SequencedMap<String, Text> anchors = new LinkedHashMap<>();
  private final SequencedMap<String, Benefit> benefits = new LinkedHashMap<>();
  private final SequencedMap<String, Attribute> attributes = new LinkedHashMap<>();
  private final SequencedMap<String, EventKind> events = new LinkedHashMap<>();
  private final SequencedMap<String, FactType> facts = new LinkedHashMap<>();

  private DictionaryReader(Source source) {
    this.source = source;
  }

  static Dictionary read(Source source, Node node) {
    return new DictionaryReader(source).read(node);
  }

  private Dictionary read(Node node) {
    Fields card = Fields.of(source, node, KEYS);
    Node inner = card.get("dictionary");
    if (inner == null) {
      return Dictionary.EMPTY;
    }
    Fields fields = Fields.of(source, inner, GROUP_KEYS);
    each(fields, "acts", TITLE_KEYS, (id, act) -> acts.put(id, act.title()));
    each(fields, "anchors", TITLE_KEYS, (id, day) -> anchors.put(id, day.title()));
    each(fields, "benefits", BENEFIT_KEYS, this::benefit);
    each(fields, "attributes", ATTRIBUTE_KEYS, this::attribute);
    each(fields, "events", EVENT_KEYS, this::event);
    each(fields, "facts", FACT_KEYS, this::fact);
    if (benefits.size() > Dictionary.MOST_BENEFITS) {
      source.report(inner, Wrong.MORE_BENEFITS.of(Dictionary.MOST_BENEFITS));
    }
    if (events.size() > Dictionary.MOST_EVENTS) {
      source.report(inner, Wrong.MORE_EVENTS.of(Dictionary.MOST_EVENTS));
    }
    if (facts.size() > Dictionary.MOST_FACTS) {
      source.report(inner, Wrong.MORE_FACTS.of(Dictionary.MOST_FACTS));
    }
    return new Dictionary(acts, anchors, benefits, events, attributes, facts);
  }

  private void each(
      Fields fields, String name, List<String> keys, BiConsumer<String, Fields> reader) {
    Node node = fields.get(name);
    if (node == null) {
      return;
    }
    Fields entries = Fields.open(source, node);
    for (String id : entries.names()) {
      Node entry = entries.get(id);
      if (entry != null) {
        reader.accept(id, Fields.of(source, entry, keys));
      }
    }
  }

  private void benefit(String id, Fields fields) {
    benefits.put(id, new Benefit(id, benefits.size(), fields.title(), fields.required("anchor")));
  }

  private void attribute(String id, Fields fields) {
    attributes.put(id, new Attribute(id, attributes.size(), fields.title(), type(fields)));
  }

  private void event(String id, Fields fields) {
    List<Attribute> known = new ArrayList<>();
    for (var item : fields.list("attributes")) {
      Attribute attribute = attributes.get(item.getValue());
      if (attribute == null) {
        source.unknown(
            item,
            0,
            item.getValue(),
            Wrong.UNKNOWN_ATTRIBUTE.of(item.getValue()),
            attributes.keySet());
      } else {
        known.add(attribute);
      }
    }
    events.put(id, new EventKind(id, events.size(), fields.title(), List.copyOf(known)));
  }

  private void fact(String id, Fields fields) {
    if (OWN_NAMES.contains(id)) {
      source.report(fields.node(), Wrong.OWN_NAME.of(id));
    }
    ValueType type = type(fields);
    String registeredBy = fields.required("source");
    String english = fields.text("source-en");
    facts.put(
        id,
        new FactType(
            id,
            facts.size(),
            fields.title(),
            type,
            new Text(registeredBy, english == null ? registeredBy : english),
            whenNotRegistered(fields, type)));
  }

  private @Nullable Integer whenNotRegistered(Fields fields, ValueType type) {
    String word = fields.required("when-not-registered");
    if (word.isEmpty() || word.equals("unknown")) {
      return null;
    }
    Integer value = type.parse(word);
    if (value == null) {
      source.report(
          fields.value("when-not-registered"), Wrong.NO_VALUE_HERE.of(word, type.expects()));
    }
    return value;
  }

  private ValueType type(Fields fields) {
    if (fields.has("values") && !fields.has("type")) {
      return choice(fields);
    }
    String word = fields.required("type");
    return switch (word) {
      case "choice" -> choice(fields);
      case "set" -> set(fields);
      case "yes-no" -> new ValueType.YesNo();
      case "number" -> new ValueType.Number();
      case "weeks", "length" -> new ValueType.Length();
      default -> {
        source.unknown(
            fields.value("type"),
            0,
            word,
            Wrong.UNKNOWN_TYPE.of(word),
            List.of("choice", "set", "yes-no", "number", "length"));
        yield new ValueType.Number();
      }
    };
  }

  private ValueType choice(Fields fields) {
    return new ValueType.Choice(values(fields));
  }

  private ValueType set(Fields fields) {
    SequencedMap<String, Text> values = values(fields);
    if (values.size() > ValueType.SetOf.MOST) {
      source.report(fields.node(), Wrong.MORE_VALUES.of(ValueType.SetOf.MOST));
    }
    return new ValueType.SetOf(values);
  }

  private SequencedMap<String, Text> values(Fields fields) {
    SequencedMap<String, Text> values = new LinkedHashMap<>();
    each(fields, "values", TITLE_KEYS, (id, value) -> values.put(id, value.title()));
    if (values.isEmpty()) {
      source.report(fields.node(), Wrong.VALUES_MISSING.of());
    }
    return values;
  }
}
