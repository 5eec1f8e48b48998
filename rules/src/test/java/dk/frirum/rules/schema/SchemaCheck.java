package dk.frirum.rules.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** As much of JSON Schema as the card schema uses; scalars are texts. */
final class SchemaCheck {
  private final Map<String, Object> root;

  private SchemaCheck(Map<String, Object> root) {
    this.root = root;
  }

  static List<String> faults(Map<String, Object> schema, Node node) {
    return new SchemaCheck(schema).check(schema, node);
  }

  static Map<String, Object> properties(Map<String, Object> schema, String part) {
    return map(map(map(schema.get("$defs")).get(part)).get("properties"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private List<String> check(Map<String, Object> schema, Node node) {
    List<String> faults = new ArrayList<>();
    schema.forEach((word, value) -> {
      switch (word) {
        case "$ref" -> {
          String name = value.toString().substring("#/$defs/".length());
          faults.addAll(check(map(map(root.get("$defs")).get(name)), node));
        }
        case "enum" -> expect(faults, ((List<?>) value).contains(text(node)), text(node));
        case "const" -> expect(faults, value.equals(text(node)), text(node));
        case "pattern" ->
            expect(
                faults, Pattern.compile(value.toString()).matcher(text(node)).find(), text(node));
        case "type" -> expect(faults, type(value, node), value + " expected");
        case "required" ->
            ((List<?>) value).forEach(key -> expect(faults, child(node, key) != null, "no " + key));
        case "anyOf" -> {
          List<List<String>> all =
              ((List<?>) value).stream().map(each -> check(map(each), node)).toList();
          expect(faults, all.stream().anyMatch(List::isEmpty), all.toString());
        }
        case "allOf" -> ((List<?>) value).forEach(each -> faults.addAll(check(map(each), node)));
        case "if" -> {
          if (check(map(value), node).isEmpty()) {
            faults.addAll(check(map(schema.get("then")), node));
          }
        }
        case "items" -> {
          if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> faults.addAll(check(map(value), item)));
          }
        }
        case "properties" -> properties(schema, node, faults);
        case "additionalProperties" -> {
          if (value instanceof Map && node instanceof MappingNode mapping) {
            mapping
                .getValue()
                .forEach(each -> faults.addAll(check(map(value), each.getValueNode())));
          }
        }
        case "then", "$schema", "$defs", "title" -> {}
        default -> faults.add("unknown word of the schema: " + word);
      }
    });
    return faults;
  }

  private void properties(Map<String, Object> schema, Node node, List<String> faults) {
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    Map<String, Object> properties = map(schema.get("properties"));
    for (NodeTuple each : mapping.getValue()) {
      String key = text(each.getKeyNode());
      if (properties.containsKey(key)) {
        faults.addAll(check(map(properties.get(key)), each.getValueNode()));
      } else {
        faults.add("unknown key " + key);
      }
    }
  }

  private static boolean type(Object type, Node node) {
    return switch (node) {
      case MappingNode _ -> type.equals("object");
      case SequenceNode _ -> type.equals("array");
      default -> type instanceof List || type.equals("integer") && text(node).matches("-?\\d+");
    };
  }

  private static @Nullable Node child(Node node, Object key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(each -> text(each.getKeyNode()).equals(key))
            .map(NodeTuple::getValueNode)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "(no text)";
  }

  private static void expect(List<String> faults, boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
