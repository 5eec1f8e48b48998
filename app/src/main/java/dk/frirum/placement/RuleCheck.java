package dk.frirum.placement;

import dk.frirum.casework.Consequences;
import dk.frirum.casework.Histories;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.placement.Check.Answer;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the rules themselves what they would say if it were registered: the requirements that begin
 * with such an event, and the limits that are asked at it. So the answer holds under any rulebook,
 * with every trial and agreement in force that day.
 */
@Component
class RuleCheck {
  private static final String IMAGINED = "imagined";

  private final Histories histories;
  private final Consequences consequences;
  private final RulebookHolder holder;
  private final LimitCheck limits;

  RuleCheck(
      Histories histories, Consequences consequences, RulebookHolder holder, LimitCheck limits) {
    this.histories = histories;
    this.consequences = consequences;
    this.holder = holder;
    this.limits = limits;
  }

  /** What each rule says; empty where no rule speaks of it. The citizen may be seen. */
  List<Check> of(Proposal proposal) {
    String begins = proposal.kind().begins();
    String ends = proposal.kind().ends();
    if (begins == null || ends == null) {
      return List.of();
    }
    CaseHistory known = alone(histories.of(proposal.citizenId()), proposal);
    Rulebook book = holder.rulebook();
    List<Check> checks = new ArrayList<>();
    // A prohibition is a duty of the first day, which stands as broken from the day after.
    LocalDate asked = later(proposal.ends(), proposal.starts().plusDays(1));
    CaseHistory imagined =
        with(known, event(begins, proposal.starts()), event(ends, asked(proposal, asked)));
    for (Duty duty : book.evaluate(imagined, asked)) {
      Requirement requirement = book.requirement(duty.requirement()).orElseThrow();
      if (duty.anchor().equals(proposal.starts()) && endsIt(requirement, ends)) {
        check(book, requirement, duty, imagined, proposal).ifPresent(checks::add);
      }
    }
    checks.addAll(limits.of(proposal, imagined));
    return checks;
  }

  /** The last day the rules leave without a judgement; none where they set none. */
  Optional<LocalDate> lastDay(Proposal proposal) {
    String begins = proposal.kind().begins();
    String ends = proposal.kind().ends();
    if (begins == null || ends == null) {
      return Optional.empty();
    }
    Rulebook book = holder.rulebook();
    CaseHistory known = alone(histories.of(proposal.citizenId()), proposal);
    return book.evaluate(with(known, event(begins, proposal.starts())), proposal.starts()).stream()
        .filter(duty -> duty.anchor().equals(proposal.starts()))
        .filter(duty -> endsIt(book.requirement(duty.requirement()).orElseThrow(), ends))
        .map(Duty::due)
        .filter(due -> due != null && due.isAfter(proposal.starts()))
        .min(LocalDate::compareTo);
  }

  private static LocalDate asked(Proposal proposal, LocalDate asked) {
    return proposal.ends().equals(proposal.starts()) ? proposal.ends() : asked;
  }

  private static boolean endsIt(Requirement requirement, String ends) {
    return requirement.latest().fulfilledBy().kinds().stream()
        .anyMatch(kind -> kind.code().equals(ends));
  }

  private Optional<Check> check(
      Rulebook book, Requirement requirement, Duty duty, CaseHistory history, Proposal proposal) {
    Version version = requirement.versions().get(duty.version());
    LocalDate due = duty.due();
    boolean forbidden = proposal.starts().equals(due);
    boolean inTime = due != null && !forbidden && !proposal.ends().isAfter(due);
    Check.@Nullable Lifted lifted = lifted(book, duty);
    Answer answer =
        switch (duty.status()) {
          case MET -> forbidden ? Answer.REFUSED : Answer.ALLOWED;
          case UPCOMING, DUE, NOT_COVERED -> Answer.ALLOWED;
          case MET_LATE, OVERDUE ->
              version.reservations().undetermined() ? Answer.JUDGEMENT : Answer.REFUSED;
          case LIFTED, SUSPENDED -> inTime || lifted == null ? Answer.ALLOWED : Answer.LIFTED;
          case UNDETERMINED -> undetermined(version, duty, inTime);
        };
    return Optional.of(
        new Check(
            requirement.id(),
            version.title(),
            version.basis().citation(),
            answer,
            numbers(history, duty, proposal),
            answer == Answer.LIFTED ? lifted : null,
            book.hash(),
            proposal.starts()));
  }

  /** Discretion is a judgement to be made; else it hangs on something nobody registered. */
  private static Answer undetermined(Version version, Duty duty, boolean inTime) {
    boolean judged = version.reservations().undetermined() || !duty.deviations().isEmpty();
    return judged ? (inTime ? Answer.ALLOWED : Answer.JUDGEMENT) : Answer.UNKNOWN;
  }

  private static Check.@Nullable Lifted lifted(Rulebook book, Duty duty) {
    return duty.deviations().stream()
        .flatMap(id -> book.deviations().stream().filter(each -> each.id().equals(id)))
        .filter(each -> each.effect() == Deviation.Effect.LIFT)
        .findFirst()
        .map(each -> new Check.Lifted(each.id(), each.title(), each.period().last()))
        .orElse(null);
  }

  private static SequencedMap<String, String> numbers(
      CaseHistory history, Duty duty, Proposal proposal) {
    SequencedMap<String, String> numbers = new LinkedHashMap<>();
    numbers.put("starts", proposal.starts().toString());
    numbers.put("ends", proposal.ends().toString());
    LocalDate due = duty.due();
    if (due != null && due.isAfter(proposal.starts())) {
      numbers.put("last-day", due.toString());
    }
    history.spells().stream()
        .filter(spell -> spell.id().equals(duty.spell()))
        .findFirst()
        .ifPresent(spell -> {
          numbers.put("spell-from", spell.from().toString());
          long days = ChronoUnit.DAYS.between(spell.from(), proposal.starts()) + 1;
          numbers.put("spell-days", Long.toString(days));
        });
    return numbers;
  }

  /**
   * The case as if what is being changed were not there, and with no end of another of the kind:
   * that an earlier one ends must not pass for the end of this.
   */
  private CaseHistory alone(CaseHistory history, Proposal proposal) {
    Long but = proposal.but();
    Set<String> own =
        but == null
            ? Set.of()
            : consequences.of(but).stream().map(Object::toString).collect(Collectors.toSet());
    return of(
        history,
        history.events().stream()
            .filter(event -> !own.contains(event.id()))
            .filter(event -> !event.kind().equals(proposal.kind().ends()))
            .filter(event -> !sameDay(event, proposal))
            .toList());
  }

  /** Another that begins the same day would be asked about twice. */
  private static boolean sameDay(CaseHistory.Event event, Proposal proposal) {
    return event.kind().equals(proposal.kind().begins()) && event.on().equals(proposal.starts());
  }

  private static CaseHistory.Event event(String kind, LocalDate on) {
    return new CaseHistory.Event(IMAGINED + kind, kind, on, java.util.Map.of());
  }

  private static CaseHistory with(CaseHistory history, CaseHistory.Event... more) {
    List<CaseHistory.Event> events = new ArrayList<>(history.events());
    events.addAll(List.of(more));
    return of(history, events);
  }

  private static CaseHistory of(CaseHistory history, List<CaseHistory.Event> events) {
    return new CaseHistory(
        history.id(),
        history.municipality(),
        history.born(),
        history.spells(),
        events,
        history.facts());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
