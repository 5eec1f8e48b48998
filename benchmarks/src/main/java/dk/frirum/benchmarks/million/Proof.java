package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.explain.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds the mass run against the plain evaluator and the explanations.
 *
 * @param citizens compared with the plain evaluator, duty by duty
 * @param duties of the citizens compared
 * @param explained duties that their explanation came to as well
 */
record Proof(int citizens, long duties, int explained) {

  private static final Comparator<Duty> ANY_ORDER = Comparator.comparing(Duty::toString);

  /**
   * @throws UnequalAnswersException when any duty differs
   */
  static Proof of(Nation nation, DutyColumns duties, int nthCitizen, int nthExplained) {
    List<List<Duty>> chosen = nation.dutiesOfEvery(nthCitizen, duties);
    IntStream.range(0, chosen.size())
        .parallel()
        .forEach(number -> compare(nation, number * nthCitizen, chosen.get(number)));
    long compared = chosen.stream().mapToLong(List::size).sum();
    return new Proof(chosen.size(), compared, explain(nation, duties, nthExplained));
  }

  private static void compare(Nation nation, int citizen, List<Duty> fast) {
    CaseHistory history = nation.history(citizen);
    List<Duty> plain = nation.rulebook().reference().evaluate(history, nation.asOf());
    if (!sorted(fast).equals(sorted(plain))) {
      throw new UnequalAnswersException("the mass run", citizen);
    }
  }

  private static List<Duty> sorted(List<Duty> duties) {
    return duties.stream().sorted(ANY_ORDER).toList();
  }

  /** Explains all duties of every n-th citizen, requirement by requirement. */
  private static int explain(Nation nation, DutyColumns duties, int nth) {
    int explained = 0;
    for (DutyColumns.Part part : duties.parts()) {
      Map<Integer, List<Integer>> rows = new HashMap<>();
      for (int row = 0; row < part.size(); row++) {
        if (part.citizen(row) % nth == 0) {
          rows.computeIfAbsent(part.citizen(row), _ -> new ArrayList<>()).add(row);
          explained++;
        }
      }
      rows.entrySet().parallelStream()
          .forEach(each -> explain(nation, part, each.getKey(), each.getValue()));
    }
    return explained;
  }

  private static void explain(
      Nation nation, DutyColumns.Part part, int citizen, List<Integer> rows) {
    CaseHistory history = nation.history(citizen);
    Map<String, List<Duty>> alike =
        rows.stream()
            .map(row -> nation.duty(part, row))
            .collect(Collectors.groupingBy(duty -> duty.spell() + " " + duty.requirement()));
    for (List<Duty> mass : alike.values()) {
      Duty first = mass.getFirst();
      List<Duty> said =
          nation
              .rulebook()
              .explain(history, first.spell(), first.requirement(), nation.asOf())
              .stream()
              .map(Explanation::duty)
              .filter(Objects::nonNull)
              .toList();
      if (!sorted(mass).equals(sorted(said))) {
        throw new UnequalAnswersException("an explanation", citizen);
      }
    }
  }
}
