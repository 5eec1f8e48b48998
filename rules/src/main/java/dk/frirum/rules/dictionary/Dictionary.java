package dk.frirum.rules.dictionary;

import dk.frirum.rules.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules may speak of. Every entry carries its index, by which the fast evaluator knows it.
 *
 * @param anchors name of each day that time is counted from, with its title
 * @param acts short name of each act, as {@code SDP}, with its title
 */
public record Dictionary(
    SequencedMap<String, Text> acts,
    SequencedMap<String, Text> anchors,
    SequencedMap<String, Benefit> benefits,
    SequencedMap<String, EventKind> events,
    SequencedMap<String, Attribute> attributes,
    SequencedMap<String, FactType> facts) {

  /** Benefits are numbered in a byte. */
  public static final int MOST_BENEFITS = 128;

  /** Event kinds are bits of a long. */
  public static final int MOST_EVENTS = 64;

  /** Types of fact are bits of a long that has one bit of another use. */
  public static final int MOST_FACTS = 63;

  public static final Dictionary EMPTY =
      new Dictionary(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>());

  /**
   * A benefit (<i>ydelse</i>).
   *
   * @param anchor what the first day of a spell on it is called
   */
  public record Benefit(String code, int index, Text title, String anchor) {}

  /** Something that happens on a day. */
  public record EventKind(String code, int index, Text title, List<Attribute> attributes) {}

  /** What an event says beyond its day. */
  public record Attribute(String code, int index, Text title, ValueType type) {}

  /**
   * A fact with validity.
   *
   * @param source who registers it, in words
   * @param whenNotRegistered the value it has when nobody registered one; none when it is unknown
   */
  public record FactType(
      String code,
      int index,
      Text title,
      ValueType type,
      Text source,
      @Nullable Integer whenNotRegistered) {}

  /** Title of an event kind, or its code when the dictionary lacks it. */
  public Text eventTitle(String code) {
    EventKind kind = events.get(code);
    return kind == null ? Text.same(code) : kind.title();
  }

  /** Title of a benefit, or its code when the dictionary lacks it. */
  public Text benefitTitle(String code) {
    Benefit benefit = benefits.get(code);
    return benefit == null ? Text.same(code) : benefit.title();
  }

  /** Title of a day that time is counted from, or its code when the dictionary lacks it. */
  public Text anchorTitle(String code) {
    return anchors.getOrDefault(code, Text.same(code));
  }

  /** Title of an act, or its short name when the dictionary lacks it. */
  public Text actTitle(String code) {
    return acts.getOrDefault(code, Text.same(code));
  }
}
