package dk.frirum.rules.format;

import dk.frirum.rules.read.CardKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes one card, line by line. */
final class CardWriter {
  private static final int LINE_WIDTH = 140;
  private static final int PROSE_WIDTH = 120;
  private static final int STEP = 2;
  private static final Set<String> PROSE =
      Set.of("note", "wording", "discretion", "missing", "doubt");

  private final Comments comments;
  private final StringBuilder out = new StringBuilder();

  CardWriter(Comments comments) {
    this.comments = comments;
  }

  String card(MappingNode card, CardKeys kind) {
    mapping(card, KeyOrder.of(kind), 0, false);
    comments.last().forEach(each -> out.append(each).append('\n'));
    return out.toString();
  }

  /**
   * @param afterDash the first key follows a dash that is written already
   */
  private void mapping(MappingNode mapping, KeyOrder order, int indent, boolean afterDash) {
    boolean first = true;
    for (NodeTuple tuple : order.sorted(mapping.getValue())) {
      if (!first || !afterDash) {
        if (!first && order.part() == CardKeys.GROUPS) {
          out.append('\n');
        }
        before(tuple.getKeyNode(), indent);
        out.append(" ".repeat(indent));
      }
      first = false;
      String name = KeyOrder.name(tuple);
      String head = inline(tuple.getKeyNode(), order, false) + ":";
      out.append(head);
      String behind = comments.behind(Marks.line(tuple.getKeyNode()));
      boolean prose = PROSE.contains(name);
      value(tuple.getValueNode(), order.under(name), indent, indent + head.length(), behind, prose);
    }
  }

  private void sequence(SequenceNode sequence, KeyOrder order, int indent) {
    for (Node item : sequence.getValue()) {
      before(item, indent);
      if (item instanceof MappingNode mapping
          && (Marks.isBlock(mapping) || !fits(mapping, order, indent + STEP))) {
        // A comment of the key that now stands first goes before the dash as well.
        before(order.sorted(mapping.getValue()).getFirst().getKeyNode(), indent);
        out.append(" ".repeat(indent)).append("- ");
        mapping(mapping, order, indent + STEP, true);
      } else {
        out.append(" ".repeat(indent)).append('-');
        String behind = comments.behind(Marks.line(item));
        value(item, order, indent, indent + 1, behind, false);
      }
    }
  }

  private void before(Node entry, int indent) {
    for (String comment : comments.before(Marks.line(entry))) {
      out.append(" ".repeat(indent)).append(comment).append('\n');
    }
  }

  /**
   * What stands after a key or a dash.
   *
   * @param column where the line has come to
   * @param behind the comment at the end of its first line
   */
  private void value(
      Node node, KeyOrder order, int indent, int column, String behind, boolean prose) {
    if (node instanceof ScalarNode scalar) {
      scalar(scalar, indent, column, behind, prose);
      return;
    }
    if (!Marks.isBlock(node)) {
      if (fits(node, order, column + 1)) {
        out.append(' ').append(inline(node, order, true)).append(behind).append('\n');
        return;
      }
    }
    out.append(behind).append('\n');
    switch (node) {
      case MappingNode mapping -> mapping(mapping, order, indent + STEP, false);
      case SequenceNode sequence -> sequence(sequence, order, indent + STEP);
      default -> throw new IllegalStateException("No such node in cards: " + node.getNodeType());
    }
  }

  private void scalar(ScalarNode scalar, int indent, int column, String behind, boolean prose) {
    List<String> lines = ScalarText.block(scalar, indent + STEP);
    String line = ScalarText.inline(scalar, false);
    if (lines == null && prose && column + 1 + line.length() > PROSE_WIDTH) {
      lines = ScalarText.prose(scalar, indent + STEP);
    }
    if (lines == null) {
      out.append(' ').append(line).append(behind).append('\n');
      return;
    }
    out.append(' ').append(lines.getFirst()).append(behind).append('\n');
    for (String each : lines.subList(1, lines.size())) {
      out.append(each.isEmpty() ? "" : " ".repeat(indent + STEP) + each).append('\n');
    }
  }

  private static boolean fits(Node node, KeyOrder order, int column) {
    String line = inline(node, order, true);
    return column + line.length() <= LINE_WIDTH || line.length() == 2;
  }

  private static String inline(Node node, KeyOrder order, boolean inBraces) {
    return switch (node) {
      case ScalarNode scalar -> ScalarText.inline(scalar, inBraces);
      case SequenceNode sequence -> {
        List<String> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(inline(item, order, true)));
        yield "[" + String.join(", ", items) + "]";
      }
      case MappingNode mapping -> {
        List<String> items = new ArrayList<>();
        for (NodeTuple tuple : order.sorted(mapping.getValue())) {
          KeyOrder under = order.under(KeyOrder.name(tuple));
          items.add(
              inline(tuple.getKeyNode(), order, true)
                  + ": "
                  + inline(tuple.getValueNode(), under, true));
        }
        yield "{" + String.join(", ", items) + "}";
      }
      default -> throw new IllegalStateException("No such node in cards: " + node.getNodeType());
    };
  }
}
