package dk.frirum.rules.read;

import dk.frirum.rules.card.Template;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads templates of trial actions. */
final class TemplateReader {
  static final List<String> KEYS =
      List.of(
          "template",
          "title",
          "title-en",
          "purpose",
          "hypothesis",
          "short-term",
          "medium-term",
          "long-term",
          "group-words",
          "group",
          "measures",
          "stop",
          "cards",
          "basis");

  private TemplateReader() {}

  static Template read(Frame frame, Source source, Node node) {
    Fields card = Fields.of(source, node, KEYS);
    // Read for its faults; a trial action keeps it as text.
    frame.condition(card, "group");
    return new Template(
        card.required("template"),
        card.title(),
        card.required("purpose"),
        card.required("hypothesis"),
        text(card, "short-term"),
        text(card, "medium-term"),
        text(card, "long-term"),
        card.required("group-words"),
        text(card, "group"),
        card.list("measures").stream().map(ScalarNode::getValue).toList(),
        card.text("stop"),
        text(card, "cards"),
        BasisReader.required(card, frame.dictionary().acts().keySet()),
        source.place(node));
  }

  private static String text(Fields card, String name) {
    String text = card.text(name);
    return text == null ? "" : text;
  }
}
