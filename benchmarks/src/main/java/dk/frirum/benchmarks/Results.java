package dk.frirum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where each part leaves its chapter, so that the page can be put together from parts measured in
 * processes of their own: {@code PART.md} and, with one line for each bar, {@code PART.bars}.
 */
record Results(Path directory) {

  void keep(Chapter chapter) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(text(chapter.part()), chapter.text());
    List<String> lines =
        chapter.bars().stream()
            .map(bar -> String.join("\t", bar.id(), bar.demand(), bar.measured(), "" + bar.met()))
            .toList();
    Files.write(bars(chapter.part()), lines);
  }

  /** None when the part has not been measured. */
  Optional<Chapter> find(String part) throws IOException {
    if (!Files.exists(text(part)) || !Files.exists(bars(part))) {
      return Optional.empty();
    }
    List<Bar> bars =
        Files.readAllLines(bars(part)).stream()
            .map(line -> line.split("\t", -1))
            .map(cells -> new Bar(cells[0], cells[1], cells[2], Boolean.parseBoolean(cells[3])))
            .toList();
    return Optional.of(new Chapter(part, Files.readString(text(part)), bars));
  }

  private Path text(String part) {
    return directory.resolve(part + ".md");
  }

  private Path bars(String part) {
    return directory.resolve(part + ".bars");
  }
}
