package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Transition;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.read.Frame.CountingRule;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the versions of a requirement, and what a deviation puts in their place. */
final class VersionReader {
  static final List<String> KEYS =
      Stream.of(
              List.of("in-force", "published", "title", "title-en", "governs"),
              ShapeReader.KEYS,
              List.of(
                  "counting",
                  "roll-forward",
                  "basis",
                  "applies-to",
                  "fulfilled-by",
                  "wording",
                  "missing",
                  "discretion",
                  "doubt"))
          .flatMap(List::stream)
          .toList();
  static final List<String> REPLACEMENT_KEYS =
      Stream.of(
              List.of("governs"),
              ShapeReader.KEYS,
              List.of("counting", "roll-forward", "fulfilled-by"))
          .flatMap(List::stream)
          .toList();
  private static final Pattern GOVERNS =
      Pattern.compile(
          "(?<what>spells starting|deadlines|events) from (?<from>\\S+)(?: to (?<to>\\S+))?");

  private final Frame frame;
  private final Source source;

  VersionReader(Frame frame, Source source) {
    this.frame = frame;
    this.source = source;
  }

  @Nullable EventMatch fulfilledBy(Fields fields) {
    String text = fields.text("fulfilled-by");
    Node node = fields.get("fulfilled-by");
    return text == null || node == null ? null : frame.match(source, node, 0, text);
  }

  /** A version of the law's own; none, and reported, when something it needs cannot be read. */
  @Nullable Version law(
      int index,
      Node item,
      Requirement whole,
      Condition appliesTo,
      @Nullable EventMatch fulfilledBy) {
    Fields fields = Fields.of(source, item, KEYS);
    Period inForce = Dates.requiredPeriod(fields, "in-force");
    Transition governs = governs(fields, inForce);
    Shape shape = ShapeReader.read(frame, fields);
    EventMatch ownMatch = fulfilledBy(fields);
    EventMatch match = ownMatch == null ? fulfilledBy : ownMatch;
    if (match == null) {
      source.report(item, Wrong.FULFILLED_BY_MISSING.of());
    }
    Basis basis = BasisReader.optional(fields, frame.dictionary().acts().keySet());
    String wording = fields.text("wording");
    CountingRule rule = frame.counting(fields);
    Counting counting = shape == null ? null : counting(fields, rule, shape);
    boolean rollForward = rollForward(fields);
    Text title = fields.has("title") ? fields.title() : whole.title();
    Condition condition =
        fields.has("applies-to") ? frame.condition(fields, "applies-to") : appliesTo;
    Reservations reservations = BasisReader.reservations(fields).over(whole.reservations());
    // Everything has been read by now, so that one fault hides no other.
    if (inForce == null || governs == null || shape == null || match == null) {
      return null;
    }
    return new Version(
        index,
        title,
        inForce,
        governs,
        shape,
        rule == null ? null : rule.id(),
        counting,
        rollForward,
        basis == null ? whole.basis() : basis,
        condition,
        match,
        wording == null ? whole.wording() : wording,
        reservations,
        null,
        Dates.date(fields, "published"),
        source.place(item));
  }

  /**
   * What a deviation puts in the place of the law's versions, before it is known which they are.
   */
  @Nullable Version replacement(
      Fields deviation, @Nullable Period inForce, Basis basis, Reservations reservations) {
    Node item = deviation.get("with");
    if (item == null) {
      source.report(deviation.node(), Wrong.WITH_MISSING.of());
      return null;
    }
    Fields fields = Fields.of(source, item, REPLACEMENT_KEYS);
    Transition governs = governs(fields, inForce);
    Shape shape = ShapeReader.read(frame, fields);
    EventMatch match = fulfilledBy(fields);
    CountingRule rule = frame.counting(fields);
    Counting counting = shape == null ? null : counting(fields, rule, shape);
    boolean rollForward = rollForward(fields);
    if (inForce == null || governs == null || shape == null) {
      return null;
    }
    return new Version(
        0,
        Text.same(""),
        inForce,
        governs,
        shape,
        rule == null ? null : rule.id(),
        counting,
        rollForward,
        basis,
        new Condition.Always(),
        match == null ? new EventMatch(List.of(), new Condition.Always(), "") : match,
        null,
        reservations,
        null,
        null,
        source.place(item));
  }

  private @Nullable Counting counting(Fields fields, @Nullable CountingRule rule, Shape shape) {
    List<Unit> units =
        spans(shape).stream().filter(Objects::nonNull).map(Span::unit).distinct().toList();
    if (rule == null) {
      if (units.stream().anyMatch(unit -> unit != Unit.DAYS) && !fields.has("counting")) {
        source.report(
            fields.node(),
            Wrong.COUNTING_MISSING.of(),
            Advice.KNOWN_HERE.of(String.join(", ", frame.countings().keySet())));
      }
      return units.isEmpty() ? null : Counting.CALENDAR_DAYS;
    }
    for (Unit unit : units) {
      if (!rule.method().units().contains(unit)) {
        source.report(fields.value("counting"), Wrong.NO_COUNTING_OF.of(rule.id(), unit.code()));
      }
    }
    return rule.method();
  }

  private static List<@Nullable Span> spans(Shape shape) {
    return switch (shape) {
      case Shape.Deadline deadline -> Arrays.asList(deadline.span());
      case Shape.Count count -> Arrays.asList(count.after(), count.within());
      case Shape.Recurring recurring -> Arrays.asList(recurring.interval(), recurring.offset());
      case Shape.Form _, Shape.Threshold _ -> List.of();
    };
  }

  private boolean rollForward(Fields fields) {
    String word = fields.text("roll-forward");
    if (word == null || word.equals("none")) {
      return false;
    }
    if (!word.equals("next-working-day")) {
      source.unknown(
          fields.value("roll-forward"),
          0,
          word,
          Wrong.NO_ROLL.of(word),
          List.of("none", "next-working-day"));
    }
    return true;
  }

  private @Nullable Transition governs(Fields fields, @Nullable Period inForce) {
    String text = fields.required("governs");
    Node node = fields.get("governs");
    if (text.isEmpty() || node == null) {
      return null;
    }
    Matcher parts = GOVERNS.matcher(text);
    if (!parts.matches()) {
      source.report(
          node,
          Wrong.CANNOT_READ.of(text),
          Advice.WRITE_LIKE.of(
              "spells starting from 2024-01-01, deadlines from 2024-01-01, events from 2024-01-01 – each may end with 'to DATE'."));
      return null;
    }
    LocalDate from = Dates.date(source, node, parts.start("from"), parts.group("from"));
    LocalDate to =
        parts.group("to") == null
            ? inForce == null ? null : inForce.last()
            : Dates.date(source, node, parts.start("to"), parts.group("to"));
    if (from == null || inForce == null) {
      return null;
    }
    if (to != null && to.isBefore(from)) {
      source.report(node, Wrong.GOVERNED_ENDS_FIRST.of());
      return null;
    }
    Period period = new Period(from, to);
    return switch (parts.group("what")) {
      case "deadlines" -> new Transition.Deadlines(period);
      case "events" -> new Transition.Events(period);
      default -> new Transition.SpellsStarting(period);
    };
  }
}
