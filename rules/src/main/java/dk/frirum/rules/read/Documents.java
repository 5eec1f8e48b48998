package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Files to YAML documents. Each document is parsed alone, so that one broken card hides no other.
 */
final class Documents {

  /** A parsed document. */
  record Document(Source source, Node node) {}

  private Documents() {}

  /**
   * Examples for other engines stand beside the cards, in a folder of this name directly below
   * theirs, and are no part of the rulebook.
   */
  static final String EXAMPLES = "suite";

  /** The documents of every card file in a folder and those below it. */
  static List<Document> read(Path directory, List<Problem> problems) {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> files =
          all.filter(each -> each.toString().matches(".*\\.ya?ml"))
              .filter(Files::isRegularFile)
              .filter(each -> !directory.relativize(each).startsWith(EXAMPLES))
              .sorted()
              .toList();
      for (Path file : files) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        String text = Utf8.text(name, Files.readAllBytes(file), problems);
        documents.addAll(cards(name, text, problems));
      }
      if (files.isEmpty()) {
        problems.add(none(directory.toString(), Wrong.NO_CARD_IN_FOLDER.of()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the rulebook in " + directory, e);
    }
    return documents;
  }

  /** The documents of a file that must hold a card: half a rulebook must not pass for a whole. */
  static List<Document> cards(String name, String text, List<Problem> problems) {
    int before = problems.size();
    List<Document> documents = read(name, text, problems);
    if (documents.isEmpty() && problems.size() == before) {
      problems.add(none(name, Wrong.NO_CARD_IN_FILE.of()));
    }
    return documents;
  }

  private static Problem none(String file, Text message) {
    return new Problem(new Place(file, 1, 1), message, Advice.LOST.of(), "");
  }

  static List<Document> read(String name, String text, List<Problem> problems) {
    List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
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
        LoadSettings.builder()
            .setLabel(source.file())
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .build();
    String text = String.join("\n", lines);
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent()) {
        new Parse(settings).parseString(text).forEach(event -> refuse(source, event));
        into.add(new Document(source, root.get()));
      }
    } catch (MarkedYamlEngineException e) {
      source.report(
          e.getProblemMark().map(source::place).orElse(source.first()),
          Wrong.NOT_YAML.of(YamlWords.of(e.getProblem())),
          Advice.CHECK_YAML.of());
    } catch (YamlEngineException e) {
      source.report(
          source.first(), Wrong.NOT_YAML.of(YamlWords.of(String.valueOf(e.getMessage()))), null);
    }
  }

  /** What YAML has beyond keys and values makes a card say something that it does not show. */
  private static void refuse(Source source, Event event) {
    if (!(event instanceof NodeEvent node) || node instanceof AliasEvent) {
      return;
    }
    Optional<String> tag =
        switch (node) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    Place place = node.getStartMark().map(source::place).orElse(source.first());
    if (node.getAnchor().isPresent()) {
      source.report(place, Wrong.ANCHORS.of(), Advice.WRITE_OUT.of());
    }
    if (tag.isPresent()) {
      source.report(place, Wrong.TAGS.of(), Advice.LEAVE_OUT.of());
    }
    if (node instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().equals("<<")) {
      source.report(place, Wrong.MERGE_KEYS.of(), Advice.WRITE_OUT.of());
    }
  }
}
