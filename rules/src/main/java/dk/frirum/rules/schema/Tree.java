package dk.frirum.rules.schema;

import dk.frirum.rules.read.CardKeys;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Pieces of a schema. */
final class Tree {
  private static final List<String> SCALARS = List.of("string", "number", "boolean", "null");

  private Tree() {}

  /** An object whose keys keep their order. */
  static SequencedMap<String, Object> of(Object... keysAndValues) {
    SequencedMap<String, Object> object = new LinkedHashMap<>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      object.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
    }
    return object;
  }

  static SequencedMap<String, Object> reference(CardKeys part) {
    return of("$ref", "#/$defs/" + part.word());
  }

  /** Any one value: the readers take every scalar as text. */
  static SequencedMap<String, Object> text() {
    return of("type", SCALARS);
  }

  static SequencedMap<String, Object> word(Collection<String> words) {
    return words.isEmpty() ? text() : of("enum", List.copyOf(words));
  }

  /** Text of a shape; a number or yes or no is not looked at. */
  static SequencedMap<String, Object> pattern(String pattern) {
    return of("type", SCALARS, "pattern", pattern);
  }

  static SequencedMap<String, Object> list(Object items) {
    return of("type", "array", "items", items);
  }

  /** The readers take one value for a list of one. */
  static SequencedMap<String, Object> oneOrMore(Object item) {
    return of("anyOf", List.of(item, list(item)));
  }

  /** An object of any keys, each with such a value. */
  static SequencedMap<String, Object> each(Object value) {
    return of("type", "object", "additionalProperties", value);
  }
}
