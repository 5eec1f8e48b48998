package dk.frirum.rules.format;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where a node stands in its document; lines and columns from 0. */
final class Marks {
  private Marks() {}

  static int line(Node node) {
    return start(node).getLine();
  }

  static Mark start(Node node) {
    return node.getStartMark().orElseThrow(() -> new IllegalStateException("A node has no place"));
  }

  static Mark end(Node node) {
    return node.getEndMark().orElseThrow(() -> new IllegalStateException("A node has no end"));
  }

  /** The line a value ends on; that of its beginning when it is laid out in lines of its own. */
  static int lastLine(Node node) {
    return isBlock(node) ? line(node) : end(node).getLine();
  }

  static boolean isBlock(Node node) {
    return switch (node) {
      case ScalarNode scalar -> isBlockText(scalar);
      case CollectionNode<?> many ->
          many.getFlowStyle() != FlowStyle.FLOW && !many.getValue().isEmpty();
      default -> false;
    };
  }

  static boolean isBlockText(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }
}
