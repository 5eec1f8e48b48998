package dk.frirum.evidence.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Case files: each a list of cases. */
final class CaseFiles {
  private CaseFiles() {}

  /** Every case of a file, or of the files in a folder. */
  static List<Options> read(Path fileOrFolder, Datasets datasets) throws IOException {
    List<Options> cases = new ArrayList<>();
    for (Path file : files(fileOrFolder)) {
      String name = String.valueOf(file.getFileName());
      if (!(parse(name, Files.readString(file)) instanceof SequenceNode list)) {
        throw new KnownException(
            new Problem(
                new Place(name, 1, 1),
                "Expected a list of cases",
                "Each begins with '- case: …'."));
      }
      list.getValue().forEach(each -> cases.add(new Options(name, each, datasets)));
    }
    return cases;
  }

  private static List<Path> files(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> all = Files.list(fileOrFolder)) {
      List<Path> files =
          all.filter(each -> each.toString().matches(".*\\.ya?ml")).sorted().toList();
      if (files.isEmpty()) {
        throw new KnownException(
            new Problem(
                new Place(fileOrFolder.toString(), 1, 1),
                "The folder holds no case file",
                "They end in .yaml."));
      }
      return files;
    }
  }

  private static Node parse(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(true).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.orElseThrow(
          () -> new KnownException(new Problem(new Place(name, 1, 1), "The file is empty", null)));
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark()
              .map(mark -> new Place(name, mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(new Place(name, 1, 1));
      throw new KnownException(
          new Problem(
              place,
              "This is not YAML: " + e.getProblem(),
              "Check indentation, colons and quotes."));
    } catch (YamlEngineException e) {
      throw new KnownException(
          new Problem(new Place(name, 1, 1), "This is not YAML: " + e.getMessage(), null));
    }
  }
}
