package dk.frirum.rules.explain;

import static dk.frirum.rules.explain.Words.both;

import dk.frirum.rules.Text;
import dk.frirum.rules.card.Book;
import dk.frirum.rules.card.Book.CountingCard;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Reservations;
import dk.frirum.rules.card.Share;
import dk.frirum.rules.card.Transition;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.explain.CardText.VersionText;
import dk.frirum.rules.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells in plain words what a card says; all of it, so that a lawyer need not read the file. */
public final class CardProse {
  private final Book book;
  private final ShapeWords shapes;
  private final CaseProse cases;

  public CardProse(Book book) {
    this.book = book;
    this.shapes = new ShapeWords(book.dictionary());
    this.cases = new CaseProse(book);
  }

  /** A condition as a clause that can stand after <i>når</i>. */
  public static Text of(Condition condition) {
    return ConditionWords.of(condition);
  }

  public CardText of(Card card) {
    return switch (card) {
      case Requirement requirement -> requirement(requirement);
      case Deviation deviation -> deviation(deviation);
    };
  }

  /** What a version asks for, as a sentence without its full stop. */
  public Text of(Version version) {
    return shapes.of(version.shape());
  }

  private CardText requirement(Requirement requirement) {
    Version latest = requirement.latest();
    List<Text> summary = new ArrayList<>();
    if (requirement.target()) {
      summary.add(
          new Text(
              "Det er kommunens eget mål og ingen lov.",
              "It is the municipality's own target and no law."));
    }
    Share share = requirement.share();
    if (share != null) {
      summary.add(
          both(
              "Mindst %s %% af dem, hvis frist falder i samme %s, skal have det. Det er kommunens pligt over hele gruppen og ingen enkelt borgers.",
              "At least %s %% of those whose date falls in the same %s must have it. It is the municipality's duty over the whole group, and no single citizen's.",
              Text.same(Integer.toString(share.percent())),
              share.each().title()));
    }
    if (requirement.added()) {
      summary.add(
          new Text(
              "Kravet gælder kun, hvor en aftale eller et forsøg har indført det.",
              "It is required only where an agreement or a trial has introduced it."));
    }
    summary.add(both("Ansvarlig er %s.", "Responsible is %s.", requirement.responsible().title()));
    summary.add(applies(latest.appliesTo()));
    summary.add(shapes.of(latest.shape()).plus(Text.same(".")));
    summary.add(fulfilled(latest));
    return new CardText(
        shapes.of(latest.shape()),
        summary,
        requirement.versions().stream()
            .map(version -> new VersionText(version.inForce(), lines(requirement, version)))
            .toList(),
        cases.of(requirement));
  }

  private List<Text> lines(Requirement card, Version version) {
    List<Text> lines = new ArrayList<>();
    Deviation by = version.by();
    if (by != null) {
      lines.add(both("Sat i lovens sted af: %s.", "Put in the law's place by: %s.", by.title()));
    }
    if (!version.title().equals(card.title())) {
      lines.add(version.title().plus(Text.same(".")));
    }
    lines.add(governs(version.governs()));
    lines.add(applies(version.appliesTo()));
    lines.add(shapes.of(version.shape()).plus(Text.same(".")));
    lines.add(fulfilled(version));
    counting(version, lines);
    if (!version.basis().equals(card.basis())) {
      lines.add(both("Hjemmel: %s.", "Legal basis: %s.", Text.same(version.basis().citation())));
      note(version.basis().note(), lines);
    }
    String wording = version.wording();
    if (wording != null && !wording.equals(card.wording())) {
      lines.add(both("Lovens ordlyd: „%s“", "The act's wording: “%s”", Text.same(wording.strip())));
    }
    if (!version.reservations().equals(card.reservations())) {
      reservations(version.reservations(), lines);
    }
    return lines;
  }

  static Text applies(Condition condition) {
    return condition instanceof Condition.Always
        ? new Text("Kravet gælder alle.", "The requirement applies to everybody.")
        : both(
            "Kravet gælder, når %s.",
            "The requirement applies when %s.", ConditionWords.of(condition));
  }

  static Text fulfilled(Version version) {
    return both("Opfyldes af: %s.", "Fulfilled by: %s.", ShapeWords.of(version.fulfilledBy()));
  }

  static Text governs(Transition transition) {
    Text period = Words.period(transition.period());
    return switch (transition) {
      case Transition.SpellsStarting _ ->
          both(
              "Gælder ydelsesperioder, der begynder %s, så længe de varer.",
              "Governs spells that start %s, as long as they last.", period);
      case Transition.Deadlines _ ->
          both("Gælder frister, der falder %s.", "Governs dates that fall %s.", period);
      case Transition.Events _ ->
          both("Gælder det, der sker %s.", "Governs what happens %s.", period);
    };
  }

  void counting(Version version, List<Text> lines) {
    String id = version.countingRule();
    CountingCard rule = id == null ? null : book.countings().get(id);
    if (rule != null) {
      lines.add(both("Sådan tælles: %s.", "How it is counted: %s.", Phrases.lower(rule.title())));
    }
    if (version.rollForward()) {
      lines.add(
          new Text(
              "Er dagen ingen arbejdsdag, flyttes fristen til den næste.",
              "When the day is no working day, the date moves to the next one."));
    }
  }

  private CardText deviation(Deviation deviation) {
    List<Text> summary = new ArrayList<>();
    Text effect = effect(deviation);
    summary.add(effect);
    summary.add(
        deviation.group() instanceof Condition.Always
            ? new Text("Den gælder alle.", "It holds for everybody.")
            : both(
                "Den gælder, når %s.", "It holds when %s.", ConditionWords.of(deviation.group())));
    if (!deviation.municipalities().isEmpty()) {
      summary.add(
          both(
              "Den gælder kun i kommune %s.",
              "It holds only in municipality %s.",
              Phrases.anyOf(
                  new TreeSet<>(deviation.municipalities()).stream().map(Text::same).toList())));
    }
    Deviation.Approval approval = deviation.approval();
    if (approval != null) {
      summary.add(
          both(
              "Godkendt af %s den %s.",
              "Approved by %s on %s.", Text.same(approval.by()), Words.date(approval.on())));
    }
    List<Text> lines =
        List.of(both("Gælder %s.", "In force %s.", Words.period(deviation.period())));
    return new CardText(
        effect, summary, List.of(new VersionText(deviation.period(), lines)), cases.of(deviation));
  }

  private Text replaces(Deviation deviation) {
    Version version = deviation.replacement();
    return version == null
        ? Text.same("")
        : both(
            "I stedet for lovens krav gælder: %s.",
            "Required in the law's place: %s.", Phrases.lower(shapes.of(version.shape())));
  }

  private static Text postpones(Deviation deviation) {
    Span grace = deviation.grace();
    return grace == null
        ? new Text(
            "Frister, der falder i perioden, udskydes til dens sidste dag.",
            "Dates that fall in the period are postponed to its last day.")
        : both(
            "Frister, der falder i perioden, udskydes til %s efter dens sidste dag.",
            "Dates that fall in the period are postponed to %s after its last day.", grace.text());
  }

  /** What a deviation does, as a sentence. */
  Text effect(Deviation deviation) {
    Text effect =
        switch (deviation.effect()) {
          case LIFT ->
              new Text(
                  "Krav, hvis frist falder i perioden, kræves ikke.",
                  "What falls due in the period is not required.");
          case REPLACE -> replaces(deviation);
          case POSTPONE_TO_END -> postpones(deviation);
          case ADD ->
              new Text(
                  "Her kræves noget, som loven ikke kræver.",
                  "Here something is required that the law does not require.");
          case STOP_CLOCK ->
              new Text(
                  "Periodens dage tæller ikke med; fristen flyttes lige så mange dage.",
                  "The period's days do not count; the date moves by as many.");
        };
    return deviation.layer().isSuspension()
        ? effect.plus(
            new Text(
                " Så længe den løber, kræves heller ikke det, der allerede er forsinket.",
                " While it runs, nothing that is already late is required either."))
        : effect;
  }

  static void reservations(Reservations reservations, List<Text> lines) {
    String discretion = reservations.discretion();
    String missing = reservations.missing();
    String doubt = reservations.doubt();
    if (discretion != null) {
      lines.add(both("Skøn: %s", "Discretion (in Danish): %s", Text.same(discretion)));
    }
    if (missing != null) {
      lines.add(both("Mangler: %s", "Missing (in Danish): %s", Text.same(missing)));
    }
    if (doubt != null) {
      lines.add(both("Tvivl: %s", "Doubt (in Danish): %s", Text.same(doubt)));
    }
  }

  private static void note(@Nullable String note, List<Text> lines) {
    if (note != null) {
      lines.add(both("Efterprøvet: %s", "Verified (in Danish): %s", Text.same(note)));
    }
  }
}
