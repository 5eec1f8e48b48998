package dk.frirum.rules.read;

import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads an event: {@code {follow-up-interview: 2024-02-20, form: in-person}}. */
final class EventReader {
  private EventReader() {}

  static @Nullable Event read(Dictionary dictionary, Source source, Node item, String id) {
    Fields fields = Fields.open(source, item);
    EventKind kind = null;
    LocalDate on = null;
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name : fields.names()) {
      if (name.equals("known") || name.equals("withdrawn")) {
        continue;
      }
      Attribute attribute = dictionary.attributes().get(name);
      String value = fields.text(name);
      if (dictionary.events().containsKey(name)) {
        kind = dictionary.events().get(name);
        on = Dates.lived(fields, name);
      } else if (attribute == null) {
        source.unknown(
            fields.key(name),
            0,
            name,
            Wrong.UNKNOWN_EVENT_OR_ATTRIBUTE.of(name),
            dictionary.events().keySet());
      } else if (value != null && attribute.type().parse(value) == null) {
        source.report(
            fields.value(name), Wrong.NO_VALUE.of(value, name, attribute.type().expects()));
      } else if (value != null) {
        attributes.put(name, value);
      }
    }
    if (kind == null) {
      source.report(item, Wrong.NOTHING_HAPPENED.of(), Advice.WRITE_EVENT.of());
      return null;
    }
    for (String name : attributes.keySet()) {
      if (kind.attributes().stream().noneMatch(each -> each.code().equals(name))) {
        source.report(fields.key(name), Wrong.SAYS_NOTHING_OF.of(kind.code(), name));
      }
    }
    return on == null
        ? null
        : new Event(id, kind.code(), on, attributes, HistoryReader.known(fields));
  }
}
