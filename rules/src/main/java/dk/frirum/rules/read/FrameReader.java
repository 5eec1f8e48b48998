package dk.frirum.rules.read;

import dk.frirum.rules.card.Deviation.Layer;
import dk.frirum.rules.condition.Vocabulary;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.read.Documents.Document;
import dk.frirum.rules.read.Frame.CountingRule;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.DanishCalendar;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the cards that the other cards are read against. */
final class FrameReader {
  static final List<String> COUNTING_KEYS =
      List.of("counting", "title", "title-en", "method", "basis", "doubt");
  static final List<String> LAYERS_KEYS = List.of("layers", "shown-as-due");
  static final List<String> CALENDAR_KEYS =
      List.of("calendar", "roll-forward-days", "store-bededag-until", "basis");

  /** A duty counts as due this many days ahead when the rulebook does not say. */
  private static final int USUAL_NOTICE = 14;

  private Dictionary dictionary = Dictionary.EMPTY;
  private final SequencedMap<String, CountingRule> countings = new LinkedHashMap<>();
  private final SequencedMap<String, Layer> layers = new LinkedHashMap<>();
  private DanishCalendar calendar = new DanishCalendar(Set.of(), 2023);
  private int noticeDays = USUAL_NOTICE;

  static Frame read(List<Document> documents) {
    FrameReader reader = new FrameReader();
    once(documents);
    // The dictionary first: it names the acts that the bases of the others cite.
    documents.stream()
        .filter(each -> Kind.of(each) == Kind.DICTIONARY)
        .forEach(each -> reader.dictionary = DictionaryReader.read(each.source(), each.node()));
    for (Document document : documents) {
      Source source = document.source();
      Node node = document.node();
      switch (Kind.of(document)) {
        case COUNTING -> reader.counting(source, node);
        case LAYERS -> reader.layers(source, node);
        case CALENDAR -> reader.calendar(source, node);
        case DICTIONARY, REQUIREMENT, DEVIATION, REFORM, AGREEMENT, TEMPLATE, LIMIT, UNKNOWN -> {}
      }
    }
    return new Frame(
        reader.dictionary,
        reader.countings,
        reader.layers,
        reader.calendar,
        reader.noticeDays,
        Vocabulary.ofCases(reader.dictionary),
        Vocabulary.ofEvents(reader.dictionary));
  }

  /** There is one dictionary, one calendar and one order of layers. */
  private static void once(List<Document> documents) {
    Map<Kind, Document> found = new EnumMap<>(Kind.class);
    for (Document document : documents) {
      Kind kind = Kind.of(document);
      boolean single =
          switch (kind) {
            case DICTIONARY, CALENDAR, LAYERS -> true;
            case COUNTING, REQUIREMENT, DEVIATION, REFORM, AGREEMENT, TEMPLATE, LIMIT, UNKNOWN ->
                false;
          };
      Document earlier = single ? found.putIfAbsent(kind, document) : null;
      if (earlier != null) {
        document
            .source()
            .report(
                document.node(),
                Wrong.TWO_OF_KIND.of(kind.word(), earlier.source().place(earlier.node())),
                Advice.KEEP_ONE.of());
      }
    }
  }

  private void counting(Source source, Node node) {
    Fields card = Fields.of(source, node, COUNTING_KEYS);
    String id = card.required("counting");
    String word = card.required("method");
    Counting method = Counting.of(word);
    if (method == null) {
      if (word.isEmpty()) {
        return;
      }
      source.unknown(
          card.value("method"),
          0,
          word,
          Wrong.UNKNOWN_WAY.of(word),
          Arrays.stream(Counting.values()).map(Counting::code).toList());
      return;
    }
    var basis = BasisReader.required(card, dictionary.acts().keySet());
    if (countings.put(id, new CountingRule(id, card.title(), method, basis)) != null) {
      source.report(node, Wrong.TWO_COUNTINGS.of(id));
    }
  }

  private void layers(Source source, Node node) {
    Fields card = Fields.of(source, node, LAYERS_KEYS);
    Set<String> seen = new HashSet<>();
    for (ScalarNode item : card.list("layers")) {
      layers.putIfAbsent(item.getValue(), new Layer(item.getValue(), layers.size()));
      if (!seen.add(item.getValue())) {
        source.report(item, Wrong.TWICE.of(item.getValue()), Advice.KEEP_ONE.of());
      }
    }
    String notice = card.text("shown-as-due");
    if (notice != null) {
      if (notice.matches("\\d{1,3} days")) {
        noticeDays = Integer.parseInt(notice.substring(0, notice.indexOf(' ')));
      } else {
        source.report(card.value("shown-as-due"), Wrong.NUMBER_OF_DAYS.of(), Advice.AS_DAYS.of());
      }
    }
  }

  private void calendar(Source source, Node node) {
    Fields card = Fields.of(source, node, CALENDAR_KEYS);
    BasisReader.required(card, dictionary.acts().keySet());
    Set<MonthDay> days = new HashSet<>();
    for (ScalarNode item : card.list("roll-forward-days")) {
      try {
        days.add(MonthDay.parse("--" + item.getValue()));
      } catch (DateTimeException _) {
        source.report(item, Wrong.NO_MONTH_DAY.of(item.getValue()), Advice.AS_MONTH_DAY.of());
      }
    }
    String year = card.required("store-bededag-until");
    if (year.matches("\\d{4}")) {
      calendar = new DanishCalendar(days, Integer.parseInt(year));
    } else if (!year.isEmpty()) {
      source.report(card.value("store-bededag-until"), Wrong.NO_YEAR.of(year));
    }
  }
}
