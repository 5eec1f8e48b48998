package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.columns.DutyColumns;
import java.util.Comparator;
import java.util.List;
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
  static Proof of(Nation nation, DutyColumns duties, int nthCitizen, int nthDuty) {
    List<List<Duty>> chosen = nation.dutiesOfEvery(nthCitizen, duties);
    IntStream.range(0, chosen.size())
        .parallel()
        .forEach(number -> compare(nation, number * nthCitizen, chosen.get(number)));
    long compared = chosen.stream().mapToLong(List::size).sum();
    return new Proof(chosen.size(), compared, explain(nation, duties, nthDuty));
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

  private static int explain(Nation nation, DutyColumns duties, int nth) {
    int explained = 0;
    int skip = 0;
    for (DutyColumns.Part part : duties.parts()) {
      int first = skip;
      int count = first >= part.size() ? 0 : Math.ceilDiv(part.size() - first, nth);
      IntStream.range(0, count)
          .parallel()
          .forEach(number -> explain(nation, part, first + number * nth));
      explained += count;
      skip = first + count * nth - part.size();
    }
    return explained;
  }

  private static void explain(Nation nation, DutyColumns.Part part, int row) {
    Duty duty = nation.duty(part, row);
    CaseHistory history = nation.history(part.citizen(row));
    if (!duty.equals(nation.rulebook().explain(history, duty, nation.asOf()).duty())) {
      throw new UnequalAnswersException("an explanation", part.citizen(row));
    }
  }
}
