package dk.frirum.rules.format;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.read.CardKeys;
import dk.frirum.rules.read.CardNodes;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Lays a card file out the one way: keys in the order the readers list them, two spaces a level, no
 * blank lines but between the groups of the dictionary, quotes only where they are needed. What the
 * author wrote in braces or brackets stays so while the line fits in 140 columns; folded text is
 * broken at 120. What the cards say never changes.
 */
public final class CardFormat {
  private static final String BETWEEN = "---";

  private final String file;
  private final List<String> lines;

  private CardFormat(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * The file as it should stand.
   *
   * @throws RulebookException when it is no card file, or has a comment where none can be kept
   */
  public static String of(String file, String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String formatted =
        new CardFormat(file, plain.lines().toList()).formatted(CardNodes.read(file, text));
    if (!CardNodes.hash(file, formatted).equals(CardNodes.hash(file, text))) {
      throw new IllegalStateException("Formatting " + file + " would change what it says");
    }
    return formatted;
  }

  private String formatted(Map<Integer, Node> nodes) {
    List<String> cards = new ArrayList<>();
    int start = 0;
    for (int line = 0; line <= lines.size(); line++) {
      if (line == lines.size() || lines.get(line).stripTrailing().equals(BETWEEN)) {
        String card = card(nodes.get(start), start, lines.subList(start, line));
        if (!card.isEmpty()) {
          cards.add(card);
        }
        start = line + 1;
      }
    }
    return String.join(BETWEEN + "\n", cards);
  }

  private String card(@Nullable Node node, int offset, List<String> written) {
    if (node == null) {
      // Nothing but comments: a heading for the whole file.
      StringBuilder heading = new StringBuilder();
      written.stream()
          .filter(each -> !each.isBlank())
          .forEach(each -> heading.append(each.strip()).append('\n'));
      return heading.toString();
    }
    CardKeys kind = kind(node);
    if (kind == null || !(node instanceof MappingNode card)) {
      throw refused(offset, Wrong.NO_CARD.of(), Advice.KIND_FIRST.of());
    }
    Comments comments = Comments.of(card, written);
    int lost = comments.lost();
    if (lost >= 0) {
      throw refused(offset + lost, Wrong.COMMENT_LOST.of(), Advice.COMMENT_PLACE.of());
    }
    return new CardWriter(comments).card(card, kind);
  }

  private static @Nullable CardKeys kind(Node node) {
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      NodeTuple first = mapping.getValue().getFirst();
      return first.getKeyNode() instanceof ScalarNode key ? CardNodes.kind(key.getValue()) : null;
    }
    return null;
  }

  private RulebookException refused(int line, Text message, Text suggestion) {
    String shown = line < lines.size() ? lines.get(line) : "";
    int column = Math.max(0, shown.indexOf('#')) + 1;
    return new RulebookException(
        List.of(new Problem(new Place(file, line + 1, column), message, suggestion, shown)));
  }
}
