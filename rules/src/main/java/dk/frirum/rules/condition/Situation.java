package dk.frirum.rules.condition;

/** One case on one day: what each subject is worth there. */
@FunctionalInterface
public interface Situation {

  /** What a subject is worth that nobody knows. */
  int UNKNOWN = Integer.MIN_VALUE;

  int read(Subject subject);
}
