package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.Percentiles;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import java.util.ArrayList;
import java.util.List;

/**
 * One citizen at a time, as a page asks.
 *
 * @param evaluated history in, list of duties out
 * @param explained one duty, with everything that is said of it
 * @param explainedWhole a citizen evaluated and each of the duties explained
 */
record SingleCases(Percentiles evaluated, Percentiles explained, Percentiles explainedWhole) {

  /** As many are run before, to be warm. */
  static SingleCases of(Nation nation, int calls, int explanations) {
    List<CaseHistory> histories = new ArrayList<>();
    int step = Math.max(1, nation.columns().citizens() / calls);
    for (int citizen = 0;
        citizen < step * calls && citizen < nation.columns().citizens();
        citizen += step) {
      histories.add(nation.history(citizen));
    }
    evaluated(nation, histories);
    explained(nation, histories, explanations);
    Percentiles evaluated = evaluated(nation, histories);
    return explained(nation, histories, explanations).with(evaluated);
  }

  private SingleCases with(Percentiles times) {
    return new SingleCases(times, explained, explainedWhole);
  }

  private static Percentiles evaluated(Nation nation, List<CaseHistory> histories) {
    long[] nanos = new long[histories.size()];
    for (int each = 0; each < nanos.length; each++) {
      long start = System.nanoTime();
      nation.rulebook().evaluate(histories.get(each), nation.asOf());
      nanos[each] = System.nanoTime() - start;
    }
    return Percentiles.of(nanos);
  }

  private static SingleCases explained(
      Nation nation, List<CaseHistory> histories, int explanations) {
    List<Long> duties = new ArrayList<>();
    List<Long> cases = new ArrayList<>();
    for (int each = 0; each < histories.size() && duties.size() < explanations; each++) {
      CaseHistory history = histories.get(each);
      long start = System.nanoTime();
      long before = start;
      for (Duty duty : nation.rulebook().evaluate(history, nation.asOf())) {
        before = System.nanoTime();
        nation.rulebook().explain(history, duty, nation.asOf());
        duties.add(System.nanoTime() - before);
      }
      cases.add(System.nanoTime() - start);
    }
    return new SingleCases(Percentiles.of(new long[0]), percentiles(duties), percentiles(cases));
  }

  private static Percentiles percentiles(List<Long> nanos) {
    return Percentiles.of(nanos.stream().mapToLong(Long::longValue).toArray());
  }
}
