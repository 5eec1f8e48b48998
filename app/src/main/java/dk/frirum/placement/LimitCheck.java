package dk.frirum.placement;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.placement.Check.Answer;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Limit;
import dk.frirum.rules.card.Limit.Quantity;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.reference.Exposures;
import dk.frirum.rules.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the limits (<i>rimelighedskrav, merbeskæftigelse, timeloft</i>) with the numbers of the
 * workplace. An agreement, trial or suspension lifts one as it lifts a duty: for a group, a period
 * and municipalities.
 */
@Component
class LimitCheck {
  private final RulebookHolder holder;
  private final Companies companies;

  LimitCheck(RulebookHolder holder, Companies companies) {
    this.holder = holder;
    this.companies = companies;
  }

  List<Check> of(Proposal proposal, CaseHistory imagined) {
    Rulebook book = holder.rulebook();
    CaseHistory history = withOwnEmployer(imagined, proposal);
    Map<Quantity, Integer> numbers = numbers(proposal);
    List<Check> checks = new ArrayList<>();
    for (Limit limit : book.limits()) {
      if (limit.at().contains(proposal.kind().begins())
          && holds(book, limit.appliesTo(), history, proposal.starts())) {
        check(book, limit, history, proposal, numbers).ifPresent(checks::add);
      }
    }
    return checks;
  }

  /** Whether somebody is in a group on a day; where it cannot be known, the rule is asked. */
  private static boolean holds(Rulebook book, Condition group, CaseHistory history, LocalDate day) {
    return !new Exposures(book.dictionary(), group, new Period(day, day))
        .of(history, day)
        .isEmpty();
  }

  private static Optional<Check> check(
      Rulebook book,
      Limit limit,
      CaseHistory history,
      Proposal proposal,
      Map<Quantity, Integer> numbers) {
    LocalDate day = proposal.starts();
    return switch (limit.ask(day, numbers)) {
      case Limit.Answer.NotInForce() -> Optional.empty();
      case Limit.Answer.Unknown(Limit.Version version, Quantity missing) -> {
        SequencedMap<String, String> used = used(numbers);
        used.put("missing", missing.code());
        yield Optional.of(check(book, limit, version, Answer.UNKNOWN, used, null, day));
      }
      case Limit.Answer.Compared(Limit.Version version, boolean allowed, int has, int bound) -> {
        SequencedMap<String, String> used = used(numbers);
        used.put("has", Integer.toString(has));
        used.put("bound", Integer.toString(bound));
        Check.Lifted lifted = allowed ? null : lifted(book, limit, history, day);
        Answer answer =
            allowed
                ? Answer.ALLOWED
                : lifted != null
                    ? Answer.LIFTED
                    : limit.reservations().undetermined() ? Answer.JUDGEMENT : Answer.REFUSED;
        yield Optional.of(check(book, limit, version, answer, used, lifted, day));
      }
    };
  }

  private static Check check(
      Rulebook book,
      Limit limit,
      Limit.Version version,
      Answer answer,
      SequencedMap<String, String> numbers,
      Check.@Nullable Lifted lifted,
      LocalDate day) {
    return new Check(
        limit.id(),
        limit.title(),
        version.basis().citation(),
        answer,
        numbers,
        lifted,
        book.hash(),
        day);
  }

  /** What lifts it on the day, the highest layer first. */
  private static Check.@Nullable Lifted lifted(
      Rulebook book, Limit limit, CaseHistory history, LocalDate day) {
    return book.book().deviationsOf(limit.id()).stream()
        .filter(each -> each.effect() == Deviation.Effect.LIFT)
        .filter(each -> each.holdsIn(history.municipality()) && each.period().contains(day))
        .filter(each -> holds(book, each.group(), history, day))
        .findFirst()
        .map(each -> new Check.Lifted(each.id(), each.title(), each.period().last()))
        .orElse(null);
  }

  private Map<Quantity, Integer> numbers(Proposal proposal) {
    Map<Quantity, Integer> numbers = new EnumMap<>(Quantity.class);
    long days = ChronoUnit.DAYS.between(proposal.starts(), proposal.ends()) + 1;
    numbers.put(Quantity.WEEKS_IN_ALL, (int) ((days + 6) / 7));
    Integer tenths = proposal.tenths();
    if (tenths != null) {
      // Part of an hour counts as a whole one: 37.5 is more than 37.
      numbers.put(Quantity.HOURS_A_WEEK, (tenths + 9) / 10);
    }
    Company company = proposal.company();
    if (company != null) {
      int here = companies.placed(company.id(), proposal.starts(), proposal.but());
      numbers.put(Quantity.PERSONS_PLACED, here + company.placedByOthers() + 1);
      if (company.employees() != null) {
        numbers.put(Quantity.ORDINARY_EMPLOYEES, company.employees());
      }
      if (company.averageEmployees() != null) {
        numbers.put(Quantity.AVERAGE_EMPLOYEES, company.averageEmployees());
      }
    }
    return numbers;
  }

  private static SequencedMap<String, String> used(Map<Quantity, Integer> numbers) {
    SequencedMap<String, String> used = new LinkedHashMap<>();
    numbers.forEach((quantity, value) -> used.put(quantity.code(), Integer.toString(value)));
    return used;
  }

  /** Whether it is with the employer the citizen has, by the CVR number on the sickness case. */
  private static CaseHistory withOwnEmployer(CaseHistory history, Proposal proposal) {
    Company company = proposal.company();
    boolean own =
        company != null
            && history.facts().stream()
                .anyMatch(fact ->
                    fact.name().equals("employer-cvr") && fact.value().equals(company.cvr()));
    if (!own) {
      return history;
    }
    List<CaseHistory.Fact> facts = new ArrayList<>(history.facts());
    facts.add(new CaseHistory.Fact("at-own-employer", "yes", proposal.starts(), null));
    return new CaseHistory(
        history.id(),
        history.municipality(),
        history.born(),
        history.spells(),
        history.events(),
        facts);
  }
}
