package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.read.Documents.Document;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Cards to be laid on a rulebook: drafts, or an imagined change of the law. */
record Overlay(List<Document> documents) {

  /** From a file of cards or a folder of such files. */
  static Overlay read(Path overlay, List<Problem> problems) {
    if (Files.isDirectory(overlay)) {
      return new Overlay(Documents.read(overlay, problems));
    }
    if (!Files.isRegularFile(overlay)) {
      problems.add(
          new Problem(
              new Place(overlay.toString(), 1, 1),
              Wrong.NO_FILE_OR_FOLDER.of(),
              Advice.NAME_CARDS.of(),
              ""));
      return new Overlay(List.of());
    }
    String name = overlay.toString();
    try {
      String text = Utf8.text(name, Files.readAllBytes(overlay), problems);
      return new Overlay(Documents.cards(name, text, problems));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + overlay, e);
    }
  }

  /** These on top of others. */
  List<Document> on(List<Document> below) {
    Set<String> replaced = documents.stream().map(Overlay::name).collect(Collectors.toSet());
    List<Document> all = new ArrayList<>();
    below.stream().filter(each -> !replaced.contains(name(each))).forEach(all::add);
    all.addAll(documents);
    return all;
  }

  /** Kind and id; something of its own for what is neither requirement nor deviation. */
  private static String name(Document document) {
    return switch (Kind.of(document)) {
      case REQUIREMENT, DEVIATION, AGREEMENT, TEMPLATE -> id(document);
      case DICTIONARY, COUNTING, LAYERS, CALENDAR, REFORM, UNKNOWN -> document.toString();
    };
  }

  private static String id(Document document) {
    return document.node() instanceof MappingNode mapping
            && mapping.getValue().getFirst().getValueNode() instanceof ScalarNode id
        ? Kind.of(document).word() + " " + id.getValue()
        : document.toString();
  }
}
