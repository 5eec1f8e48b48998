package dk.frirum.evidence.known;

import dk.frirum.evidence.table.Table;
import dk.frirum.evidence.table.TableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a case says, by key. Each way of asking throws a {@link KnownException} with line and column
 * where the answer cannot be used.
 */
public final class Options {
  private final String file;
  private final Datasets datasets;
  private final Node node;
  private final SequencedMap<String, Node> values = new LinkedHashMap<>();
  private final SequencedMap<String, ScalarNode> keys = new LinkedHashMap<>();
  private final Set<String> asked;

  Options(String file, Node node, Datasets datasets) {
    this.file = file;
    this.datasets = datasets;
    this.node = node;
    asked = new LinkedHashSet<>();
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "Expected keys and values here", null);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw wrong(tuple.getKeyNode(), "A key must be one word", null);
      }
      if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        throw wrong(key, "'" + key.getValue() + "' stands here twice", "Keep one of them.");
      }
      keys.put(key.getValue(), key);
    }
  }

  /** These, and what another says, which goes first; together they are asked. */
  private Options(Options under, Options over) {
    file = under.file;
    datasets = under.datasets;
    node = over.node;
    values.putAll(under.values);
    values.putAll(over.values);
    keys.putAll(under.keys);
    keys.putAll(over.keys);
    asked = under.asked;
  }

  /**
   * One for each item of the list {@code each}, which says what differs; without such a list these
   * alone.
   */
  List<Options> each() {
    List<Options> items = items("each");
    return items.isEmpty()
        ? List.of(this)
        : items.stream().map(item -> new Options(this, item)).toList();
  }

  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  public String text(String key) {
    return scalar(value(key), key);
  }

  public String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  public double number(String key) {
    return number(value(key));
  }

  public double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  public int whole(String key) {
    double number = number(key);
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw wrong(key, "'" + text(key) + "' is no whole number", null);
    }
    return (int) number;
  }

  public int whole(String key, int otherwise) {
    return has(key) ? whole(key) : otherwise;
  }

  public boolean yes(String key, boolean otherwise) {
    return has(key)
        ? choice(key, Map.of("yes", true, "true", true, "no", false, "false", false))
        : otherwise;
  }

  /** One of a few words. */
  public <T> T choice(String key, Map<String, T> words) {
    T value = words.get(text(key));
    if (value == null) {
      throw wrong(
          key,
          "'" + text(key) + "' is no " + key,
          "Say " + String.join(" or ", words.keySet().stream().sorted().toList()) + ".");
    }
    return value;
  }

  /** One of the constants, written small and with hyphens: {@code LOG_LOG} is {@code log-log}. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Map<String, E> words = new LinkedHashMap<>();
    for (E each : type.getEnumConstants()) {
      words.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
    }
    return choice(key, words);
  }

  /** A list; one value alone counts as a list of one, no key as an empty one. */
  public List<String> texts(String key) {
    return nodes(key).stream().map(each -> scalar(each, key)).toList();
  }

  /** A list of numbers, as {@link #texts}. */
  public double[] numbers(String key) {
    return nodes(key).stream().mapToDouble(this::number).toArray();
  }

  /** A list of mappings, or one alone. */
  public List<Options> items(String key) {
    List<Options> items = new ArrayList<>();
    nodes(key).forEach(each -> items.add(new Options(file, each, datasets)));
    return items;
  }

  /** Words by words; empty where the key is not there. */
  public SequencedMap<String, String> words(String key) {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    if (has(key)) {
      Options inner = new Options(file, value(key), datasets);
      inner.values.forEach((name, each) -> words.put(name, scalar(each, name)));
    }
    return words;
  }

  /** What an expression gives for every row, NaN where missing. */
  public double[] column(String key, Table table) {
    return at(key, () -> table.numbers(text(key)));
  }

  /** The same as words; none where missing. */
  public @Nullable String[] labels(String key, Table table) {
    return at(key, () -> table.labels(text(key)));
  }

  /** Another file below {@code data}. */
  public Table table(String key) {
    return datasets.table(text(key), key, this);
  }

  /** The rows in which nothing is missing of what the expressions under these keys use. */
  public Table complete(Table table, String... keysOfExpressions) {
    Table complete = table;
    for (String key : keysOfExpressions) {
      if (has(key)) {
        Table before = complete;
        complete = at(key, () -> before.complete(texts(key)));
      }
    }
    return complete;
  }

  /** Does something with the value of a key; what the table refuses is told with its place. */
  public <T> T at(String key, Supplier<T> work) {
    try {
      return work.get();
    } catch (TableException e) {
      Place place = place(value(key));
      int quote = value(key) instanceof ScalarNode scalar && !scalar.isPlain() ? 1 : 0;
      int inside = value(key) instanceof ScalarNode ? e.offset() + quote : 0;
      throw new KnownException(
          new Problem(
              new Place(place.file(), place.line(), place.column() + inside),
              String.valueOf(e.getMessage()),
              null));
    }
  }

  /** A failure at the value of a key, or at the case where it has no such key. */
  public KnownException wrong(String key, String message, @Nullable String suggestion) {
    return wrong(values.getOrDefault(key, node), message, suggestion);
  }

  /** Complains of a key nobody asked for. */
  void checkAllAsked() {
    keys.forEach((name, key) -> {
      if (!asked.contains(name)) {
        throw wrong(
            key, "Unknown key '" + name + "'", "There are " + String.join(", ", asked) + ".");
      }
    });
  }

  Place place() {
    return place(node);
  }

  private List<Node> nodes(String key) {
    if (!has(key)) {
      return List.of();
    }
    return value(key) instanceof SequenceNode sequence ? sequence.getValue() : List.of(value(key));
  }

  private Node value(String key) {
    asked.add(key);
    Node value = values.get(key);
    if (value == null) {
      throw wrong(node, "'" + key + "' is missing", "Add a line '" + key + ": …'.");
    }
    return value;
  }

  private String scalar(Node value, String key) {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw wrong(value, "Expected one value for '" + key + "'", null);
  }

  private double number(Node value) {
    String text = scalar(value, "a number");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw wrong(value, "'" + text + "' is no number", null);
    }
  }

  private KnownException wrong(Node at, String message, @Nullable String suggestion) {
    return new KnownException(new Problem(place(at), message, suggestion));
  }

  private Place place(Node at) {
    return at.getStartMark()
        .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(new Place(file, 1, 1));
  }
}
