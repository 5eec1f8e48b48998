package dk.frirum.rules.columns;

import dk.frirum.rules.columns.Plan.VersionPlan;

/** Writes what one version of one requirement asks for in the spells at hand. */
interface Step {
  void walk(Spot spot);

  /** What a step is made for. */
  record Task(Plan plan, int number) {
    VersionPlan version() {
      return plan.versions()[number];
    }
  }
}
