package dk.frirum.benchmarks.deadlines;

import dk.frirum.benchmarks.Contender;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.columns.DutyColumns;
import dk.frirum.rules.columns.HistoryColumns;

/**
 * Frirum's mass run: five cards from a rulebook over whole histories in columns. It computes and
 * keeps more than the task asks for: anchor, version, day met, count and deviations of each duty.
 */
final class FrirumInBulk implements Contender {

  private final Cases cases;
  private final Rulebook rulebook = FrirumCards.load();
  private final int[] rules =
      rulebook.requirements().stream().mapToInt(card -> FrirumCards.rule(card.id())).toArray();

  /** By place of the status, so that summing up branches no more than the others' does. */
  private final int[] codes = new int[Status.values().length];

  private final HistoryColumns all;

  FrirumInBulk(Cases cases) {
    this.cases = cases;
    for (Status status : FrirumCards.STATUSES) {
      codes[status.ordinal()] = FrirumCards.code(status);
    }
    all = columns(0, cases.size);
  }

  private HistoryColumns columns(int from, int to) {
    var columns = rulebook.columns();
    for (int i = from; i < to; i++) {
      columns.history(i, CaseHistories.of(cases, i));
    }
    return columns.build();
  }

  @Override
  public String name() {
    return "Frirum";
  }

  @Override
  public String usage() {
    return "rule cards, whole histories in columns, one mass run";
  }

  @Override
  public int bulk() {
    return cases.size;
  }

  @Override
  public long run(int from, int to) {
    // Parts of the cases are asked for only when answers are compared, never on the clock.
    var columns = from == 0 && to == cases.size ? all : columns(from, to);
    long sum = 0;
    for (DutyColumns.Part part : rulebook.evaluate(columns, DeadlineTask.AS_OF_DATE, 1).parts()) {
      for (int row = 0; row < part.size(); row++) {
        sum +=
            DeadlineTask.weigh(
                from + part.citizen(row),
                rules[part.requirement(row)],
                part.due(row),
                codes[part.status(row).ordinal()]);
      }
    }
    return sum;
  }
}
