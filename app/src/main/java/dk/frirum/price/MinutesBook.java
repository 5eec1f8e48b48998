package dk.frirum.price;

import dk.frirum.price.Assumptions.Assumption;
import dk.frirum.price.MeasuredMinutes.Measure;
import dk.frirum.price.Minutes.Origin;
import dk.frirum.price.Minutes.Reason;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The minutes of each requirement in a municipality. The first of these that there is: what is
 * assumed for the requirement itself; what is measured on the kind of interview that fulfils it,
 * the kind with most interviews where several do; what is assumed for such a kind.
 */
@Component
public class MinutesBook {
  /** A mean of fewer says something of persons. */
  public static final int FEWEST_CASEWORKERS = 5;

  /** A mean of fewer is a coincidence. */
  public static final int FEWEST_INTERVIEWS = 20;

  private final MeasuredMinutes measured;
  private final Assumptions assumptions;
  private final Clock clock;

  MinutesBook(MeasuredMinutes measured, Assumptions assumptions, Clock clock) {
    this.measured = measured;
    this.assumptions = assumptions;
    this.clock = clock;
  }

  /** The minutes of each requirement, by its id. */
  public Map<String, Minutes> of(String municipality, List<Requirement> requirements) {
    Map<String, Measure> measures = measured.of(municipality);
    Map<Subject, Assumption> assumed = assumptions.of(municipality);
    Map<String, Minutes> all = new HashMap<>();
    requirements.forEach(each -> all.put(each.id(), of(each, measures, assumed)));
    return all;
  }

  private Minutes of(
      Requirement requirement, Map<String, Measure> measures, Map<Subject, Assumption> assumed) {
    if (requirement.responsible() != Responsible.MUNICIPALITY) {
      return Minutes.none(Reason.OTHERS);
    }
    Optional<Minutes> own = assumed(Subject.requirement(requirement.id()), assumed);
    if (own.isPresent()) {
      return own.get();
    }
    Version latest = requirement.latest();
    if (latest.shape() instanceof Shape.Form) {
      return Minutes.none(Reason.FORM);
    }
    List<String> kinds = latest.fulfilledBy().kinds().stream().map(EventKind::code).toList();
    return kinds.stream()
        .filter(kind -> enough(measures.get(kind)))
        .max(
            Comparator.comparingInt(
                kind -> Objects.requireNonNull(measures.get(kind)).interviews()))
        .map(kind -> measured(kind, Objects.requireNonNull(measures.get(kind))))
        .or(() ->
            kinds.stream()
                .flatMap(kind -> assumed(Subject.event(kind), assumed).stream())
                .findFirst())
        .orElse(Minutes.UNKNOWN);
  }

  static boolean enough(@Nullable Measure measure) {
    return measure != null
        && measure.interviews() >= FEWEST_INTERVIEWS
        && measure.caseworkers() >= FEWEST_CASEWORKERS;
  }

  private static Minutes measured(String kind, Measure measure) {
    return new Minutes(
        measure.preparation(),
        measure.meeting(),
        measure.afterWork(),
        new Origin.Measured(kind, measure.interviews(), measure.caseworkers(), measure.half()));
  }

  private Optional<Minutes> assumed(Subject subject, Map<Subject, Assumption> assumed) {
    Assumption found = assumed.get(subject);
    Assumptions.Parts parts = found == null ? null : found.parts();
    return found == null || parts == null
        ? Optional.empty()
        : Optional.of(
            new Minutes(
                parts.preparation(),
                parts.meeting(),
                parts.afterWork(),
                new Origin.Assumed(
                    subject.code(), found.by(), found.at().atZone(clock.getZone()).toLocalDate())));
  }
}
