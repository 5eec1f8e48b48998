package dk.frirum.rules.schema;

import dk.frirum.rules.card.Book;
import dk.frirum.rules.read.CardKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A JSON Schema (draft 2020-12) of one card, for editors. Keys come from the lists the readers go
 * by, and words from the rulebook's dictionary; a key nobody described here may hold anything. The
 * reader is the authority: what it refuses may pass here.
 */
public final class CardSchema {
  private final KeySchemas schemas;

  private CardSchema(Book book) {
    this.schemas = new KeySchemas(book);
  }

  /** As a tree of maps and lists, ready to be written as JSON. */
  public static SequencedMap<String, Object> of(Book book) {
    return new CardSchema(book).whole();
  }

  private SequencedMap<String, Object> whole() {
    SequencedMap<String, Object> definitions = new LinkedHashMap<>();
    for (CardKeys part : CardKeys.values()) {
      definitions.put(part.word(), part(part));
    }
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A card of a Frirum rulebook");
    schema.put("type", "object");
    List<Object> kinds = new ArrayList<>();
    List<Object> rules = new ArrayList<>();
    for (CardKeys kind : CardKeys.kinds()) {
      Map<String, Object> named = Map.of("required", List.of(kind.keys().getFirst()));
      kinds.add(named);
      rules.add(Tree.of("if", named, "then", Tree.reference(kind)));
    }
    schema.put("anyOf", kinds);
    schema.put("allOf", rules);
    schema.put("$defs", definitions);
    return schema;
  }

  private SequencedMap<String, Object> part(CardKeys part) {
    SequencedMap<String, Object> properties = new LinkedHashMap<>();
    for (String key : part.keys()) {
      properties.put(key, schemas.of(part, key));
    }
    if (part == CardKeys.GIVEN) {
      properties.putAll(schemas.facts());
    }
    return Tree.of("type", "object", "properties", properties, "additionalProperties", false);
  }
}
