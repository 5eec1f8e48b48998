package dk.frirum.rules.schema;

import dk.frirum.rules.Status;
import dk.frirum.rules.card.Agreement;
import dk.frirum.rules.card.Basis.Verification;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Deviation.Effect;
import dk.frirum.rules.card.Deviation.Layer;
import dk.frirum.rules.card.Limit;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.card.Share.Interval;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.Benefit;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.rules.dictionary.ValueType;
import dk.frirum.rules.read.CardKeys;
import dk.frirum.rules.time.Counting;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may stand under each key. */
final class KeySchemas {
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String SPAN = "\\d+ [a-z-]+";

  private final Book book;
  private final Dictionary dictionary;

  KeySchemas(Book book) {
    this.book = book;
    this.dictionary = book.dictionary();
  }

  /** A key of a part of a card. What is not known here is any value at all. */
  SequencedMap<String, Object> of(CardKeys part, String key) {
    return switch (part) {
      case REQUIREMENT, VERSION, DEVIATION, REPLACEMENT, REFORM, AGREEMENT, TEMPLATE -> law(key);
      case LIMIT ->
          switch (key) {
            case "versions" -> Tree.list(Tree.reference(CardKeys.LIMIT_VERSION));
            case "cases" -> Tree.list(Tree.reference(CardKeys.LIMIT_CASE));
            default -> law(key);
          };
      case LIMIT_VERSION, LIMIT_CASE, NUMBERS -> ofLimit(part, key);
      case COUNTING ->
          key.equals("method") ? Tree.word(codes(Counting.values(), Counting::code)) : law(key);
      case CALENDAR -> key.equals("roll-forward-days") ? texts() : law(key);
      case LAYERS -> key.equals("layers") ? texts() : law(key);
      case BASIS ->
          switch (key) {
            case "act" -> Tree.word(dictionary.acts().keySet());
            case "verified" -> Tree.word(words(Verification.values()));
            default -> Tree.text();
          };
      case APPROVAL -> key.equals("on") ? date() : Tree.text();
      case CASE, EXPECTED, DATED, GIVEN -> ofCase(part, key);
      case DICTIONARY -> Tree.reference(CardKeys.GROUPS);
      case GROUPS -> Tree.each(Tree.reference(group(key)));
      case TITLE -> Tree.text();
      case BENEFIT -> key.equals("anchor") ? Tree.word(dictionary.anchors().keySet()) : Tree.text();
      case ATTRIBUTE, EVENT, FACT ->
          switch (key) {
            case "values" -> Tree.each(Tree.reference(CardKeys.TITLE));
            case "attributes" -> texts();
            default -> Tree.text();
          };
    };
  }

  private SequencedMap<String, Object> law(String key) {
    return switch (key) {
      case "basis" -> Tree.reference(CardKeys.BASIS);
      case "approval" -> Tree.reference(CardKeys.APPROVAL);
      case "with" -> Tree.reference(CardKeys.REPLACEMENT);
      case "published", "reform" -> date();
      // Old readers of YAML make yes and no booleans.
      case "target", "added", "expected" -> Tree.of("enum", List.of("yes", "no", true, false));
      case "share" ->
          Tree.pattern(
              "^at least \\d+ % each (" + either(codes(Interval.values(), Interval::code)) + ")$");
      case "grace" -> Tree.pattern("^\\d+ (days?|weeks?)$");
      case "versions" -> Tree.list(Tree.reference(CardKeys.VERSION));
      case "cases" -> Tree.list(Tree.reference(CardKeys.CASE));
      case "responsible" -> Tree.word(codes(Responsible.values(), Responsible::code));
      case "fulfilled-by" -> Tree.pattern("^" + kinds() + "( where .+)?$");
      case "in-force", "period" -> period();
      case "governs" ->
          Tree.pattern("^(spells starting|deadlines|events) from " + DATE + "( to " + DATE + ")?$");
      case "due" -> Tree.pattern("^(" + SPAN + "|unspecified) from " + anchors() + "$");
      case "count" ->
          Tree.pattern(
              "^\\d+ (within %s|between %s and %s) from %s$"
                  .formatted(SPAN, SPAN, SPAN, anchors()));
      case "every" -> Tree.pattern("^%s starting (%s from )?%s$".formatted(SPAN, SPAN, anchors()));
      case "counting" -> Tree.text();
      case "roll-forward" -> Tree.word(List.of("none", "next-working-day"));
      case "layer" -> Tree.word(book.layers().stream().map(Layer::name).toList());
      case "of" ->
          Tree.oneOrMore(
              Tree.word(
                  Stream.concat(requirements().stream(), book.limits().stream().map(Limit::id))
                      .toList()));
      case "effect" -> Tree.word(codes(Effect.values(), Effect::code));
      case "kind" -> Tree.word(codes(Agreement.Kind.values(), Agreement.Kind::code));
      case "standing" -> Tree.word(codes(Agreement.Standing.values(), Agreement.Standing::code));
      case "measures" -> texts();
      case "at" ->
          Tree.oneOrMore(
              Tree.word(dictionary.events().values().stream().map(EventKind::code).toList()));
      case "municipalities" -> Tree.oneOrMore(Tree.pattern("^\\d{4}$"));
      case "form",
          "threshold",
          "requirement",
          "deviation",
          "agreement",
          "under",
          "template",
          "limit",
          "purpose",
          "hypothesis",
          "short-term",
          "medium-term",
          "long-term",
          "group-words",
          "stop",
          "cards",
          "calendar",
          "title",
          "title-en",
          "wording",
          "applies-to",
          "group",
          "discretion",
          "missing",
          "doubt",
          "shown-as-due",
          "store-bededag-until" ->
          Tree.text();
      default -> Tree.of();
    };
  }

  private SequencedMap<String, Object> ofLimit(CardKeys part, String key) {
    return switch (key) {
      case "in-force" -> period();
      case "on" -> date();
      case "basis" -> Tree.reference(CardKeys.BASIS);
      case "given" -> Tree.reference(CardKeys.NUMBERS);
      case "expect" -> Tree.word(List.of("allowed", "refused"));
      default -> part == CardKeys.NUMBERS ? Tree.of("type", "integer") : Tree.text();
    };
  }

  private SequencedMap<String, Object> ofCase(CardKeys part, String key) {
    return switch (key) {
      case "on", "due", "met-on", "anchor", "born", "from", "to" -> date();
      case "spell" -> period();
      case "of" -> Tree.word(requirements());
      case "status" -> Tree.word(words(Status.values()));
      case "given" -> Tree.reference(CardKeys.GIVEN);
      case "expect" -> {
        var one = Tree.reference(CardKeys.EXPECTED);
        yield Tree.of("anyOf", List.of(Tree.of("const", "none"), one, Tree.list(one)));
      }
      case "benefit" -> Tree.word(dictionary.benefits().keySet());
      case "municipality" -> Tree.pattern("^\\d{4}$");
      case "events" -> Tree.list(event());
      default -> part == CardKeys.GIVEN ? Tree.of() : Tree.text();
    };
  }

  /** What may be known of the citizen of a case: every fact, plain or with its dates. */
  SequencedMap<String, Object> facts() {
    SequencedMap<String, Object> facts = new LinkedHashMap<>();
    for (FactType fact : dictionary.facts().values()) {
      facts.put(
          fact.code(),
          Tree.of("anyOf", List.of(value(fact.type()), Tree.reference(CardKeys.DATED))));
    }
    return facts;
  }

  private SequencedMap<String, Object> event() {
    SequencedMap<String, Object> properties = new LinkedHashMap<>();
    dictionary.events().keySet().forEach(code -> properties.put(code, date()));
    for (Attribute attribute : dictionary.attributes().values()) {
      properties.put(attribute.code(), value(attribute.type()));
    }
    return Tree.of("type", "object", "properties", properties, "additionalProperties", false);
  }

  /** Editors read a bare number as a number, so a choice among numbers is not closed. */
  private static SequencedMap<String, Object> value(ValueType type) {
    return switch (type) {
      case ValueType.Choice(var values)
          when values.keySet().stream().noneMatch(each -> each.matches("\\d+")) ->
          Tree.word(values.keySet());
      case ValueType.Choice _ -> Tree.text();
      // Old readers of YAML make yes and no booleans.
      case ValueType.YesNo _ -> Tree.of("enum", List.of("yes", "no", true, false));
      case ValueType.Length _ -> Tree.pattern("^\\d+ (days|weeks)$");
      case ValueType.SetOf _, ValueType.Number _, ValueType.Years _, ValueType.MunicipalityCode _ ->
          Tree.text();
    };
  }

  private static SequencedMap<String, Object> date() {
    return Tree.pattern("^" + DATE + "$");
  }

  private static SequencedMap<String, Object> period() {
    return Tree.pattern("^" + DATE + " \\.\\.( " + DATE + ")?$");
  }

  private static SequencedMap<String, Object> texts() {
    return Tree.oneOrMore(Tree.text());
  }

  private List<String> requirements() {
    return Stream.concat(book.requirements().stream(), book.shares().stream())
        .map(Requirement::id)
        .toList();
  }

  private String anchors() {
    Stream<String> days = dictionary.benefits().values().stream().map(Benefit::anchor).distinct();
    String age = "age \\d+ years?( \\d+ months?)?";
    return "(" + either(days.toList()) + "|" + age + "|(first|each) " + kinds() + "( where .+)?)";
  }

  private String kinds() {
    String kind =
        "(" + either(dictionary.events().values().stream().map(EventKind::code).toList()) + ")";
    return kind + "( or " + kind + ")*";
  }

  private static String either(Collection<String> words) {
    return words.stream()
        .map(each -> each.matches("[a-z0-9-]+") ? each : Pattern.quote(each))
        .collect(Collectors.joining("|"));
  }

  private static CardKeys group(String key) {
    return switch (key) {
      case "benefits" -> CardKeys.BENEFIT;
      case "attributes" -> CardKeys.ATTRIBUTE;
      case "events" -> CardKeys.EVENT;
      case "facts" -> CardKeys.FACT;
      default -> CardKeys.TITLE;
    };
  }

  private static <T> List<String> codes(T[] values, java.util.function.Function<T, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
