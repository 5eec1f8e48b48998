package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
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

  Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1 + lineOffset, mark.getColumn() + 1);
  }

  Place place(Node node) {
    return node.getStartMark().map(this::place).orElse(new Place(file, 1 + lineOffset, 1));
  }

  /** The place of a character inside a scalar, as far as it stands on the scalar's first line. */
  Place place(Node node, int offset) {
    Place start = place(node);
    boolean quoted =
        node instanceof ScalarNode scalar
            && scalar.getStartMark().isPresent()
            && "\"'".indexOf(lineAt(start).charAt(start.column() - 1)) >= 0;
    return new Place(file, start.line(), start.column() + offset + (quoted ? 1 : 0));
  }

  void report(Node node, String message) {
    report(place(node), message, null);
  }

  void report(Node node, String message, @Nullable String suggestion) {
    report(place(node), message, suggestion);
  }

  void unknown(Node node, int offset, String word, String message, Collection<String> known) {
    report(place(node, offset), message, Suggestion.nearest(word, known));
  }

  void report(Place place, String message, @Nullable String suggestion) {
    problems.add(new Problem(place, message, suggestion, lineAt(place)));
  }

  private String lineAt(Place place) {
    int index = place.line() - 1;
    return index >= 0 && index < lines.size() ? lines.get(index) : "";
  }
}
