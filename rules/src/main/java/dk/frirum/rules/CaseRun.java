package dk.frirum.rules;

import dk.frirum.rules.card.Card;
import dk.frirum.rules.card.CardCase;
import dk.frirum.rules.card.CardCase.Expected;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.said.Advice;
import dk.frirum.rules.said.Wrong;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the cases of a card through both evaluators. */
final class CaseRun {
  private CaseRun() {}

  static List<Problem> problems(Rulebook rulebook, Card card) {
    List<Problem> problems = new ArrayList<>();
    if (card.cases().size() < 2 && !concernsLimitsAlone(rulebook, card)) {
      problems.add(
          new Problem(
              card.place(),
              Wrong.FEW_CASES.of(card.id(), card.cases().size()),
              Advice.AT_LEAST_TWO.of(),
              ""));
    }
    problems.addAll(failing(rulebook, card));
    return problems;
  }

  /** A limit is no duty, so what lifts one has no case; its own are run when it is read. */
  private static boolean concernsLimitsAlone(Rulebook rulebook, Card card) {
    return card instanceof Deviation deviation
        && deviation.of().stream().allMatch(id -> rulebook.requirement(id).isEmpty());
  }

  static List<Problem> failing(Rulebook rulebook, Card card) {
    List<Problem> problems = new ArrayList<>();
    for (CardCase each : card.cases()) {
      Text fault = fault(rulebook, each);
      if (fault != null) {
        problems.add(new Problem(each.place(), Wrong.CASE_FAILS.of(each.name(), fault), null, ""));
      }
    }
    return problems;
  }

  private static @Nullable Text fault(Rulebook rulebook, CardCase one) {
    List<Duty> duties = about(one, rulebook.evaluate(one.given(), one.on()));
    List<Duty> reference = about(one, rulebook.reference().evaluate(one.given(), one.on()));
    if (!duties.equals(reference)) {
      return new Text(
          "de to beregninger er uenige: %s og %s".formatted(duties, reference),
          "the two evaluators disagree: %s and %s".formatted(duties, reference));
    }
    if (duties.size() != one.expect().size()) {
      return expected(number(one.expect().size()), found(duties));
    }
    for (int each = 0; each < duties.size(); each++) {
      if (!meets(duties.get(each), one.expect().get(each))) {
        return expected(
            Text.same(wanted(one.expect().get(each))), found(List.of(duties.get(each))));
      }
    }
    return null;
  }

  private static List<Duty> about(CardCase one, List<Duty> duties) {
    return duties.stream()
        .filter(duty -> duty.requirement().equals(one.of()))
        .sorted(Comparator.comparing(Duty::anchor).thenComparing(Duty::version))
        .toList();
  }

  private static boolean meets(Duty duty, Expected expected) {
    return (expected.due() == null || expected.due().equals(duty.due()))
        && (expected.status() == null || expected.status() == duty.status())
        && (expected.metOn() == null || expected.metOn().equals(duty.metOn()))
        && (expected.have() == null || expected.have() == duty.have())
        && (expected.anchor() == null || expected.anchor().equals(duty.anchor()))
        && (expected.by() == null || duty.deviations().contains(expected.by()));
  }

  private static Text expected(Text wanted, Text found) {
    return new Text("ventede ", "expected ")
        .plus(wanted)
        .plus(new Text(", fik ", ", got "))
        .plus(found);
  }

  private static Text number(int duties) {
    return switch (duties) {
      case 0 -> new Text("ingen pligt", "no duty");
      case 1 -> new Text("én pligt", "one duty");
      default -> new Text(duties + " pligter", duties + " duties");
    };
  }

  private static Text found(List<Duty> duties) {
    if (duties.isEmpty()) {
      return number(0);
    }
    return Text.same(
        String.join(
            "; ",
            duties.stream()
                .map(duty ->
                    "{anchor: %s, due: %s, status: %s, met-on: %s, have: %d, by: %s}"
                        .formatted(
                            duty.anchor(),
                            Objects.toString(duty.due(), "unspecified"),
                            word(duty.status()),
                            Objects.toString(duty.metOn(), "not"),
                            duty.have(),
                            duty.deviations()))
                .toList()));
  }

  private static String wanted(Expected expected) {
    List<String> parts = new ArrayList<>();
    add(parts, "anchor", expected.anchor());
    add(parts, "due", expected.due());
    Status status = expected.status();
    add(parts, "status", status == null ? null : word(status));
    add(parts, "met-on", expected.metOn());
    add(parts, "have", expected.have());
    add(parts, "by", expected.by());
    return "{" + String.join(", ", parts) + "}";
  }

  private static void add(List<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + ": " + value);
    }
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
