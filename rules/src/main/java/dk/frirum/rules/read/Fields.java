package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys of one mapping, each to be read at most once; says what is wrong and reads on. */
final class Fields {
  private final Source source;
  private final Node node;
  private final SequencedMap<String, Node> values = new LinkedHashMap<>();
  private final SequencedMap<String, Node> keys = new LinkedHashMap<>();

  private Fields(Source source, Node node) {
    this.source = source;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      source.report(node, Wrong.KEYS_HERE.of());
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        source.report(tuple.getKeyNode(), Wrong.KEY_ONE_WORD.of());
      } else if (key.getValue().equals("<<")) {
        // Refused as YAML already; not one of the card's keys.
        continue;
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        source.report(key, Wrong.TWICE.of(key.getValue()), Advice.KEEP_ONE.of());
      } else {
        keys.put(key.getValue(), key);
      }
    }
  }

  /** Any keys. */
  static Fields open(Source source, Node node) {
    return new Fields(source, node);
  }

  /** These keys and no others. */
  static Fields of(Source source, Node node, Collection<String> allowed) {
    Fields fields = new Fields(source, node);
    fields.keys.forEach((name, key) -> {
      if (!allowed.contains(name)) {
        source.unknown(key, 0, name, Wrong.UNKNOWN_KEY.of(name), allowed);
      }
    });
    return fields;
  }

  Source source() {
    return source;
  }

  Node node() {
    return node;
  }

  Collection<String> names() {
    return keys.keySet();
  }

  Node key(String name) {
    return keys.getOrDefault(name, node);
  }

  /** Where a wrong value stands. */
  Node value(String name) {
    return values.getOrDefault(name, node);
  }

  /** Whether there are keys at all; where there are none, that has been reported. */
  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable Node get(String name) {
    return values.get(name);
  }

  /** The text of a scalar; none when the key is not there or holds something else. */
  @Nullable String text(String name) {
    Node value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    source.report(value, Wrong.ONE_VALUE_FOR.of(name));
    return null;
  }

  /** The text of a scalar that must be there; empty, and reported, when it is not. */
  String required(String name) {
    String text = text(name);
    if (text == null) {
      // What is no mapping at all has been reported as that.
      if (!has(name) && isMapping()) {
        source.report(node, Wrong.MISSING.of(name), Advice.ADD_LINE.of(name));
      }
      return "";
    }
    if (text.isEmpty()) {
      source.report(key(name), Wrong.EMPTY.of(name));
    }
    return text;
  }

  /** A title in both languages; the Danish must be there. */
  Text title() {
    String danish = required("title");
    String english = text("title-en");
    if (english == null && !has("title-en") && isMapping()) {
      source.report(node, Wrong.MISSING.of("title-en"), Advice.ADD_ENGLISH.of());
    }
    return new Text(danish, english == null ? danish : english);
  }

  /** A list of scalars; one scalar counts as a list of one. */
  List<ScalarNode> list(String name) {
    Node value = values.get(name);
    List<ScalarNode> items = new ArrayList<>();
    switch (value) {
      case null -> {}
      case ScalarNode scalar -> items.add(scalar);
      case SequenceNode sequence -> {
        for (Node item : sequence.getValue()) {
          if (item instanceof ScalarNode scalar) {
            items.add(scalar);
          } else {
            source.report(item, Wrong.ONE_VALUE_IN_LIST.of(name));
          }
        }
      }
      default -> source.report(value, Wrong.LIST_FOR.of(name));
    }
    return items;
  }

  /** The items of a list of mappings. */
  List<Node> items(String name) {
    Node value = values.get(name);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      source.report(value, Wrong.DASHED_LIST_FOR.of(name));
    }
    return List.of();
  }
}
