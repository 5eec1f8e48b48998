package dk.frirum.duty;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The rulebook (<i>regelbogen</i>) this Frirum goes by: the one that came with it, or a folder
 * named at start. A rulebook with a problem is not used in part: Frirum does not start, and says
 * every problem.
 */
@Component
public class RulebookHolder {
  private static final String OWN = "/rulebooks/";

  private final Rulebook rulebook;
  private final SequencedMap<String, String> files;

  RulebookHolder(@Value("${frirum.rulebook:}") String folder) {
    try {
      if (folder.isBlank()) {
        files = own();
        rulebook = Rulebook.of(files);
      } else {
        rulebook = Rulebook.load(Path.of(folder));
        files = in(Path.of(folder));
      }
    } catch (RulebookException e) {
      throw new CannotStart(
          "The rulebook has %d %s; nothing of it is used:\n%s"
              .formatted(
                  e.problems().size(),
                  e.problems().size() == 1 ? "problem" : "problems",
                  e.getMessage()));
    }
  }

  /** The rulebook; the same one until Frirum is started again. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** The texts of its cards by file name, for laying drafts on them. */
  public SequencedMap<String, String> files() {
    return Collections.unmodifiableSequencedMap(files);
  }

  private static SequencedMap<String, String> in(Path folder) {
    SequencedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.matches(".*\\.ya?ml") && isCard(name)) {
          files.put(name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rulebook in " + folder + " cannot be read", e);
    }
    return files;
  }

  /** The examples beside the cards are for other engines and no part of the rulebook. */
  static boolean isCard(String name) {
    return !name.startsWith("suite/");
  }

  /** The cards that came with Frirum, by file name in order, as a folder would give them. */
  private static SequencedMap<String, String> own() {
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
}
