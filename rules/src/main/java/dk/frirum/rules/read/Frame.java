package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Deviation.Layer;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.condition.ConditionParser;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.condition.Vocabulary;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.said.Wrong;
import dk.frirum.rules.time.Counting;
import dk.frirum.rules.time.DanishCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the cards are read against: dictionary, counting rules, layers and calendar. */
record Frame(
    Dictionary dictionary,
    SequencedMap<String, CountingRule> countings,
    SequencedMap<String, Layer> layers,
    DanishCalendar calendar,
    int noticeDays,
    Vocabulary caseWords,
    Vocabulary eventWords) {

  /** A counting card. */
  record CountingRule(String id, Text title, Counting method, @Nullable Basis basis) {}

  /** A condition on a case; always true when the key is not there. */
  Condition condition(Fields fields, String name) {
    Node node = fields.get(name);
    String text = fields.text(name);
    if (node == null || text == null) {
      return new Condition.Always();
    }
    return condition(fields.source(), node, 0, text, caseWords);
  }

  Condition condition(Source source, Node node, int offset, String text, Vocabulary words) {
    ConditionParser.Reading reading = ConditionParser.read(text, words);
    for (ConditionParser.Fault fault : reading.faults()) {
      source.unknown(node, offset + fault.offset(), fault.word(), fault.message(), fault.known());
    }
    return reading.condition();
  }

  /** {@code follow-up-interview or joint-interview where form in {in-person}}. */
  EventMatch match(Source source, Node node, int offset, String text) {
    int where = text.indexOf(" where ");
    String kinds = where < 0 ? text : text.substring(0, where);
    List<EventKind> found = new ArrayList<>();
    int at = 0;
    for (String word : kinds.split(" or ", -1)) {
      String code = word.strip();
      EventKind kind = dictionary.events().get(code);
      if (kind == null) {
        source.unknown(
            node,
            offset + at + Math.max(0, word.indexOf(code)),
            code,
            Wrong.UNKNOWN_EVENT.of(code),
            dictionary.events().keySet());
      } else {
        found.add(kind);
      }
      at += word.length() + " or ".length();
    }
    Condition condition =
        where < 0
            ? new Condition.Always()
            : condition(source, node, offset + where + 7, text.substring(where + 7), eventWords);
    for (Subject subject : condition.subjects()) {
      for (EventKind kind : found) {
        if (kind.attributes().stream().noneMatch(each -> each.code().equals(subject.code()))) {
          source.report(
              source.place(node, offset + text.indexOf(subject.code(), where + 7)),
              Wrong.SAYS_NOTHING_OF.of(kind.code(), subject.code()),
              null);
        }
      }
    }
    return new EventMatch(found, condition, text);
  }

  @Nullable CountingRule counting(Fields fields) {
    String id = fields.text("counting");
    Node node = fields.get("counting");
    if (id == null || node == null) {
      return null;
    }
    CountingRule rule = countings.get(id);
    if (rule == null) {
      fields.source().unknown(node, 0, id, Wrong.UNKNOWN_COUNTING.of(id), countings.keySet());
    }
    return rule;
  }
}
