package dk.frirum.casefile;

import dk.frirum.casework.CaseRecord;
import dk.frirum.citizen.CitizenView.FactLine;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts and occurrences in the words of the rulebook's dictionary. */
@Component
class FactWords {
  private final RulebookHolder holder;

  FactWords(RulebookHolder holder) {
    this.holder = holder;
  }

  /** Latest first. */
  List<FactLine> lines(CaseRecord record, Words words) {
    return Stream.concat(
            record.facts().stream().map(fact -> line(fact, words)),
            record.occurrences().stream().map(each -> line(each, words)))
        .sorted(Comparator.comparing(FactLine::from).reversed())
        .toList();
  }

  private FactLine line(CaseRecord.Fact fact, Words words) {
    FactType type = dictionary().facts().get(fact.name());
    Integer value = type == null ? null : type.type().parse(fact.value());
    return new FactLine(
        type == null ? fact.name() : type.title().in(words.rules()),
        type == null || value == null ? fact.value() : type.type().show(value).in(words.rules()),
        fact.valid().from(),
        fact.valid().to());
  }

  private FactLine line(CaseRecord.Occurrence happened, Words words) {
    String details =
        Stream.concat(
                Stream.of(
                    attribute("category", happened.category(), words),
                    attribute("ground", happened.ground(), words)),
                new TreeMap<>(happened.attributes())
                    .entrySet().stream()
                        .map(each -> attribute(each.getKey(), each.getValue(), words)))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return new FactLine(
        dictionary().eventTitle(happened.kind()).in(words.rules()),
        details,
        happened.on(),
        happened.on());
  }

  private String attribute(String code, @Nullable Integer value, Words words) {
    return value == null ? "" : attribute(code, Integer.toString(value), words);
  }

  /** The value, and which it is of where that is a yes or a no. */
  private String attribute(String code, String value, Words words) {
    Attribute attribute = dictionary().attributes().get(code);
    if (attribute == null) {
      return "";
    }
    Integer index = attribute.type().parse(value);
    String shown = index == null ? value : attribute.type().show(index).in(words.rules());
    return value.equals("yes") || value.equals("no")
        ? attribute.title().in(words.rules()) + ": " + shown
        : shown;
  }

  private Dictionary dictionary() {
    return holder.rulebook().dictionary();
  }
}
