package dk.frirum.rules.read;

import dk.frirum.rules.read.Documents.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A fingerprint of what the cards say; comments, layout, the order of keys and file names do not
 * change it.
 */
final class ContentHash {
  private ContentHash() {}

  static String of(List<Document> documents) {
    List<String> cards =
        documents.stream()
            .map(document -> {
              StringBuilder text = new StringBuilder();
              write(document.node(), text);
              return text.toString();
            })
            .sorted()
            .toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      cards.forEach(card -> digest.update(card.getBytes(StandardCharsets.UTF_8)));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Lengths before texts, so that no two trees read the same. */
  private static void write(Node node, StringBuilder into) {
    switch (node) {
      case ScalarNode scalar ->
          into.append('s').append(scalar.getValue().length()).append(':').append(scalar.getValue());
      case SequenceNode sequence -> {
        into.append('l').append(sequence.getValue().size()).append('[');
        sequence.getValue().forEach(item -> write(item, into));
      }
      case MappingNode mapping -> {
        into.append('m').append(mapping.getValue().size()).append('{');
        mapping.getValue().stream()
            .sorted(Comparator.comparing(tuple -> key(tuple.getKeyNode())))
            .forEach(tuple -> {
              write(tuple.getKeyNode(), into);
              write(tuple.getValueNode(), into);
            });
      }
      default -> throw new IllegalStateException("No such node in cards: " + node.getNodeType());
    }
  }
}
