package dk.frirum.rules.suite;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A folder of the suite: its cards over the shared frame, and its histories by name. */
record Example(Path folder, Rulebook rulebook, SequencedMap<String, CaseHistory> histories) {
  private static final Path SUITE = Path.of("../rulebooks/suite");

  static List<Example> all() throws IOException {
    try (Stream<Path> each = Files.list(SUITE)) {
      return each.filter(Files::isDirectory).sorted().map(Example::of).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  private static Example of(Path folder) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("frame.yaml", text(SUITE.resolve("frame.yaml")));
    files.put("cards.yaml", text(folder.resolve("cards.yaml")));
    Rulebook rulebook = Rulebook.unproven(files);
    SequencedMap<String, CaseHistory> histories = new LinkedHashMap<>();
    for (String document : text(folder.resolve("histories.yaml")).split("(?m)^---\n")) {
      CaseHistory history = rulebook.history("histories.yaml", document);
      if (histories.put(history.id(), history) != null) {
        throw new IllegalStateException(folder + " has two histories " + history.id());
      }
    }
    return new Example(folder, rulebook, histories);
  }

  /** The rows of a file by column; none where there is no such file. */
  List<Map<String, String>> rows(String file) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    List<String> lines = text(path).lines().toList();
    String[] header = lines.getFirst().split(";", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      if (cells.length != header.length) {
        throw new IllegalStateException(path + ": not as many cells as columns in " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.length; column++) {
        row.put(header[column], cells[column]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
