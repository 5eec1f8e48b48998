package dk.frirum.evidence.did;

/** How covariates enter; without covariates all three are the difference of mean changes. */
public enum Adjustment {
  /** Right when either the outcome or the chance of treatment is modelled right. */
  DOUBLY_ROBUST,
  /** The controls are weighed so that they resemble the treated. */
  INVERSE_PROBABILITY,
  /** The controls' change is foretold from the covariates. */
  REGRESSION
}
