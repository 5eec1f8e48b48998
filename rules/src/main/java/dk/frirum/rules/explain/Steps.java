package dk.frirum.rules.explain;

import dk.frirum.rules.CaseHistory.Event;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Book.CountingCard;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.dictionary.Dictionary.Attribute;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.reference.Finding;
import dk.frirum.rules.reference.Finding.Outcome;
import dk.frirum.rules.time.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arithmetic of one duty, step by step. */
final class Steps {
  private final Book book;
  private final Finding finding;
  private final Version version;
  private final List<Text> steps = new ArrayList<>();

  Steps(Book book, Finding finding) {
    this.book = book;
    this.finding = finding;
    this.version = finding.version();
  }

  List<Text> all() {
    steps.add(
        Words.both(
            "Reglen gælder %s (%s).",
            "The rule is in force %s (%s).",
            Words.period(version.inForce()),
            Text.same(version.basis().citation())));
    anchor();
    count();
    moves();
    fulfilment();
    return List.copyOf(steps);
  }

  private void anchor() {
    Event event = finding.anchorEvent();
    Text day = Words.date(finding.anchor());
    if (event != null) {
      steps.add(Words.both("Der regnes fra %s.", "Time is counted from %s.", name(event)));
    } else if (start() instanceof Anchor.Age(int months) && finding.nominal() != null) {
      steps.add(
          Words.both(
              "Borgeren fylder %s den %s.",
              "The citizen turns %s on %s.", ShapeWords.age(months), day));
    } else if (start() instanceof Anchor.SpellStart(String name)
        && finding.anchor().equals(finding.spell().from())) {
      steps.add(
          Words.both(
              "Der regnes fra %s, %s.",
              "Time is counted from the %s, %s.", book.dictionary().anchorTitle(name), day));
    } else {
      steps.add(Words.both("Der regnes fra %s.", "Time is counted from %s.", day));
    }
  }

  private Anchor start() {
    return switch (version.shape()) {
      case Shape.Deadline deadline -> deadline.anchor();
      case Shape.Count count -> count.anchor();
      case Shape.Recurring recurring -> recurring.start();
      case Shape.Form _, Shape.Threshold _ -> new Anchor.SpellStart("");
    };
  }

  private void count() {
    LocalDate nominal = finding.nominal();
    if (nominal == null) {
      steps.add(new Text("Der er ingen dato at regne frem til.", "There is no date to count to."));
      return;
    }
    Span span =
        switch (version.shape()) {
          case Shape.Deadline deadline -> deadline.span();
          case Shape.Count count -> count.within();
          case Shape.Recurring recurring -> recurring.interval();
          case Shape.Form _, Shape.Threshold _ -> null;
        };
    if (version.shape() instanceof Shape.Threshold threshold) {
      steps.add(
          new ShapeWords(book.dictionary())
              .of(threshold)
              .plus(Words.both(": %s.", ": %s.", Words.date(nominal))));
      return;
    }
    if (span == null) {
      steps.add(
          new Text(
              "Formen skal være rigtig ved selve samtalen.",
              "The form must be right at the interview itself."));
      return;
    }
    if (span.amount() == 0) {
      steps.add(
          Words.both(
              "Det skal ske samme dag, %s.",
              "It is to happen the same day, %s.", Words.date(nominal)));
      return;
    }
    steps.add(
        Words.both(
                "%s fra %s er %s",
                "%s from %s is %s", span.text(), Words.date(finding.anchor()), Words.date(nominal))
            .plus(rule()));
  }

  private Text rule() {
    String id = version.countingRule();
    CountingCard rule = id == null ? null : book.countings().get(id);
    return rule == null ? Text.same(".") : Words.both(" (%s).", " (%s).", rule.title());
  }

  private void moves() {
    Duty duty = finding.duty();
    LocalDate nominal = finding.nominal();
    LocalDate due = duty == null ? null : duty.due();
    if (nominal == null || due == null || due.equals(nominal)) {
      return;
    }
    if (finding.tried().stream().anyMatch(each -> each.outcome() == Outcome.POSTPONES)) {
      steps.add(
          Words.both(
              "Fristen %s er udskudt til %s.",
              "The date %s is postponed to %s.", Words.date(nominal), Words.date(due)));
      return;
    }
    boolean stopped =
        finding.tried().stream().anyMatch(each -> each.outcome() == Outcome.STOPS_THE_CLOCK);
    Text days = Words.days(ChronoUnit.DAYS.between(nominal, due));
    steps.add(
        stopped
            ? Words.both(
                "Uret stod stille: fristen rykker %s til %s.",
                "The clock stood still: the date moves %s to %s.", days, Words.date(due))
            : Words.both(
                "Dagen er ingen arbejdsdag: fristen rykker %s til %s.",
                "The day is no working day: the date moves %s to %s.", days, Words.date(due)));
  }

  private void fulfilment() {
    Duty duty = finding.duty();
    int need = version.shape() instanceof Shape.Count count ? count.need() : 1;
    if (finding.counted().isEmpty()) {
      steps.add(
          Words.both(
              "Der er ikke registreret %s.",
              "No %s has been registered.", kinds(version.fulfilledBy().kinds())));
    }
    for (Event event : finding.counted()) {
      steps.add(Words.both("Tæller med: %s.", "Counts: %s.", name(event)));
    }
    if (need > 1) {
      steps.add(
          Words.both(
              "Det er %s af %s.",
              "That is %s of %s.",
              Text.same(Integer.toString(duty == null ? finding.counted().size() : duty.have())),
              Text.same(Integer.toString(need))));
    }
  }

  private static Text kinds(List<EventKind> kinds) {
    Text all = kinds.getFirst().title();
    for (EventKind kind : kinds.subList(1, kinds.size())) {
      all = all.plus(new Text(" eller ", " or ")).plus(kind.title());
    }
    return new Text(lower(all.danish()), lower(all.english()));
  }

  private Text name(Event event) {
    Text title = book.dictionary().eventTitle(event.kind());
    Text named =
        Words.both(
            "%s den %s",
            "%s on %s",
            new Text(lower(title.danish()), lower(title.english())),
            Words.date(event.on()));
    Text detail = detail(event);
    return detail == null ? named : named.plus(Words.both(" (%s)", " (%s)", detail));
  }

  private @Nullable Text detail(Event event) {
    Text all = null;
    for (Attribute attribute : book.dictionary().attributes().values()) {
      String text = event.attributes().get(attribute.code());
      Integer value = text == null ? null : attribute.type().parse(text);
      if (value != null) {
        Text shown = attribute.type().show(value);
        Text lower = new Text(lower(shown.danish()), lower(shown.english()));
        all = all == null ? lower : all.plus(Text.same(", ")).plus(lower);
      }
    }
    return all;
  }

  /** A title inside a sentence; abbreviations such as LÆ stay as they are. */
  private static String lower(String title) {
    boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return title.isEmpty() || abbreviation
        ? title
        : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
