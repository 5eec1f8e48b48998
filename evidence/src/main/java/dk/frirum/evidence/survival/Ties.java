package dk.frirum.evidence.survival;

/** What is done with exits at the same time. Weekly data are nearly all ties: Efron. */
public enum Ties {
  /** Efron 1977, The efficiency of Cox's likelihood function for censored data, JASA 72:557. */
  EFRON,
  /** Breslow 1974, Covariance analysis of censored survival data, Biometrics 30:89. */
  BRESLOW,
  /** Time is taken for discrete: Cox 1972, Regression models and life-tables, JRSS B 34:187. */
  EXACT
}
