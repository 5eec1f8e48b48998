package dk.frirum.duty;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.RulebookException;
import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
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

  RulebookHolder(@Value("${frirum.rulebook:}") String folder) {
    try {
      rulebook = folder.isBlank() ? Rulebook.of(own()) : Rulebook.load(Path.of(folder));
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
