package dk.frirum.retention;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong in a data file, with line and column. */
final class Findings {
  private final String file;
  private final List<String> lines;
  private final List<Problem> problems = new ArrayList<>();

  Findings(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  void add(Node node, String message) {
    add(
        node.getStartMark().map(Mark::getLine).orElse(0),
        node.getStartMark().map(Mark::getColumn).orElse(0),
        message);
  }

  /**
   * @param line from 0, as the parser counts
   */
  void add(int line, int column, String message) {
    String written = line < lines.size() ? lines.get(line) : "";
    problems.add(new Problem(new Place(file, line + 1, column + 1), Text.same(message), null, written));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
