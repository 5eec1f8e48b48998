package dk.frirum.rules.columns;

/** Writes what one version of one requirement asks for in some spells. */
interface Step {
  /**
   * @param spells rows of a block that the spot has surveyed
   * @param count how many of them
   */
  void walk(Spot spot, int[] spells, int count);

  /** What a step is made for. */
  record Task(Plan plan, int number) {}
}
