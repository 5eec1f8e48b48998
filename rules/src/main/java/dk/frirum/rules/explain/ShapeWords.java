package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Anchor;
import dk.frirum.rules.card.EventMatch;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.time.Span;
import dk.frirum.rules.time.Unit;

/** What a version asks for, and from when time is counted. */
record ShapeWords(Dictionary dictionary) {

  /** A sentence without its full stop. */
  Text of(Shape shape) {
    return switch (shape) {
      case Shape.Deadline deadline -> deadline(deadline);
      case Shape.Count count -> count(count);
      case Shape.Recurring recurring -> recurring(recurring);
      case Shape.Form form -> form(form);
      case Shape.Threshold threshold -> threshold(threshold);
    };
  }

  /** {@code opfølgningssamtale eller jobsamtale, hvor samtalens form er video}. */
  static Text of(EventMatch match) {
    return Phrases.anyOf(match.kinds().stream().map(EventKind::title).map(Phrases::lower).toList())
        .plus(where(match));
  }

  private Text deadline(Shape.Deadline deadline) {
    Span span = deadline.span();
    if (span == null) {
      return both(
          "Loven sætter ingen dato; der regnes fra %s",
          "The law sets no date; time is counted from %s", of(deadline.anchor()));
    }
    return span.amount() == 0
        ? both("Frist: samme dag som %s", "Due: the same day as %s", of(deadline.anchor()))
        : both("Frist: %s fra %s", "Due: %s from %s", span.text(), of(deadline.anchor()));
  }

  private Text count(Shape.Count count) {
    Text times =
        count.need() == 1
            ? new Text("Én gang", "Once")
            : both("%s gange", "%s times", Text.same(Integer.toString(count.need())));
    Span after = count.after();
    return after == null
        ? both(
            "%s inden for %s fra %s",
            "%s within %s from %s", times, count.within().text(), of(count.anchor()))
        : both(
            "%s fra %s til %s efter %s",
            "%s between %s and %s after %s",
            times,
            after.text(),
            count.within().text(),
            of(count.anchor()));
  }

  private Text recurring(Shape.Recurring recurring) {
    Text interval = recurring.interval().text();
    Span offset = recurring.offset();
    Text start =
        offset == null
            ? both("efter %s", "of %s", of(recurring.start()))
            : both(
                "efter, at der er gået %s fra %s",
                "of the day that is %s after %s", offset.text(), of(recurring.start()));
    return both(
        "Igen og igen: senest %s %s, og derefter senest %s efter den seneste",
        "Again and again: within %s %s, and then within %s of the latest",
        interval,
        start,
        interval);
  }

  private static Text threshold(Shape.Threshold threshold) {
    Text months = new Span(threshold.months(), Unit.MONTHS).text();
    Text passed =
        threshold.atMonthEnd()
            ? both(
                "Senest ved udgangen af en måned, når ydelsen er betalt i mere end %s i de %s før måneden",
                "By the end of a month, when the benefit has been paid for more than %s in the %s before it",
                threshold.moreThan().text(),
                months)
            : both(
                "Den dag, ydelsen er betalt i mere end %s inden for %s",
                "The day the benefit has been paid for more than %s within %s",
                threshold.moreThan().text(),
                months);
    Span skipped = threshold.notCounted();
    return skipped == null
        ? passed
        : passed.plus(
            both(
                "; de første %s af en periode tæller ikke med",
                "; the first %s of a spell do not count", skipped.text()));
  }

  private static Text form(Shape.Form form) {
    Text first = ConditionWords.of(form.first());
    Condition later = form.later();
    return later == null
        ? both(
            "Ved den første i perioden skal det gælde, at %s; derefter er formen fri",
            "At the first in the spell it must hold that %s; after that any form will do", first)
        : both(
            "Ved den første i perioden skal det gælde, at %s; ved de følgende, at %s",
            "At the first in the spell it must hold that %s; at those after, that %s",
            first,
            ConditionWords.of(later));
  }

  private Text of(Anchor anchor) {
    return switch (anchor) {
      case Anchor.SpellStart(String name) ->
          new Text("", "the ").plus(Phrases.lower(dictionary.anchorTitle(name)));
      case Anchor.Age(int months) ->
          both("den dag, borgeren fylder %s", "the day the citizen turns %s", age(months));
      case Anchor.FirstEvent(EventMatch match) ->
          both("den første „%s“", "the first “%s”", titles(match)).plus(where(match));
      case Anchor.EachEvent(EventMatch match) ->
          both("hver „%s“", "each “%s”", titles(match)).plus(where(match));
    };
  }

  static Text age(int months) {
    Text years = new Span(months / 12, Unit.YEARS).text();
    return months % 12 == 0
        ? years
        : both("%s og %s", "%s and %s", years, new Span(months % 12, Unit.MONTHS).text());
  }

  /** As registered, since such titles do not bend: {@code hver „Borgerens ønske om en samtale“}. */
  private static Text titles(EventMatch match) {
    return Phrases.anyOf(match.kinds().stream().map(EventKind::title).toList());
  }

  private static Text where(EventMatch match) {
    return match.where() instanceof Condition.Always
        ? Text.same("")
        : both(", hvor %s", " where %s", ConditionWords.of(match.where()));
  }
}
