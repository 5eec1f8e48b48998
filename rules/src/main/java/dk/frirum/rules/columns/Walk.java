package dk.frirum.rules.columns;

/**
 * Walks citizens and writes their duties; one for each thread. Allocates nothing but room for the
 * result. What the cards mean is laid down in the reference evaluator; this one must agree.
 */
final class Walk {
  private final Spot spot;
  private final Step[][] stepsOf;

  /** The block's spells on the benefit at hand. */
  private final int[] chosen = new int[Spot.BLOCK];

  Walk(Spot spot, Step[][] stepsOf) {
    this.spot = spot;
    this.stepsOf = stepsOf;
  }

  void citizens(int from, int to) {
    HistoryColumns columns = spot.columns;
    int end = columns.spellStart[to];
    for (int first = columns.spellStart[from]; first < end; first += Spot.BLOCK) {
      block(first, Math.min(end, first + Spot.BLOCK));
    }
  }

  private void block(int from, int to) {
    spot.survey(from, to);
    for (int benefit = 0; benefit < stepsOf.length; benefit++) {
      int found = 0;
      for (int spell = from; spell < to; spell++) {
        if (spot.columns.benefit[spell] == benefit && spot.columns.spellFrom[spell] <= spot.asOf) {
          chosen[found++] = spell;
        }
      }
      if (found > 0) {
        for (Step step : stepsOf[benefit]) {
          step.walk(spot, chosen, found);
        }
      }
    }
  }
}
