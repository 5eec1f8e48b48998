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
        Stream.of(
                attribute("category", happened.category(), words),
                attribute("ground", happened.ground(), words))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return new FactLine(
        dictionary().eventTitle(happened.kind()).in(words.rules()),
        details,
        happened.on(),
        happened.on());
  }

  private String attribute(String code, @Nullable Integer value, Words words) {
    Attribute attribute = dictionary().attributes().get(code);
    if (attribute == null || value == null) {
      return "";
    }
    Integer index = attribute.type().parse(Integer.toString(value));
    return index == null ? Integer.toString(value) : attribute.type().show(index).in(words.rules());
  }

  private Dictionary dictionary() {
    return holder.rulebook().dictionary();
  }
}
