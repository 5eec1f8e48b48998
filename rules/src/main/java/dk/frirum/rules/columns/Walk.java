package dk.frirum.rules.columns;

/**
 * Walks citizens and writes their duties; one for each thread. Allocates nothing but the result.
 * What the cards mean is laid down in the reference evaluator; this one must agree.
 */
final class Walk {
  /** Spells in a block: few enough to stay in the processor's cache. */
  static final int BLOCK = 1024;

  private final Spot spot;
  private final Step[][] stepsOf;

  Walk(Spot spot, Step[][] stepsOf) {
    this.spot = spot;
    this.stepsOf = stepsOf;
  }

  DutyColumns.Part citizens(int from, int to) {
    HistoryColumns columns = spot.columns;
    spot.rows.clear();
    int end = columns.spellStart[to];
    for (int first = columns.spellStart[from]; first < end; first += BLOCK) {
      block(first, Math.min(end, first + BLOCK));
    }
    return new DutyColumns.Part(columns, spot.rows);
  }

  private void block(int from, int to) {
    for (int benefit = 0; benefit < stepsOf.length; benefit++) {
      spot.gather(benefit, from, to);
      if (spot.count > 0) {
        for (Step step : stepsOf[benefit]) {
          step.walk(spot);
        }
      }
    }
  }
}
