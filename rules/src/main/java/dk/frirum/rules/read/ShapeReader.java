package dk.frirum.rules.read;

import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.dictionary.Dictionary.Benefit;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the one line of a version that says when: {@code due}, {@code count}, {@code every}, {@code
 * form}.
 */
final class ShapeReader {
  static final List<String> KEYS = List.of("due", "count", "every", "form", "threshold");

  private static final String SPAN = "\\d+ \\S+";
  private static final Pattern DUE =
      Pattern.compile("(?:(?<span>" + SPAN + ")|unspecified) from (?<anchor>.+)");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<need>\\d{1,4}) (?:within (?<within>%s)|between (?<after>%s) and (?<until>%s)) from (?<anchor>.+)"
              .formatted(SPAN, SPAN, SPAN));
  private static final Pattern EVERY =
      Pattern.compile(
          "(?<span>%s) starting (?:(?<offset>%s) from )?(?<anchor>.+)".formatted(SPAN, SPAN));
  private static final Pattern THRESHOLD =
      Pattern.compile(
          "more than (?<limit>%s) in (?<months>\\d{1,3}) months?(?<end> before a month-end)?(?:, after (?<skip>%s))?"
              .formatted(SPAN, SPAN));
  private static final Pattern AGE =
      Pattern.compile("age (?<years>\\d{1,3}) years?(?: (?<months>\\d{1,2}) months?)?");
  private static final Pattern FORM =
      Pattern.compile("first in (?<first>any|\\{[^}]*}), then in (?<later>any|\\{[^}]*})");

  private final Frame frame;
  private final Source source;
  private final Node node;
  private final String text;

  private ShapeReader(Frame frame, Source source, Node node, String text) {
    this.frame = frame;
    this.source = source;
    this.node = node;
    this.text = text;
  }

  /** The version's shape; none, and reported, when there is not exactly one that can be read. */
  static @Nullable Shape read(Frame frame, Fields version) {
    List<String> present = KEYS.stream().filter(version::has).toList();
    if (present.size() != 1) {
      version
          .source()
          .report(
              version.node(),
              present.isEmpty()
                  ? Wrong.NOT_WHEN.of(String.join(", ", KEYS))
                  : Wrong.WHEN_TWICE.of(String.join(", ", present)),
              null);
      return null;
    }
    String key = present.getFirst();
    String text = version.text(key);
    Node node = version.get(key);
    if (text == null || node == null) {
      return null;
    }
    ShapeReader reader = new ShapeReader(frame, version.source(), node, text);
    return switch (key) {
      case "due" -> reader.due();
      case "count" -> reader.count();
      case "every" -> reader.every();
      case "threshold" -> reader.threshold();
      default -> reader.form();
    };
  }

  private @Nullable Shape due() {
    Matcher parts = parts(DUE, "8 weeks from first-absence-day");
    if (parts == null) {
      return null;
    }
    Span span = span(parts, "span");
    Anchor anchor = anchor(parts);
    return anchor == null ? null : new Shape.Deadline(span, anchor);
  }

  private @Nullable Shape count() {
    Matcher parts = parts(COUNT, "4 within 6 months from first-absence-day");
    if (parts == null) {
      return null;
    }
    int need = Integer.parseInt(parts.group("need"));
    Span after = span(parts, "after");
    Span within = parts.group("within") == null ? span(parts, "until") : span(parts, "within");
    Anchor anchor = anchor(parts);
    if (need < 1 || need > Shape.MOST_NEEDED) {
      source.report(node, Wrong.FROM_ONE_TO.of(Shape.MOST_NEEDED));
      return null;
    }
    if (within == null || anchor == null) {
      return null;
    }
    if (isMany(anchor)) {
      source.report(node, Wrong.COUNT_FROM_SPELL.of());
      return null;
    }
    return new Shape.Count(need, after, within, anchor);
  }

  private @Nullable Shape every() {
    Matcher parts = parts(EVERY, "4 weeks starting first follow-up-interview");
    if (parts == null) {
      return null;
    }
    Span interval = span(parts, "span");
    Span offset = span(parts, "offset");
    Anchor anchor = anchor(parts);
    if (interval == null || anchor == null) {
      return null;
    }
    if (interval.amount() == 0 || isMany(anchor)) {
      source.report(node, Wrong.RECURRING.of());
      return null;
    }
    return new Shape.Recurring(interval, offset, anchor);
  }

  /** Neither the spell nor one event of it. */
  private static boolean isMany(Anchor anchor) {
    return switch (anchor) {
      case Anchor.EachEvent _, Anchor.Age _ -> true;
      case Anchor.SpellStart _, Anchor.FirstEvent _ -> false;
    };
  }

  private @Nullable Shape threshold() {
    Matcher parts = parts(THRESHOLD, "more than 22 weeks in 9 months before a month-end");
    if (parts == null) {
      return null;
    }
    Span limit = span(parts, "limit");
    Span skip = span(parts, "skip");
    int months = Integer.parseInt(parts.group("months"));
    if (limit == null) {
      return null;
    }
    if (!isExact(limit) || skip != null && !isExact(skip)) {
      source.report(node, Wrong.TIME_ON_BENEFIT.of());
      return null;
    }
    // 59 days in any two months, and so on: what no stretch of time can hold is never passed.
    if (months < 1 || months > 120 || limit.exactDays() >= months * 59 / 2) {
      source.report(node, Wrong.NEVER_PASSED.of(text));
      return null;
    }
    return new Shape.Threshold(limit, months, parts.group("end") != null, skip);
  }

  private static boolean isExact(Span span) {
    return span.unit() == Unit.DAYS || span.unit() == Unit.WEEKS;
  }

  private @Nullable Shape form() {
    Matcher parts = parts(FORM, "first in {in-person}, then in {in-person, video, phone}");
    if (parts == null) {
      return null;
    }
    Condition first = forms(parts, "first");
    Condition later = forms(parts, "later");
    return new Shape.Form(first == null ? new Condition.Always() : first, later);
  }

  private @Nullable Condition forms(Matcher parts, String group) {
    String set = parts.group(group);
    // "form in " is put before the set, so faults lie that many characters further left.
    return set.equals("any")
        ? null
        : frame.condition(
            source, node, parts.start(group) - 8, "form in " + set, frame.eventWords());
  }

  private @Nullable Matcher parts(Pattern pattern, String example) {
    Matcher parts = pattern.matcher(text);
    if (parts.matches()) {
      return parts;
    }
    source.report(node, Wrong.CANNOT_READ.of(text), Advice.WRITE_LIKE.of(example));
    return null;
  }

  private @Nullable Span span(Matcher parts, String group) {
    String words = parts.group(group);
    if (words == null) {
      return null;
    }
    String[] pair = words.split(" ");
    Unit unit = Unit.of(pair[1]);
    if (unit == null || pair[0].length() > 4) {
      source.unknown(
          node,
          parts.start(group) + pair[0].length() + 1,
          pair[1],
          Wrong.NO_LENGTH.of(words),
          List.of("days", "working-days", "weeks", "months", "years"));
      return null;
    }
    Span span = new Span(Integer.parseInt(pair[0]), unit);
    if (span.amount() > most(unit)) {
      source.report(source.place(node, parts.start(group)), Wrong.HUNDRED_YEARS.of(words), null);
      return null;
    }
    return span;
  }

  /** A hundred years, as far as the calendar is sure to reach. */
  private static int most(Unit unit) {
    return switch (unit) {
      case DAYS -> 36_500;
      case WORKING_DAYS -> 25_000;
      case WEEKS -> 5_200;
      case MONTHS -> 1_200;
      case YEARS -> 100;
    };
  }

  private @Nullable Anchor anchor(Matcher parts) {
    String words = parts.group("anchor");
    int offset = parts.start("anchor");
    if (words.startsWith("each ")) {
      return new Anchor.EachEvent(frame.match(source, node, offset + 5, words.substring(5)));
    }
    Matcher age = AGE.matcher(words);
    if (age.matches()) {
      int more = age.group("months") == null ? 0 : Integer.parseInt(age.group("months"));
      return new Anchor.Age(12 * Integer.parseInt(age.group("years")) + more);
    }
    if (words.startsWith("first ")) {
      return new Anchor.FirstEvent(frame.match(source, node, offset + 6, words.substring(6)));
    }
    List<String> known =
        frame.dictionary().benefits().values().stream().map(Benefit::anchor).distinct().toList();
    if (!known.contains(words)) {
      source.unknown(node, offset, words, Wrong.NO_ANCHOR.of(words), known);
      return null;
    }
    return new Anchor.SpellStart(words);
  }
}
