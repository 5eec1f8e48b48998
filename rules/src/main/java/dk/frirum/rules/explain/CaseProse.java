package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.CaseHistory.Spell;
import dk.frirum.rules.Status;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.CardCase;
import dk.frirum.rules.card.CardCase.Expected;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.rules.explain.CardText.CaseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cases of a card in words. */
final class CaseProse {
  private final Book book;
  private final Dictionary dictionary;

  CaseProse(Book book) {
    this.book = book;
    this.dictionary = book.dictionary();
  }

  List<CaseText> of(Card card) {
    return card.cases().stream().map(this::text).toList();
  }

  private CaseText text(CardCase one) {
    return new CaseText(
        one.name(), title(one.of()), given(one.given()), one.on(), expected(one.expect()));
  }

  private Text title(String id) {
    return book.requirements().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(Card::title)
        .or(() ->
            book.deviations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Card::title))
        .orElse(Text.same(id));
  }

  private List<Text> given(CaseHistory history) {
    List<Text> lines = new ArrayList<>();
    LocalDate born = history.born();
    if (born != null) {
      lines.add(both("Født %s", "Born %s", Words.date(born)));
    }
    if (!history.municipality().equals("0000")) {
      lines.add(both("Kommune %s", "Municipality %s", Text.same(history.municipality())));
    }
    for (Spell spell : history.spells()) {
      lines.add(
          dictionary
              .benefitTitle(spell.benefit())
              .plus(Text.same(" "))
              .plus(days(spell.from(), spell.to())));
    }
    for (Fact fact : history.facts()) {
      lines.add(fact(fact, history.spells()));
    }
    for (Event event : history.events()) {
      lines.add(event(event));
    }
    return lines;
  }

  private Text fact(Fact fact, List<Spell> spells) {
    FactType type = dictionary.facts().get(fact.name());
    Integer value = type == null ? null : type.type().parse(fact.value());
    Text title = type == null ? Text.same(fact.name()) : type.title();
    Text shown =
        type == null || value == null
            ? Text.same(fact.value())
            : Phrases.lower(type.type().show(value));
    Text line = both("%s: %s", "%s: %s", title, shown);
    boolean fromTheStart =
        fact.to() == null && spells.stream().anyMatch(spell -> spell.from().equals(fact.from()));
    return fromTheStart ? line : line.plus(Text.same(" ")).plus(days(fact.from(), fact.to()));
  }

  private Text event(Event event) {
    Text line =
        dictionary.eventTitle(event.kind()).plus(Text.same(" ")).plus(Words.date(event.on()));
    for (Map.Entry<String, String> each : new TreeMap<>(event.attributes()).entrySet()) {
      Attribute attribute = dictionary.attributes().get(each.getKey());
      Integer value = attribute == null ? null : attribute.type().parse(each.getValue());
      Text shown =
          attribute == null || value == null
              ? Text.same(each.getValue())
              : Phrases.lower(attribute.type().show(value));
      line = line.plus(Text.same(", ")).plus(shown);
    }
    return line;
  }

  private static Text days(LocalDate from, @Nullable LocalDate to) {
    return to == null
        ? both("fra %s", "from %s", Words.date(from))
        : both("fra %s til %s", "from %s to %s", Words.date(from), Words.date(to));
  }

  private Text expected(List<Expected> duties) {
    if (duties.isEmpty()) {
      return new Text("Intet krav.", "No duty.");
    }
    return Phrases.joined(
        duties.stream().map(this::expected).toList(), new Text(" Dernæst: ", " Then: "));
  }

  private Text expected(Expected duty) {
    List<Text> parts = new ArrayList<>();
    LocalDate anchor = duty.anchor();
    LocalDate due = duty.due();
    Status status = duty.status();
    LocalDate metOn = duty.metOn();
    Integer have = duty.have();
    String by = duty.by();
    if (anchor != null) {
      parts.add(both("regnet fra %s", "counted from %s", Words.date(anchor)));
    }
    if (due != null) {
      parts.add(both("frist %s", "due %s", Words.date(due)));
    }
    if (status != null || metOn != null) {
      parts.add(state(status == null ? Status.MET : status, metOn));
    }
    if (have != null) {
      parts.add(both("talt: %s", "counted: %s", Text.same(Integer.toString(have))));
    }
    if (by != null) {
      parts.add(both("på grund af „%s“", "because of “%s”", title(by)));
    }
    return Phrases.upper(Phrases.joined(parts, Text.same(", "))).plus(Text.same("."));
  }

  private static Text state(Status status, @Nullable LocalDate metOn) {
    return metOn == null
        ? word(status)
        : both("%s den %s", "%s on %s", word(status), Words.date(metOn));
  }

  private static Text word(Status status) {
    return switch (status) {
      case UPCOMING -> new Text("kommende", "upcoming");
      case DUE -> new Text("fristen nærmer sig", "due soon");
      case MET -> new Text("opfyldt", "met");
      case MET_LATE -> new Text("opfyldt for sent", "met late");
      case OVERDUE -> new Text("overskredet", "overdue");
      case LIFTED -> new Text("fraveget", "lifted");
      case SUSPENDED -> new Text("suspenderet", "suspended");
      case NOT_COVERED -> new Text("ophørt", "no longer required");
      case UNDETERMINED -> new Text("kan ikke afgøres", "cannot be said");
    };
  }
}
