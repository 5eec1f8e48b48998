package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.read.Documents.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Cards as they were written, one by one, for those who want to show them in a form. */
public final class CardTexts {
  private CardTexts() {}

  /**
   * A card.
   *
   * @param kind the word it begins with, as {@code deviation}; empty where it has none
   * @param id what stands there; empty where nothing does
   * @param text the card as written
   * @param fields its keys with one value each; lists are joined with commas, mappings are left out
   */
  public record CardText(
      String kind, String id, String text, SequencedMap<String, String> fields) {}

  /**
   * The cards of a text, in order.
   *
   * @param name what the text is called where something is wrong with it
   * @throws RulebookException where it is no YAML
   */
  public static List<CardText> split(String name, String text) {
    List<Problem> problems = new ArrayList<>();
    List<CardText> cards =
        Documents.read(name, text, problems).stream().map(CardTexts::card).toList();
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return cards;
  }

  private static CardText card(Document document) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    String kind = "";
    if (document.node() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          kind = kind.isEmpty() ? key.getValue() : kind;
          String value = value(tuple.getValueNode());
          if (value != null) {
            fields.putIfAbsent(key.getValue(), value);
          }
        }
      }
    }
    return new CardText(kind, fields.getOrDefault(kind, ""), written(document), fields);
  }

  private static @Nullable String value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          list.getValue().stream()
              .map(each -> ((ScalarNode) each).getValue())
              .collect(Collectors.joining(", "));
      default -> null;
    };
  }

  /** The lines from the document's first to the line before the next. */
  private static String written(Document document) {
    Source source = document.source();
    List<String> lines = source.lines();
    int from = source.lineOffset();
    int to = from;
    while (to < lines.size() && !lines.get(to).stripTrailing().equals("---")) {
      to++;
    }
    return String.join("\n", lines.subList(from, to)).strip() + "\n";
  }
}
