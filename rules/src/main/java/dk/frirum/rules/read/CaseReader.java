package dk.frirum.rules.read;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.CardCase;
import dk.frirum.rules.card.CardCase.Expected;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.Situation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.dictionary.Dictionary.Benefit;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the cases of a card. */
final class CaseReader {
  static final List<String> KEYS = List.of("name", "of", "given", "on", "expect");
  static final List<String> EXPECTED_KEYS =
      List.of("anchor", "due", "status", "met-on", "have", "by");

  /** Beside these, any fact of the dictionary. */
  static final List<String> GIVEN_KEYS =
      List.of("benefit", "spell", "municipality", "born", "events");

  static final List<String> DATED_KEYS = List.of("value", "from", "to");

  private final Frame frame;
  private final Fields fields;
  private final Source source;

  private CaseReader(Frame frame, Fields fields) {
    this.frame = frame;
    this.fields = fields;
    this.source = fields.source();
  }

  /** The cases of a card about requirements {@code of}, whose condition is {@code appliesTo}. */
  static List<CardCase> read(Frame frame, Fields card, List<String> of, Condition appliesTo) {
    List<CardCase> cases = new ArrayList<>();
    for (Node item : card.items("cases")) {
      CaseReader reader = new CaseReader(frame, Fields.of(card.source(), item, KEYS));
      CardCase read = reader.read(of, appliesTo);
      if (read != null) {
        cases.add(read);
      }
    }
    return cases;
  }

  private @Nullable CardCase read(List<String> of, Condition appliesTo) {
    String name = fields.required("name");
    String about = fields.text("of");
    if (about == null && of.size() > 1) {
      source.report(fields.node(), Wrong.OF_MISSING.of());
    }
    if (about != null && !of.contains(about)) {
      source.unknown(fields.value("of"), 0, about, Wrong.NOT_ABOUT.of(about), of);
    }
    LocalDate on = Dates.requiredDate(fields, "on");
    Node given = fields.get("given");
    if (given == null && fields.isMapping()) {
      source.report(fields.node(), Wrong.MISSING.of("given"));
    }
    CaseHistory history = given == null ? null : history(given, appliesTo);
    List<Expected> expected = expected();
    return on == null || history == null || expected == null || of.isEmpty()
        ? null
        : new CardCase(
            name,
            about == null ? of.getFirst() : about,
            history,
            on,
            expected,
            source.place(fields.node()));
  }

  private @Nullable CaseHistory history(Node node, Condition appliesTo) {
    List<String> known = new ArrayList<>(GIVEN_KEYS);
    known.addAll(frame.dictionary().facts().keySet());
    Fields given = Fields.of(source, node, known);
    Period spell = Dates.requiredPeriod(given, "spell");
    if (spell != null && Dates.verified(given, "spell", spell.first()) && spell.last() != null) {
      Dates.verified(given, "spell", spell.last());
    }
    LocalDate born = Dates.date(given, "born");
    List<Event> events = events(given);
    List<Fact> facts = facts(given, spell == null ? LocalDate.EPOCH : spell.first());
    String municipality = given.text("municipality");
    if (municipality != null && !municipality.matches("\\d{4}")) {
      source.report(
          given.value("municipality"),
          Wrong.NO_MUNICIPALITY.of(municipality),
          Advice.FOUR_DIGITS.of());
    }
    String benefit = given.has("benefit") ? given.text("benefit") : onlyBenefit(appliesTo);
    if (benefit == null || !frame.dictionary().benefits().containsKey(benefit)) {
      source.unknown(
          given.value("benefit"),
          0,
          benefit == null ? "" : benefit,
          benefit == null ? Wrong.MISSING.of("benefit") : Wrong.UNKNOWN_BENEFIT.of(benefit),
          frame.dictionary().benefits().keySet());
      return null;
    }
    if (spell == null) {
      return null;
    }
    return new CaseHistory(
        "case",
        municipality == null ? "0000" : municipality,
        born,
        List.of(new Spell("spell", benefit, spell.first(), spell.last())),
        events,
        facts);
  }

  /** The one benefit a condition leaves, when it leaves just one. */
  private @Nullable String onlyBenefit(Condition condition) {
    List<Benefit> left = new ArrayList<>();
    for (Benefit benefit : frame.dictionary().benefits().values()) {
      Situation only =
          subject -> subject instanceof Subject.Benefit ? benefit.index() : Situation.UNKNOWN;
      if (condition.decidedBy(only) != Truth.FALSE) {
        left.add(benefit);
      }
    }
    return left.size() == 1 ? left.getFirst().code() : null;
  }

  private List<Fact> facts(Fields given, LocalDate start) {
    List<Fact> facts = new ArrayList<>();
    for (String name : given.names()) {
      var type = frame.dictionary().facts().get(name);
      Node node = given.get(name);
      if (type == null || node == null) {
        continue;
      }
      LocalDate from = start;
      LocalDate to = null;
      String value;
      if (node instanceof MappingNode) {
        Fields dated = Fields.of(source, node, DATED_KEYS);
        value = dated.required("value");
        LocalDate given1 = Dates.date(dated, "from");
        from = given1 == null ? start : given1;
        to = Dates.date(dated, "to");
        if (to != null && to.isBefore(from)) {
          source.report(dated.value("to"), Wrong.FACT_ENDS_FIRST.of());
        }
      } else {
        String text = given.text(name);
        value = text == null ? "" : text;
      }
      if (type.type().parse(value) == null) {
        source.report(node, Wrong.NO_VALUE.of(value, name, type.type().expects()));
      } else {
        facts.add(new Fact(name, value, from, to));
      }
    }
    return facts;
  }

  private List<Event> events(Fields given) {
    List<Event> events = new ArrayList<>();
    for (Node item : given.items("events")) {
      Event event = EventReader.read(frame.dictionary(), source, item, "e" + (events.size() + 1));
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  private @Nullable List<Expected> expected() {
    Node node = fields.get("expect");
    return switch (node) {
      case null -> {
        if (fields.isMapping()) {
          source.report(fields.node(), Wrong.MISSING.of("expect"), Advice.EXPECT_NONE.of());
        }
        yield null;
      }
      case ScalarNode scalar when scalar.getValue().equals("none") -> List.of();
      case MappingNode mapping -> List.of(expected(mapping));
      case SequenceNode sequence -> sequence.getValue().stream().map(this::expected).toList();
      default -> {
        source.report(node, Wrong.EXPECT_LIST.of());
        yield null;
      }
    };
  }

  private Expected expected(Node node) {
    Fields one = Fields.of(source, node, EXPECTED_KEYS);
    String have = one.text("have");
    if (have != null && !have.matches("\\d{1,4}")) {
      source.report(one.value("have"), Wrong.NO_NUMBER.of(have));
      have = null;
    }
    return new Expected(
        Dates.date(one, "due"),
        status(one),
        Dates.date(one, "met-on"),
        have == null ? null : Integer.valueOf(have),
        Dates.date(one, "anchor"),
        one.text("by"));
  }

  private @Nullable Status status(Fields one) {
    String word = one.text("status");
    if (word == null) {
      return null;
    }
    for (Status status : Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return status;
      }
    }
    source.unknown(
        one.value("status"),
        0,
        word,
        Wrong.UNKNOWN_STATUS.of(word),
        Arrays.stream(Status.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
    return null;
  }
}
