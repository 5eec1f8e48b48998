package dk.frirum.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of cards, by name in order, as a folder gives them. */
final class RulebookFiles {
  private static final String OWN = "/rulebooks/";

  private RulebookFiles() {}

  /** The examples beside the cards are for other engines and no part of the rulebook. */
  static boolean isCard(String name) {
    return !name.startsWith("suite/");
  }

  /** The cards that came with Frirum. */
  static SequencedMap<String, String> own() {
    SequencedMap<String, String> files = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:rulebooks/**/*.yaml")) {
        String address = URI.create(file.getURL().toString()).getSchemeSpecificPart();
        String name = address.substring(address.lastIndexOf(OWN) + OWN.length());
        if (isCard(name)) {
          files.put(name, file.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rulebook cannot be read", e);
    }
    return files;
  }

  /** The cards in a folder; empty where there is none, which its reader says. */
  static SequencedMap<String, String> in(Path folder) {
    SequencedMap<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found =
          all.filter(each -> each.toString().matches(".*\\.ya?ml"))
              .filter(Files::isRegularFile)
              .toList();
      for (Path file : found) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (isCard(name)) {
          files.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rulebook in " + folder + " cannot be read", e);
    }
    return files;
  }
}
