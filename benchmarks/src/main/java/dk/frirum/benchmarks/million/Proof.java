package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.UnequalAnswersException;
import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Duty;
import dk.frirum.rules.columns.DutyColumns;
import java.util.Comparator;
import java.util.List;

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
    long compared = 0;
    List<List<Duty>> chosen = nation.dutiesOfEvery(nthCitizen, duties);
    for (int number = 0; number < chosen.size(); number++) {
      compare(nation, number * nthCitizen, chosen.get(number));
      compared += chosen.get(number).size();
    }
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
    long number = 0;
    for (DutyColumns.Part part : duties.parts()) {
      for (int row = 0; row < part.size(); row++) {
        if (number++ % nth == 0) {
          explain(nation, part, row);
          explained++;
        }
      }
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
