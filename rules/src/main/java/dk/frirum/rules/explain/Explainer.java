package dk.frirum.rules.explain;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.condition.Truth;
import dk.frirum.rules.explain.Explanation.Considered;
import dk.frirum.rules.explain.Explanation.UsedFact;
import dk.frirum.rules.reference.Finding;
import dk.frirum.rules.reference.Finding.Reading;
import dk.frirum.rules.reference.Finding.Tried;
import dk.frirum.rules.reference.ReferenceEvaluator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks the reference evaluator again, for one case, and puts what it saw into words. */
public final class Explainer {
  private final Book book;
  private final ReferenceEvaluator reference;

  public Explainer(Book book) {
    this.book = book;
    this.reference = new ReferenceEvaluator(book);
  }

  /**
   * @throws IllegalArgumentException when the history gives no such duty on that day
   */
  public Explanation explain(CaseHistory history, Duty duty, LocalDate asOf) {
    List<Finding> same =
        reference.findings(history, duty.spell(), duty.requirement(), asOf).stream()
            .filter(finding -> sameDuty(finding, duty))
            .toList();
    // Two interviews on one day give two duties on the form, which may stand differently.
    return same.stream()
        .filter(finding -> duty.equals(finding.duty()))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(finding -> explanation(finding, asOf))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The history gives no duty '%s' counted from %s on %s"
                    .formatted(duty.requirement(), duty.anchor(), asOf)));
  }

  /** What a requirement comes to in a spell; empty when no version of it governs the spell. */
  public List<Explanation> explain(
      CaseHistory history, String spell, String requirement, LocalDate asOf) {
    return reference.findings(history, spell, requirement, asOf).stream()
        .map(finding -> explanation(finding, asOf))
        .toList();
  }

  private static boolean sameDuty(Finding finding, Duty duty) {
    Duty found = finding.duty();
    return found != null
        && found.version() == duty.version()
        && found.anchor().equals(duty.anchor())
        && Objects.equals(found.due(), duty.due());
  }

  private Explanation explanation(Finding finding, LocalDate asOf) {
    List<Considered> considered =
        finding.tried().stream().map(tried -> Deviations.considered(tried, finding)).toList();
    return new Explanation(
        finding.duty(),
        finding.requirement(),
        finding.version(),
        Verdict.of(finding, asOf),
        facts(finding),
        new Steps(book, finding).all(),
        considered,
        reservations(finding),
        book.hash());
  }

  private List<UsedFact> facts(Finding finding) {
    List<UsedFact> facts = new ArrayList<>();
    facts.add(
        new UsedFact(
            new Text("ydelsesperiode", "spell"),
            Words.both(
                "%s fra %s",
                "%s from %s",
                book.dictionary().benefitTitle(finding.spell().benefit()),
                Words.date(finding.spell().from())),
            new Text("sagen", "the case")));
    List<Reading> readings = new ArrayList<>(finding.readings());
    for (Tried tried : finding.tried()) {
      tried.readings().stream().filter(each -> !readings.contains(each)).forEach(readings::add);
    }
    for (Reading reading : readings) {
      if (!reading.subject().code().equals("benefit")) {
        facts.add(used(reading, finding));
      }
    }
    return facts;
  }

  private static UsedFact used(Reading reading, Finding finding) {
    Integer value = reading.value();
    return new UsedFact(
        reading.subject().title(),
        value == null ? new Text("ikke oplyst", "not known") : reading.subject().type().show(value),
        Deviations.origin(reading, finding.readOn()));
  }

  private static List<Text> reservations(Finding finding) {
    Reservations left = finding.version().reservations();
    List<Text> texts = new ArrayList<>();
    if (left.discretion() != null) {
      texts.add(Words.both("Skøn: %s", "Judgement (in Danish): %s", Text.same(left.discretion())));
    }
    if (left.missing() != null) {
      texts.add(Words.both("Mangler: %s", "Missing (in Danish): %s", Text.same(left.missing())));
    }
    if (left.doubt() != null) {
      texts.add(Words.both("Tvivl: %s", "Doubt (in Danish): %s", Text.same(left.doubt())));
    }
    if (finding.applies() == Truth.UNKNOWN) {
      texts.add(
          new Text(
              "Om kravet gælder, kan ikke afgøres, før de manglende oplysninger er registreret.",
              "Whether the requirement applies cannot be said until what is missing is registered."));
    }
    return texts;
  }
}
