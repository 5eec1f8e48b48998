package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.explain.CardText.CaseText;
import dk.frirum.rules.explain.CardText.VersionText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole card to be read from one end to the other and signed: all that the file says, and what
 * other cards say of it.
 */
public record CardReading(String id, Text title, List<Section> sections) {

  public CardReading {
    sections = List.copyOf(sections);
  }

  /** Some sentences under a heading. */
  public record Section(Text heading, List<Text> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  public static CardReading of(Book book, Card card) {
    CardText text = new CardProse(book).of(card);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(new Text("Hjemmel", "Legal basis"), basis(book, card.basis())));
    switch (card) {
      case Requirement requirement -> requirement(book, requirement, text, sections);
      case Deviation deviation -> deviation(book, deviation, text, sections);
    }
    List<Text> reservations = new ArrayList<>();
    CardProse.reservations(card.reservations(), reservations);
    if (card.reservations().undetermined()) {
      reservations.add(
          new Text(
              "Derfor siger systemet „kan ikke afgøres“ og aldrig, at kravet er opfyldt.",
              "Therefore the system says “cannot be said”, and never that the requirement is met."));
    }
    add(sections, new Text("Forbehold", "Reservations"), reservations);
    add(
        sections,
        new Text("Eksempler, som systemet regner efter", "Cases that the system runs"),
        text.cases().stream().map(each -> example(each, card)).toList());
    return new CardReading(card.id(), card.title(), sections);
  }

  private static void requirement(
      Book book, Requirement card, CardText text, List<Section> sections) {
    wording(card.wording(), sections);
    add(
        sections,
        new Text("Ansvar", "Responsibility"),
        List.of(both("Ansvarlig er %s.", "Responsible is %s.", card.responsible().title())));
    for (VersionText version : text.versions()) {
      add(
          sections,
          both("Reglen i kraft %s", "The rule in force %s", Words.period(version.inForce())),
          version.lines());
    }
    List<Deviation> exceptions = book.deviationsOf(card.id());
    add(
        sections,
        new Text("Undtagelser", "Exceptions"),
        exceptions.isEmpty()
            ? List.of(new Text("Ingen.", "None."))
            : exceptions.stream().map(each -> exception(book, each)).toList());
  }

  private static void deviation(Book book, Deviation card, CardText text, List<Section> sections) {
    add(
        sections,
        new Text("Angår", "Concerns"),
        book.requirements().stream()
            .filter(each -> card.of().contains(each.id()))
            .map(each -> cited(each.title(), each.basis()))
            .toList());
    List<Text> lines = new ArrayList<>(text.summary());
    text.versions().forEach(each -> lines.addAll(each.lines()));
    lines.add(
        both(
            "Den hører til laget „%s“.",
            "It belongs to the layer “%s”.", layer(card.layer().name())));
    add(sections, new Text("Hvad der fraviges", "What is set aside"), lines);
  }

  private static List<Text> basis(Book book, Basis basis) {
    List<Text> lines = new ArrayList<>();
    Text act = book.dictionary().actTitle(basis.act());
    Text citation = Text.same(basis.citation());
    lines.add(
        act.danish().equals(basis.act())
            ? citation.plus(Text.same("."))
            : both("%s (%s).", "%s (%s).", citation, act));
    Text mark = CardChanges.mark(basis);
    String source = basis.source();
    lines.add(
        source == null
            ? both("Efterprøvet: %s.", "Verified: %s.", mark)
            : both("Efterprøvet: %s, %s", "Verified: %s, %s", mark, Text.same(source)));
    String note = basis.note();
    if (note != null) {
      lines.add(Text.same(note.strip()));
    }
    return lines;
  }

  private static void wording(@Nullable String wording, List<Section> sections) {
    if (wording != null) {
      add(
          sections,
          new Text("Lovens ordlyd", "The act's wording"),
          List.of(both("„%s“", "“%s”", Text.same(flowing(wording)))));
    }
  }

  /** Lines as the file breaks them run together; paragraphs and numbered points do not. */
  private static String flowing(String wording) {
    return wording.strip().replaceAll("(?<!\n)\n(?!\n|\\s*\\d+\\)|\\s*[-–])", " ");
  }

  private static Text layer(String name) {
    return switch (name) {
      case "statute" -> new Text("loven selv", "the law itself");
      case "suspension" -> new Text("suspension", "suspension");
      case "agreement" -> new Text("aftale", "agreement");
      case "trial" -> new Text("forsøg", "trial");
      case "individual" -> new Text("den enkelte sag", "the individual case");
      default -> Text.same(name);
    };
  }

  private static Text exception(Book book, Deviation deviation) {
    Text all = cited(deviation.title(), deviation.basis());
    for (Text each : new CardProse(book).of(deviation).summary()) {
      all = all.plus(Text.same(" ")).plus(each);
    }
    return all.plus(both(" Gælder %s.", " In force %s.", Words.period(deviation.period())));
  }

  private static Text cited(Text title, Basis basis) {
    return both("%s (%s).", "%s (%s).", title, Text.same(basis.citation()));
  }

  private static Text example(CaseText one, Card card) {
    Text about =
        card instanceof Deviation
            ? both(" Det handler om „%s“.", " It is about “%s”.", one.of())
            : Text.same("");
    Text given =
        one.given().isEmpty() ? Text.same("–") : Phrases.joined(one.given(), Text.same("; "));
    return both("%s.", "%s.", Text.same(one.name()))
        .plus(about)
        .plus(
            both(
                " Givet: %s. Pr. %s: %s",
                " Given: %s. As of %s: %s", given, Words.date(one.on()), one.expect()));
  }

  private static void add(List<Section> sections, Text heading, List<Text> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(heading, lines));
    }
  }
}
