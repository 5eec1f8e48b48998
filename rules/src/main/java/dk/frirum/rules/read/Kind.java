package dk.frirum.rules.read;

import dk.frirum.rules.read.Documents.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What a document is; its first key says it. */
enum Kind {
  DICTIONARY,
  COUNTING,
  LAYERS,
  CALENDAR,
  REQUIREMENT,
  DEVIATION,
  REFORM,
  AGREEMENT,
  TEMPLATE,
  LIMIT,
  UNKNOWN;

  static Kind of(Document document) {
    if (document.node() instanceof MappingNode mapping
        && !mapping.getValue().isEmpty()
        && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key) {
      for (Kind kind : values()) {
        if (kind.word().equals(key.getValue())) {
          return kind;
        }
      }
    }
    return UNKNOWN;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).filter(each -> each != UNKNOWN).map(Kind::word).toList();
  }
}
