package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Limit;
import dk.frirum.rules.card.Limit.Answer;
import dk.frirum.rules.card.Limit.Quantity;
import dk.frirum.rules.card.LimitRule;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads limit cards, and runs their cases. */
final class LimitReader {
  static final List<String> KEYS =
      List.of(
          "limit",
          "title",
          "title-en",
          "basis",
          "at",
          "applies-to",
          "discretion",
          "missing",
          "doubt",
          "versions",
          "cases");
  static final List<String> VERSION_KEYS = List.of("in-force", "rule", "basis");
  static final List<String> CASE_KEYS = List.of("name", "given", "on", "expect");
  static final List<String> GIVEN_KEYS = codes();

  private static final Pattern PER =
      Pattern.compile(
          "persons-placed at most 1 per (\\d{1,4}) ordinary-employees to (\\d{1,5}) then 1 per (\\d{1,4}) always (\\d{1,4})");
  private static final Pattern MOST = Pattern.compile("(\\S+) at most (\\d{1,5})");
  private static final Pattern LEAST = Pattern.compile("(\\S+) at least (\\S+)");

  private final Frame frame;
  private final Fields card;
  private final Source source;

  private LimitReader(Frame frame, Fields card) {
    this.frame = frame;
    this.card = card;
    this.source = card.source();
  }

  static Limit read(Frame frame, Source source, Node node) {
    return new LimitReader(frame, Fields.of(source, node, KEYS)).read();
  }

  private static List<String> codes() {
    return Arrays.stream(Quantity.values()).map(Quantity::code).toList();
  }

  private Limit read() {
    Basis basis = BasisReader.required(card, frame.dictionary().acts().keySet());
    Limit limit =
        new Limit(
            card.required("limit"),
            card.title(),
            at(),
            frame.condition(card, "applies-to"),
            basis,
            BasisReader.reservations(card),
            versions(basis),
            cases(),
            source.place(card.node()));
    if (card.items("versions").isEmpty()) {
      source.report(
          card.node(),
          new Text(
              "»versions« mangler: intet er i kraft",
              "'versions' is missing: nothing is in force"));
    }
    if (limit.cases().size() < 2) {
      source.report(
          card.node(),
          new Text(
              "»%s« har %d eksempler".formatted(limit.id(), limit.cases().size()),
              "'%s' has %d cases".formatted(limit.id(), limit.cases().size())),
          Advice.AT_LEAST_TWO.of());
    }
    // Of a version that could not be read no case can hold; that is one fault, not several.
    if (limit.versions().size() == card.items("versions").size()) {
      limit.cases().forEach(each -> prove(limit, each));
    }
    return limit;
  }

  private Set<String> at() {
    Set<String> found = new LinkedHashSet<>();
    for (ScalarNode item : card.list("at")) {
      if (!frame.dictionary().events().containsKey(item.getValue())) {
        source.unknown(
            item,
            0,
            item.getValue(),
            new Text(
                "Ukendt hændelse »%s«".formatted(item.getValue()),
                "Unknown event '%s'".formatted(item.getValue())),
            frame.dictionary().events().keySet());
      }
      found.add(item.getValue());
    }
    if (found.isEmpty()) {
      source.report(
          card.node(),
          new Text(
              "»at« mangler: ved hvilke hændelser spørges der?",
              "'at' is missing: at which events is it asked?"));
    }
    return found;
  }

  private List<Limit.Version> versions(Basis general) {
    List<Limit.Version> found = new ArrayList<>();
    for (Node item : card.items("versions")) {
      Fields fields = Fields.of(source, item, VERSION_KEYS);
      Period inForce = Dates.requiredPeriod(fields, "in-force");
      LimitRule rule = rule(fields);
      Basis own =
          fields.has("basis")
              ? BasisReader.required(fields, frame.dictionary().acts().keySet())
              : general;
      if (inForce == null || rule == null) {
        continue;
      }
      if (!found.isEmpty() && !found.getLast().inForce().first().isBefore(inForce.first())
          || found.stream().anyMatch(each -> each.inForce().overlaps(inForce))) {
        source.report(
            item,
            new Text(
                "Versioner står i tidens orden og overlapper ikke",
                "Versions stand in order of time and do not overlap"));
      }
      found.add(new Limit.Version(inForce, rule, own));
    }
    return found;
  }

  private @Nullable LimitRule rule(Fields fields) {
    String text = fields.required("rule");
    Matcher per = PER.matcher(text);
    if (per.matches()) {
      int[] numbers = new int[5];
      for (int group = 1; group <= 4; group++) {
        numbers[group] = Integer.parseInt(per.group(group));
      }
      if (numbers[1] > 0 && numbers[3] > 0) {
        return new LimitRule.PerEmployees(numbers[1], numbers[2], numbers[3], numbers[4]);
      }
    }
    Matcher most = MOST.matcher(text);
    if (most.matches() && Quantity.of(most.group(1)).isPresent()) {
      return new LimitRule.AtMost(
          Quantity.of(most.group(1)).get(), Integer.parseInt(most.group(2)));
    }
    Matcher least = LEAST.matcher(text);
    if (least.matches()
        && Quantity.of(least.group(1)).isPresent()
        && Quantity.of(least.group(2)).isPresent()) {
      return new LimitRule.AtLeast(
          Quantity.of(least.group(1)).get(), Quantity.of(least.group(2)).get());
    }
    if (!text.isEmpty()) {
      source.report(
          fields.value("rule"),
          Wrong.CANNOT_READ.of(text),
          Text.same(
              "hours-a-week at most 37 · ordinary-employees at least average-employees · persons-placed"
                  + " at most 1 per 5 ordinary-employees to 50 then 1 per 10 always 1 · "
                  + String.join(", ", codes())));
    }
    return null;
  }

  private List<Limit.Case> cases() {
    List<Limit.Case> found = new ArrayList<>();
    for (Node item : card.items("cases")) {
      Fields fields = Fields.of(source, item, CASE_KEYS);
      LocalDate on = Dates.requiredDate(fields, "on");
      String expect = fields.required("expect");
      if (!expect.equals("allowed") && !expect.equals("refused")) {
        source.unknown(
            fields.value("expect"),
            0,
            expect,
            new Text("Her skal stå allowed eller refused", "Expected allowed or refused"),
            List.of("allowed", "refused"));
      }
      String name = fields.required("name");
      Map<Quantity, Integer> given = given(fields.get("given"));
      if (on != null) {
        found.add(new Limit.Case(name, given, on, expect.equals("allowed"), source.place(item)));
      }
    }
    return found;
  }

  private Map<Quantity, Integer> given(@Nullable Node node) {
    Map<Quantity, Integer> given = new EnumMap<>(Quantity.class);
    if (node == null) {
      return given;
    }
    Fields fields = Fields.of(source, node, GIVEN_KEYS);
    for (Quantity quantity : Quantity.values()) {
      String text = fields.text(quantity.code());
      if (text != null && text.matches("\\d{1,5}")) {
        given.put(quantity, Integer.valueOf(text));
      } else if (text != null) {
        source.report(
            fields.value(quantity.code()),
            new Text("»%s« er ikke et tal".formatted(text), "'%s' is no number".formatted(text)));
      }
    }
    return given;
  }

  private void prove(Limit limit, Limit.Case one) {
    Answer answer = limit.ask(one.on(), one.given());
    boolean holds =
        answer instanceof Answer.Compared compared && compared.allowed() == one.allowed();
    if (!holds) {
      source.report(
          one.place(),
          new Text(
              "Eksemplet »%s« holder ikke: her skal stå %s, men det blev %s"
                  .formatted(one.name(), one.allowed() ? "allowed" : "refused", answer),
              "The case '%s' fails: expected %s, got %s"
                  .formatted(one.name(), one.allowed() ? "allowed" : "refused", answer)),
          null);
    }
  }

  /** A limit can be lifted and nothing else: it has no day to move. */
  static void onlyLifted(Documents.Document document, Deviation deviation, String id) {
    if (deviation.effect() != Deviation.Effect.LIFT) {
      document
          .source()
          .report(
              document.node(),
              new Text(
                  "»%s« er en grænse: den kan kun fraviges helt".formatted(id),
                  "'%s' is a limit: it can only be lifted".formatted(id)),
              new Text("Skriv »effect: lift«.", "Write 'effect: lift'."));
    }
  }
}
