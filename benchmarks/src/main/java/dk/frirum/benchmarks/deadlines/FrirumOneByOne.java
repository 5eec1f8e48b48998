package dk.frirum.benchmarks.deadlines;

import dk.frirum.benchmarks.Contender;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Frirum as a page uses it: one citizen's history in, the list of duties out. */
final class FrirumOneByOne implements Contender {

  private final Rulebook rulebook = FrirumCards.load();
  private final List<CaseHistory> histories;

  FrirumOneByOne(Cases cases) {
    histories = IntStream.range(0, cases.size).mapToObj(i -> CaseHistories.of(cases, i)).toList();
  }

  @Override
  public String name() {
    return "Frirum, one case a call";
  }

  @Override
  public String usage() {
    return "rule cards, a history object in, a list of duties out";
  }

  @Override
  public long run(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      for (Duty duty : rulebook.evaluate(histories.get(i), DeadlineTask.AS_OF_DATE)) {
        sum +=
            DeadlineTask.weigh(
                i,
                FrirumCards.rule(duty.requirement()),
                (int) Objects.requireNonNull(duty.due()).toEpochDay(),
                FrirumCards.code(duty.status()));
      }
    }
    return sum;
  }
}
