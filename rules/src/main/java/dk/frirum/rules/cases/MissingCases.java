package dk.frirum.rules.cases;

import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.CardCase;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Place;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the boundaries that no case proves. A version that sets a date needs a case on the very day
 * it falls due and one on the day after: asked about that day, or met that day. A deviation needs a
 * case on the first and the last day of its period and on the days just outside: a duty it concerns
 * falls due that day, or is asked about that day. Cases of any card count.
 */
public final class MissingCases {
  private final List<Proof> proofs = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private MissingCases() {}

  /**
   * A boundary without a case.
   *
   * @param place of the version or the deviation
   * @param day the day a case must stand on, when the card fixes it
   */
  public record Gap(String card, Place place, Text what, @Nullable LocalDate day) {}

  /** A duty that a case brings about. */
  private record Proof(CardCase one, Duty duty) {}

  /** In the order of the rulebook. */
  public static List<Gap> of(Rulebook rulebook) {
    MissingCases missing = new MissingCases();
    Rulebook measuring = rulebook.measuring();
    for (Card card : rulebook.cards()) {
      for (CardCase one : card.cases()) {
        Stream.concat(
                rulebook.evaluate(one.given(), one.on()).stream(),
                measuring.evaluate(one.given(), one.on()).stream())
            .filter(duty -> duty.requirement().equals(one.of()))
            .forEach(duty -> missing.proofs.add(new Proof(one, duty)));
      }
    }
    rulebook.requirements().forEach(missing::requirement);
    rulebook.shares().forEach(missing::requirement);
    rulebook.deviations().forEach(missing::deviation);
    return List.copyOf(missing.gaps);
  }

  private void requirement(Requirement card) {
    for (Version version : card.versions()) {
      if (setsDate(version.shape())) {
        BiPredicate<Proof, Integer> stands =
            (proof, days) ->
                proof.duty().requirement().equals(card.id())
                    && proof.duty().version() == version.index()
                    && standsAfter(proof, days);
        if (proofs.stream().noneMatch(proof -> stands.test(proof, 0))) {
          add(card, version.place(), new Text("på selve fristdagen", "on the very due day"), null);
        }
        if (proofs.stream().noneMatch(proof -> stands.test(proof, 1))) {
          add(card, version.place(), new Text("dagen efter fristen", "on the day after it"), null);
        }
      }
    }
  }

  /** Asked about, or met, so many days after the date. */
  private static boolean standsAfter(Proof proof, int days) {
    LocalDate due = proof.duty().due();
    LocalDate day = due == null ? null : due.plusDays(days);
    return day != null && (day.equals(proof.one().on()) || day.equals(proof.duty().metOn()));
  }

  /** The form is asked of what happens, on the day it happens; there is no day after. */
  private static boolean setsDate(Shape shape) {
    return switch (shape) {
      case Shape.Deadline deadline -> deadline.span() != null;
      case Shape.Count _, Shape.Recurring _, Shape.Threshold _ -> true;
      case Shape.Form _ -> false;
    };
  }

  private void deviation(Deviation card) {
    LocalDate first = card.period().first();
    LocalDate last = card.period().last();
    need(card, first.minusDays(1), new Text("dagen før perioden", "on the day before the period"));
    need(card, first, new Text("på periodens første dag", "on the first day of the period"));
    if (last != null) {
      need(card, last, new Text("på periodens sidste dag", "on the last day of the period"));
      need(card, last.plusDays(1), new Text("dagen efter perioden", "on the day after the period"));
    }
  }

  private void need(Deviation card, LocalDate day, Text what) {
    boolean proven =
        proofs.stream()
            .filter(proof -> card.of().contains(proof.duty().requirement()))
            .anyMatch(proof -> day.equals(proof.duty().due()) || day.equals(proof.one().on()));
    if (!proven) {
      add(card, card.place(), what, day);
    }
  }

  private void add(Card card, Place place, Text what, @Nullable LocalDate day) {
    gaps.add(new Gap(card.id(), place, what, day));
  }
}
