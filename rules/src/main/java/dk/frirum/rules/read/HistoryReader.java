package dk.frirum.rules.read;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Communicated;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Known;
import dk.frirum.rules.Problem;
import dk.frirum.rules.RulebookException;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.rules.read.Documents.Document;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one citizen's history from a small file, for trying rules out.
 *
 * <pre>
 * citizen: Example
 * municipality: "0999"
 * born: 1980-05-01
 * spells:
 *   - {benefit: sickness-benefit, from: 2024-01-01, to: 2024-06-30}
 * events:
 *   - {follow-up-interview: 2024-02-20, form: in-person}
 * facts:
 *   - {expected-absence: 12 weeks, from: 2024-01-03, known: 2024-01-10}
 * communicated:
 *   - {requirement: first-follow-up-interview, anchor: 2024-01-01, due: 2024-02-26, on: 2024-01-12}
 * </pre>
 *
 * <p>{@code known} and {@code withdrawn} say when an entry was recorded and taken back.
 *
 * <p>Or the same as CSV with the header {@code record;name;from;to;value;form;category;ground}.
 */
public final class HistoryReader {
  private static final List<String> KEYS =
      List.of("citizen", "municipality", "born", "spells", "events", "facts", "communicated");

  private final Dictionary dictionary;
  private final Source source;
  private final Fields fields;

  private HistoryReader(Dictionary dictionary, Source source, Node node) {
    this.dictionary = dictionary;
    this.source = source;
    this.fields = Fields.of(source, node, KEYS);
  }

  /**
   * @param name of the file; what ends in {@code .csv} is read as CSV
   * @throws RulebookException with every problem
   */
  public static CaseHistory read(Dictionary dictionary, String name, String given) {
    String text = given.startsWith("\uFEFF") ? given.substring(1) : given;
    List<Problem> problems = new ArrayList<>();
    boolean csv = name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
    CaseHistory history =
        csv
            ? new HistoryTable(dictionary, name, text, problems).read()
            : yaml(dictionary, name, text, problems);
    if (!problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return history;
  }

  private static CaseHistory yaml(
      Dictionary dictionary, String name, String text, List<Problem> problems) {
    List<Document> documents = Documents.read(name, text, problems);
    if (documents.size() != 1 && problems.isEmpty()) {
      problems.add(
          new Problem(
              new dk.frirum.rules.card.Place(name, 1, 1),
              Wrong.ONE_HISTORY.of(documents.size()),
              null,
              ""));
    }
    if (documents.isEmpty()) {
      return new CaseHistory(name, "0000", null, List.of(), List.of(), List.of());
    }
    Document document = documents.getFirst();
    return new HistoryReader(dictionary, document.source(), document.node()).history(name);
  }

  private CaseHistory history(String name) {
    String citizen = fields.text("citizen");
    String municipality = fields.text("municipality");
    if (municipality != null && !municipality.matches("\\d{4}")) {
      source.report(fields.key("municipality"), Wrong.NO_MUNICIPALITY.of(municipality));
      municipality = null;
    }
    if (!fields.has("spells")) {
      source.report(fields.node(), Wrong.SPELLS_MISSING.of());
    }
    return new CaseHistory(
        citizen == null ? name : citizen,
        municipality == null ? "0000" : municipality,
        Dates.date(fields, "born"),
        spells(),
        events(),
        facts(),
        communicated());
  }

  /** When an entry was known; the keys are the same for all kinds of entry. */
  static Known known(Fields entry) {
    LocalDate from = Dates.date(entry, "known");
    LocalDate until = Dates.date(entry, "withdrawn");
    if (from != null && until != null && !from.isBefore(until)) {
      entry.source().report(entry.value("withdrawn"), Wrong.WITHDRAWN_FIRST.of());
    }
    return from == null && until == null ? Known.ALWAYS : new Known(from, until);
  }

  private List<Communicated> communicated() {
    List<Communicated> told = new ArrayList<>();
    for (Node item : fields.items("communicated")) {
      Fields one =
          Fields.of(source, item, List.of("requirement", "anchor", "due", "on", "rulebook"));
      String requirement = one.required("requirement");
      LocalDate anchor = Dates.requiredDate(one, "anchor");
      LocalDate due = Dates.requiredDate(one, "due");
      LocalDate on = Dates.requiredDate(one, "on");
      if (anchor != null && due != null && on != null) {
        told.add(new Communicated(requirement, anchor, due, on, one.text("rulebook")));
      }
    }
    return told;
  }

  private List<Spell> spells() {
    List<Spell> spells = new ArrayList<>();
    for (Node item : fields.items("spells")) {
      Fields one = Fields.of(source, item, List.of("benefit", "from", "to", "known", "withdrawn"));
      String benefit = one.required("benefit");
      if (!benefit.isEmpty() && !dictionary.benefits().containsKey(benefit)) {
        source.unknown(
            one.key("benefit"),
            0,
            benefit,
            Wrong.UNKNOWN_BENEFIT.of(benefit),
            dictionary.benefits().keySet());
      }
      LocalDate from = one.required("from").isEmpty() ? null : Dates.lived(one, "from");
      if (from != null) {
        LocalDate to = Dates.lived(one, "to");
        if (to != null && to.isBefore(from)) {
          source.report(one.key("to"), Wrong.SPELL_ENDS_FIRST.of());
        }
        spells.add(new Spell("spell " + (spells.size() + 1), benefit, from, to, known(one)));
      }
    }
    return spells;
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (Node item : fields.items("events")) {
      Event event = EventReader.read(dictionary, source, item, "event " + (events.size() + 1));
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Node item : fields.items("facts")) {
      Fact fact = fact(Fields.open(source, item));
      if (fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private @Nullable Fact fact(Fields one) {
    String found = null;
    for (String name : one.names()) {
      FactType type = dictionary.facts().get(name);
      if (type != null) {
        found = name;
        String value = one.text(name);
        if (value != null && type.type().parse(value) == null) {
          source.report(one.key(name), Wrong.NO_VALUE.of(value, name, type.type().expects()));
        }
      } else if (!List.of("from", "to", "known", "withdrawn").contains(name)) {
        source.unknown(
            one.key(name), 0, name, Wrong.UNKNOWN_FACT.of(name), dictionary.facts().keySet());
      }
    }
    if (found == null) {
      source.report(one.node(), Wrong.WHICH_FACT.of(), Advice.WRITE_FACT.of());
    }
    LocalDate from = Dates.requiredDate(one, "from");
    String value = found == null ? null : one.text(found);
    return found == null || value == null || from == null
        ? null
        : new Fact(found, value, from, Dates.date(one, "to"), known(one));
  }
}
