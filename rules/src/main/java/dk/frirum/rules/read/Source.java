package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * One document of one file, and where its problems go.
 *
 * @param lineOffset lines of the file before the document
 */
record Source(String file, List<String> lines, int lineOffset, List<Problem> problems) {

  /** Where the document begins. */
  Place first() {
    return new Place(file, 1 + lineOffset, 1);
  }

  Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1 + lineOffset, mark.getColumn() + 1);
  }

  Place place(Node node) {
    return node.getStartMark().map(this::place).orElse(first());
  }

  /** The place of a character inside a scalar; other nodes have one place. */
  Place place(Node node, int offset) {
    Place start = place(node);
    if (!(node instanceof ScalarNode scalar)) {
      return start;
    }
    return switch (scalar.getScalarStyle()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> forward(start.line(), start.column() + 1, offset);
      case LITERAL, FOLDED -> forward(start.line() + 1, indentation(start.line() + 1) + 1, offset);
      case PLAIN, JSON_SCALAR_STYLE -> forward(start.line(), start.column(), offset);
    };
  }

  /** A line break and the indentation after it read as one character. */
  private Place forward(int fromLine, int fromColumn, int offset) {
    int line = fromLine;
    int column = fromColumn;
    int left = offset;
    int rest = lineAt(line).length() - (column - 1);
    while (left > rest && line < lines.size()) {
      left -= rest + 1;
      line++;
      column = indentation(line) + 1;
      rest = lineAt(line).length() - (column - 1);
    }
    return new Place(file, Math.min(line, Math.max(1, lines.size())), column + Math.max(0, left));
  }

  private int indentation(int line) {
    String text = lineAt(line);
    return text.length() - text.stripLeading().length();
  }

  void report(Node node, Text message) {
    report(place(node), message, null);
  }

  void report(Node node, Text message, @Nullable Text suggestion) {
    report(place(node), message, suggestion);
  }

  void unknown(Node node, int offset, String word, Text message, Collection<String> known) {
    report(place(node, offset), message, Suggestion.nearest(word, known));
  }

  void report(Place place, Text message, @Nullable Text suggestion) {
    problems.add(new Problem(place, message, suggestion, lineAt(place.line())));
  }

  private String lineAt(int line) {
    int index = line - 1;
    return index >= 0 && index < lines.size() ? lines.get(index) : "";
  }
}
