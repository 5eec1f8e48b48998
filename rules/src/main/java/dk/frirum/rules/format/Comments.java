package dk.frirum.rules.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The comments of a card and the lines they belong to. A comment is what follows a number sign that
 * begins a line or stands after a space, outside every value.
 */
final class Comments {
  private final List<String> lines;

  /** For each line, where the part begins that no value covers. */
  private final int[] coveredTo;

  /** Lines that a block text covers whole. */
  private final Set<Integer> text = new TreeSet<>();

  /** Lines on which a key or a dash of the layout begins. */
  private final Set<Integer> entries = new TreeSet<>();

  /** Lines on which a value ends that began further up, with the line its key stands on. */
  private final Map<Integer, Integer> tails = new TreeMap<>();

  private final Map<Integer, List<String>> before = new TreeMap<>();
  private final Map<Integer, String> behind = new TreeMap<>();
  private final List<String> last = new ArrayList<>();
  private int lost = -1;

  private Comments(List<String> lines) {
    this.lines = lines;
    this.coveredTo = new int[lines.size() + 1];
  }

  static Comments of(MappingNode card, List<String> lines) {
    Comments comments = new Comments(lines);
    comments.entries(card);
    comments.find();
    return comments;
  }

  /** The line of a comment that belongs to nothing, from 0; negative when there is none. */
  int lost() {
    return lost;
  }

  /** The comments on lines of their own before the line; they are given out once. */
  List<String> before(int line) {
    List<String> found = before.remove(line);
    return found == null ? List.of() : found;
  }

  /** The comment at the end of the line, with the space before it; empty when there is none. */
  String behind(int line) {
    String found = behind.remove(line);
    return found == null ? "" : "  " + found;
  }

  /** What stands after everything. */
  List<String> last() {
    return last;
  }

  private void entries(Node node) {
    switch (node) {
      case ScalarNode scalar -> cover(scalar);
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          int line = Marks.line(tuple.getKeyNode());
          entry(mapping, line, tuple.getValueNode());
          entries(tuple.getKeyNode());
          entries(tuple.getValueNode());
        }
      }
      case SequenceNode sequence -> {
        for (Node item : sequence.getValue()) {
          entry(sequence, Marks.line(item), item);
          entries(item);
        }
      }
      default -> throw new IllegalStateException("No such node in cards: " + node.getNodeType());
    }
  }

  private void entry(Node within, int line, Node value) {
    if (Marks.isBlock(within)) {
      entries.add(line);
      if (!Marks.isBlock(value) && Marks.lastLine(value) > line) {
        tails.put(Marks.lastLine(value), line);
      }
    }
  }

  private void cover(ScalarNode scalar) {
    Mark start = Marks.start(scalar);
    Mark end = Marks.end(scalar);
    if (Marks.isBlockText(scalar)) {
      // The line with the sign may carry a comment; those below are text.
      coveredTo[start.getLine()] = Math.max(coveredTo[start.getLine()], column(start) + 1);
      for (int line = start.getLine() + 1; line < end.getLine(); line++) {
        text.add(line);
      }
      if (end.getLine() > start.getLine() && end.getColumn() > 0 && isTextAt(end)) {
        text.add(end.getLine());
      }
      return;
    }
    for (int line = start.getLine(); line < end.getLine(); line++) {
      coveredTo[line] = lines.get(line).length();
    }
    coveredTo[end.getLine()] = Math.max(coveredTo[end.getLine()], column(end));
  }

  /** Text that runs to the end of the document has no line after it to end on. */
  private boolean isTextAt(Mark end) {
    return end.getLine() == lines.size() - 1
        && column(end) >= lines.get(end.getLine()).stripTrailing().length();
  }

  private int column(Mark mark) {
    String line = mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
    int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, column);
  }

  private void find() {
    List<String> waiting = new ArrayList<>();
    int first = -1;
    for (int line = 0; line < lines.size(); line++) {
      String written = lines.get(line);
      if (text.contains(line) || written.isBlank()) {
        continue;
      }
      int sign = sign(written, coveredTo[line]);
      if (sign >= 0 && written.substring(0, sign).isBlank() && coveredTo[line] == 0) {
        first = waiting.isEmpty() ? line : first;
        waiting.add(written.strip());
        continue;
      }
      if (!waiting.isEmpty()) {
        if (entries.contains(line)) {
          before.put(line, List.copyOf(waiting));
        } else {
          lost = first;
        }
        waiting.clear();
      }
      if (sign >= 0) {
        behind(line, written.substring(sign).strip());
      }
    }
    last.addAll(waiting);
  }

  private void behind(int line, String comment) {
    Integer owner =
        tails.containsKey(line) ? tails.get(line) : entries.contains(line) ? line : null;
    if (owner == null || behind.putIfAbsent(owner, comment) != null) {
      lost = line;
    }
  }

  private static int sign(String line, int from) {
    for (int at = line.indexOf('#', from); at >= 0; at = line.indexOf('#', at + 1)) {
      if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }
}
