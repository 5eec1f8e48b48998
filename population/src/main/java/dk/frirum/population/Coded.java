package dk.frirum.population;

/** A value with the code by which the rulebook's data dictionary and the CSV files know it. */
public interface Coded {
  /** The code, in lower case with hyphens. */
  String code();
}
