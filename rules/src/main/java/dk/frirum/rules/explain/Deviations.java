package dk.frirum.rules.explain;

import dk.frirum.rules.CaseHistory.Fact;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.condition.Subject;
import dk.frirum.rules.explain.Explanation.Considered;
import dk.frirum.rules.reference.Finding;
import dk.frirum.rules.reference.Finding.Outcome;
import dk.frirum.rules.reference.Finding.Reading;
import dk.frirum.rules.reference.Finding.Tried;
import java.time.LocalDate;

/** What each deviation did, or why it did nothing. */
final class Deviations {
  private Deviations() {}

  static Considered considered(Tried tried, Finding finding) {
    Deviation deviation = tried.deviation();
    boolean acted =
        switch (tried.outcome()) {
          case LIFTS, REPLACES, POSTPONES, ADDS, STOPS_THE_CLOCK, SUSPENDS_TODAY, UNKNOWN_WHETHER ->
              true;
          case OTHER_MUNICIPALITY, OTHER_GROUP, OTHER_PERIOD, OUTRANKED -> false;
        };
    return new Considered(
        deviation.id(), deviation.title(), deviation.basis(), acted, reason(tried, finding));
  }

  private static Text reason(Tried tried, Finding finding) {
    Deviation deviation = tried.deviation();
    Text period = Words.period(deviation.period());
    return switch (tried.outcome()) {
      case LIFTS ->
          Words.both(
              "Fritager: fristen ligger i perioden %s.",
              "Lifts it: the date lies in the period %s.", period);
      case REPLACES ->
          Words.both(
              "Sætter et andet krav i stedet for lovens: gælder %s.",
              "Puts another requirement in the law's place: in force %s.", period);
      case POSTPONES ->
          Words.both(
              "Udskyder: en frist i perioden %s flyttes til dens slutning.",
              "Postpones it: a date in the period %s moves to its end.", period);
      case ADDS ->
          Words.both(
              "Herfra kommer kravet: det er aftalt for perioden %s.",
              "Where it comes from: it is agreed for the period %s.", period);
      case STOPS_THE_CLOCK ->
          Words.both("Uret står stille %s.", "The clock stands still %s.", period);
      case SUSPENDS_TODAY ->
          Words.both("Suspenderer: gælder %s.", "Suspends it: in force %s.", period);
      case UNKNOWN_WHETHER ->
          missing(tried)
              .plus(
                  new Text(
                      " Derfor kan det ikke afgøres, om den gælder.",
                      " So it cannot be said whether it holds."));
      case OTHER_MUNICIPALITY ->
          new Text("Gælder ikke i denne kommune.", "Does not hold in this municipality.");
      case OTHER_GROUP -> otherGroup(tried, finding);
      case OTHER_PERIOD -> otherPeriod(deviation, period, finding);
      case OUTRANKED ->
          new Text(
              "En fravigelse af højere rang går forud.",
              "A deviation of higher rank goes before it.");
    };
  }

  private static Text missing(Tried tried) {
    if (tried.outcome() == Outcome.UNKNOWN_WHETHER
        && tried.deviation().reservations().missing() != null) {
      return Words.both(
          "Mangler: %s",
          "Missing (in Danish): %s", Text.same(tried.deviation().reservations().missing()));
    }
    return tried.readings().stream()
        .filter(reading -> reading.value() == null)
        .findFirst()
        .map(reading ->
            Words.both(
                "Oplysningen '%s' er ikke registreret.",
                "The fact '%s' is not registered.", reading.subject().title()))
        .orElse(new Text("Fravigelsen beror på et skøn.", "The deviation rests on a judgement."));
  }

  private static Text otherGroup(Tried tried, Finding finding) {
    StringBuilder danish = new StringBuilder("Gælder ikke for denne borger: ");
    StringBuilder english = new StringBuilder("Does not hold for this citizen: ");
    String comma = "";
    for (Reading reading : tried.readings()) {
      Integer value = reading.value();
      Text shown =
          value == null
              ? new Text("ikke oplyst", "not known")
              : reading.subject().type().show(value);
      danish
          .append(comma)
          .append(reading.subject().title().danish())
          .append(" = ")
          .append(shown.danish());
      english
          .append(comma)
          .append(reading.subject().title().english())
          .append(" = ")
          .append(shown.english());
      comma = ", ";
    }
    Text day = Words.date(finding.readOn());
    return new Text(danish.toString(), english.toString())
        .plus(Words.both(" (%s).", " (%s).", day));
  }

  private static Text otherPeriod(Deviation deviation, Text period, Finding finding) {
    Duty duty = finding.duty();
    LocalDate due = duty == null || duty.due() == null ? finding.readOn() : duty.due();
    return deviation.period().contains(due)
        ? Words.both(
            "Gælder %s, men ikke denne frist.", "In force %s, but not for this date.", period)
        : Words.both(
            "Gælder %s; fristen %s ligger uden for.",
            "In force %s; the date %s lies outside.", period, Words.date(due));
  }

  /** Where a value comes from. */
  static Text origin(Reading reading, LocalDate readOn) {
    Fact fact = reading.fact();
    if (fact != null && reading.subject() instanceof Subject.Fact(var type)) {
      return Words.both(
          "%s, gældende fra %s", "%s, valid from %s", type.source(), Words.date(fact.from()));
    }
    if (reading.subject() instanceof Subject.Fact(var type)) {
      return type.whenNotRegistered() == null
          ? Words.both("skal registreres af %s", "to be registered by %s", type.source())
          : new Text("ikke registreret; gælder så som nej", "not registered; then taken as no");
    }
    return Words.both("læst den %s", "read on %s", Words.date(readOn));
  }
}
