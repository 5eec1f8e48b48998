package dk.frirum.rules.format;

import dk.frirum.rules.read.CardKeys;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Which part of a card a mapping is, and the order of its keys.
 *
 * @param part none where the author's order stands
 * @param entries what every value of the mapping is, where its keys are names somebody chose
 */
record KeyOrder(@Nullable CardKeys part, @Nullable CardKeys entries) {
  private static final KeyOrder AUTHORS = new KeyOrder(null, null);

  static KeyOrder of(CardKeys part) {
    return new KeyOrder(part, null);
  }

  /** The keys as they should stand; keys alike keep their order. */
  List<NodeTuple> sorted(List<NodeTuple> tuples) {
    return part == null
        ? tuples
        : tuples.stream().sorted(Comparator.comparingInt(this::rank)).toList();
  }

  /** Names of facts stand before the events of a case, and unknown keys last. */
  private int rank(NodeTuple tuple) {
    List<String> keys = part == null ? List.of() : part.keys();
    int index = keys.indexOf(name(tuple));
    if (index >= 0) {
      return 2 * index;
    }
    return part == CardKeys.GIVEN ? 2 * keys.indexOf("events") - 1 : 2 * keys.size();
  }

  static String name(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  /** What stands under a key. */
  KeyOrder under(String key) {
    if (entries != null) {
      return of(entries);
    }
    if (part == null) {
      return AUTHORS;
    }
    return switch (part) {
      case REQUIREMENT, VERSION, DEVIATION, COUNTING, CALENDAR, REFORM, AGREEMENT, TEMPLATE ->
          switch (key) {
            case "basis" -> of(CardKeys.BASIS);
            case "versions" -> of(CardKeys.VERSION);
            case "cases" -> of(CardKeys.CASE);
            case "approval" -> of(CardKeys.APPROVAL);
            case "with" -> of(CardKeys.REPLACEMENT);
            default -> AUTHORS;
          };
      case LIMIT ->
          switch (key) {
            case "basis" -> of(CardKeys.BASIS);
            case "versions" -> of(CardKeys.LIMIT_VERSION);
            case "cases" -> of(CardKeys.LIMIT_CASE);
            default -> AUTHORS;
          };
      case LIMIT_VERSION -> key.equals("basis") ? of(CardKeys.BASIS) : AUTHORS;
      case LIMIT_CASE -> key.equals("given") ? of(CardKeys.NUMBERS) : AUTHORS;
      case CASE ->
          switch (key) {
            case "given" -> of(CardKeys.GIVEN);
            case "expect" -> of(CardKeys.EXPECTED);
            default -> AUTHORS;
          };
      case GIVEN -> key.equals("events") ? AUTHORS : of(CardKeys.DATED);
      case DICTIONARY -> of(CardKeys.GROUPS);
      case GROUPS ->
          new KeyOrder(
              null,
              switch (key) {
                case "benefits" -> CardKeys.BENEFIT;
                case "attributes" -> CardKeys.ATTRIBUTE;
                case "events" -> CardKeys.EVENT;
                case "facts" -> CardKeys.FACT;
                default -> CardKeys.TITLE;
              });
      case ATTRIBUTE, FACT -> key.equals("values") ? new KeyOrder(null, CardKeys.TITLE) : AUTHORS;
      case LAYERS, BASIS, APPROVAL, REPLACEMENT, DATED, EXPECTED, TITLE, BENEFIT, EVENT, NUMBERS ->
          AUTHORS;
    };
  }
}
