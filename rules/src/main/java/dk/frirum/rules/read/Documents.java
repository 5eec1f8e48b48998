package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Files to YAML documents. Each document is parsed alone, so that one broken card hides no other.
 */
final class Documents {

  /** A parsed document. */
  record Document(Source source, Node node) {}

  private Documents() {}

  static List<Document> read(Path directory, List<Problem> problems) {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file :
          files.filter(each -> each.toString().matches(".*\\.ya?ml")).sorted().toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        documents.addAll(read(name, Files.readString(file, StandardCharsets.UTF_8), problems));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the rulebook in " + directory, e);
    }
    return documents;
  }

  static List<Document> read(String name, String text, List<Problem> problems) {
    List<String> lines = text.lines().toList();
    List<Document> documents = new ArrayList<>();
    int start = 0;
    for (int line = 0; line <= lines.size(); line++) {
      if (line == lines.size() || lines.get(line).stripTrailing().equals("---")) {
        parse(new Source(name, lines, start, problems), lines.subList(start, line), documents);
        start = line + 1;
      }
    }
    return documents;
  }

  private static void parse(Source source, List<String> lines, List<Document> into) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(source.file()).setAllowDuplicateKeys(true).build();
    try {
      new Compose(settings)
          .composeString(String.join("\n", lines))
          .ifPresent(node -> {
            refuseAnchors(source, node);
            into.add(new Document(source, node));
          });
    } catch (MarkedYamlEngineException e) {
      source.report(
          e.getProblemMark().map(source::place).orElseThrow(),
          "This is not YAML: " + e.getProblem(),
          "Check the indentation, colons and quotes of this line and the one above.");
    } catch (YamlEngineException e) {
      source.report(
          new dk.frirum.rules.card.Place(source.file(), source.lineOffset() + 1, 1),
          "This is not YAML: " + e.getMessage(),
          null);
    }
  }

  private static void refuseAnchors(Source source, Node node) {
    if (node.getAnchor().isPresent()) {
      source.report(node, "Anchors (&) and aliases (*) are not used in cards", "Write it out.");
      return;
    }
    switch (node) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(tuple -> {
                refuseAnchors(source, tuple.getKeyNode());
                refuseAnchors(source, tuple.getValueNode());
              });
      case SequenceNode sequence ->
          sequence.getValue().forEach(item -> refuseAnchors(source, item));
      default -> {}
    }
  }
}
