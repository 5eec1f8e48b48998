package dk.frirum.rules.read;

import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The cards of a file as they are written, before anything is made of them. */
public final class CardNodes {
  private CardNodes() {}

  /**
   * Every document, by the number of lines of the file before it.
   *
   * @throws RulebookException when the file is no YAML, or more than cards may use of YAML
   */
  public static SequencedMap<Integer, Node> read(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    SequencedMap<Integer, Node> nodes = new LinkedHashMap<>();
    Documents.cards(file, text, problems)
        .forEach(each -> nodes.put(each.source().lineOffset(), each.node()));
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return nodes;
  }

  /** {@code sha256:…} of what the cards of a file say; that of a rulebook of this file alone. */
  public static String hash(String file, String text) {
    return ContentHash.of(Documents.cards(file, text, new ArrayList<>()));
  }

  /** The kind of a card, by its first key; none when no kind of card begins so. */
  public static @Nullable CardKeys kind(String firstKey) {
    return CardKeys.kinds().stream()
        .filter(each -> each.keys().getFirst().equals(firstKey))
        .findFirst()
        .orElse(null);
  }
}
