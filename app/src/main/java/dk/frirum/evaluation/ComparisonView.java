package dk.frirum.evaluation;

import dk.frirum.web.FileLimit;
import java.util.List;

/**
 * The page on which other municipalities' sums come in.
 *
 * @param may whether this reader may add a file
 * @param number of the protocol among the trial's, from 1
 * @param reached the day from which the question can be answered
 * @param file whose file was refused; empty where none was
 * @param problems what does not fit, line by line
 */
public record ComparisonView(
    long trial,
    String title,
    boolean may,
    int number,
    String question,
    java.time.LocalDate reached,
    Others others,
    String file,
    List<Problem> problems,
    int left) {
  /** Sums of a whole country take less. */
  public static final FileLimit MOST = new FileLimit(1);

  public ComparisonView {
    problems = List.copyOf(problems);
  }

  /** A line that does not fit, and why. */
  public record Problem(int line, String text) {}
}
