package dk.frirum.rules.columns;

/** Writes what one version of one requirement asks for in the spell at hand. */
interface Step {
  void walk(Spot spot);

  /** What a step is made for. */
  record Task(Plan plan, int number) {}
}
