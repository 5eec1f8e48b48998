package dk.frirum.retention;

import dk.frirum.rules.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of the data file, field by field; what is wrong goes to the list with its place. */
final class Mapping {
  static final Text NOTHING = Text.same("");

  private final Findings findings;
  private final Node node;
  private final Map<String, Node> fields = new LinkedHashMap<>();

  private Mapping(Findings findings, Node node) {
    this.findings = findings;
    this.node = node;
  }

  /** With exactly these fields; any where none are given. */
  static Mapping of(Findings findings, @Nullable Node node, Node parent, String... known) {
    Mapping mapping = new Mapping(findings, node == null ? parent : node);
    if (!(node instanceof MappingNode written)) {
      findings.add(mapping.node, "Fields are expected here");
      return mapping;
    }
    written
        .getValue()
        .forEach(each -> mapping.field(each.getKeyNode(), each.getValueNode(), List.of(known)));
    for (String each : known) {
      if (!mapping.fields.containsKey(each)) {
        findings.add(mapping.node, "'" + each + "' is missing");
      }
    }
    return mapping;
  }

  private void field(Node key, Node value, List<String> known) {
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (name.isEmpty() || !known.isEmpty() && !known.contains(name)) {
      findings.add(key, "'" + name + "' is not known here; known are " + String.join(", ", known));
    } else if (fields.put(name, value) != null) {
      findings.add(key, "'" + name + "' stands here twice");
    }
  }

  Map<String, Node> fields() {
    return fields;
  }

  Node node() {
    return node;
  }

  Mapping mapping(String field, String... known) {
    return of(findings, fields.get(field), node, known);
  }

  /** A text of one line; empty where it is missing, which was said before. */
  String scalar(String field) {
    Node found = fields.get(field);
    if (found instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    if (found != null) {
      findings.add(found, "'" + field + "' needs a text");
    }
    return "";
  }

  Text text(String field) {
    Node found = fields.get(field);
    return found == null ? NOTHING : text(found);
  }

  private Text text(Node found) {
    Mapping both = of(findings, found, node, "da", "en");
    return new Text(both.scalar("da"), both.scalar("en"));
  }

  List<Text> texts(String field) {
    List<Text> texts = new ArrayList<>();
    Node found = fields.get(field);
    if (found instanceof SequenceNode list) {
      list.getValue().forEach(each -> texts.add(text(each)));
    } else if (found != null) {
      findings.add(found, "'" + field + "' needs a list");
    }
    return texts;
  }

  /** One of the words there are; the first of them where it is none, which is said. */
  <E extends Enum<E> & Coded> E word(String field, Class<E> words) {
    Node found = fields.get(field);
    String written = found instanceof ScalarNode scalar ? scalar.getValue() : "";
    E[] all = words.getEnumConstants();
    Optional<E> one = Stream.of(all).filter(each -> each.code().equals(written)).findFirst();
    if (one.isEmpty() && found != null) {
      findings.add(
          found,
          "'%s' is none of %s"
              .formatted(
                  written, Stream.of(all).map(Coded::code).collect(Collectors.joining(", "))));
    }
    return one.orElse(all[0]);
  }

  Keep keep(String field) {
    Node found = fields.get(field);
    Optional<Keep> keep =
        found instanceof ScalarNode scalar ? Keep.read(scalar.getValue()) : Optional.empty();
    if (keep.isEmpty() && found != null) {
      findings.add(
          found, "'" + field + "' needs undecided, permanently, or a time as 5 years or 30 days");
    }
    return keep.orElse(new Keep.Undecided());
  }
}
