package dk.frirum.rules.columns;

/**
 * Walks citizens and writes their duties; one for each thread. Allocates nothing but room for the
 * result. What the cards mean is laid down in the reference evaluator; this one must agree.
 */
final class Walk {
  private final Spot spot;
  private final Step[][] stepsOf;

  Walk(Spot spot, Step[][] stepsOf) {
    this.spot = spot;
    this.stepsOf = stepsOf;
  }

  void citizens(int from, int to) {
    HistoryColumns columns = spot.columns;
    for (int citizen = from; citizen < to; citizen++) {
      spot.cursor.citizen = citizen;
      int end = columns.spellStart[citizen + 1];
      for (int spell = columns.spellStart[citizen]; spell < end; spell++) {
        if (columns.spellFrom[spell] <= spot.asOf) {
          spot.enter(spell);
          for (Step step : stepsOf[columns.benefit[spell]]) {
            step.walk(spot);
          }
        }
      }
    }
  }
}
