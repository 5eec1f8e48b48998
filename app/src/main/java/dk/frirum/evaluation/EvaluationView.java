package dk.frirum.evaluation;

import dk.frirum.benchmark.Alike;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a protocol is frozen and runs are made.
 *
 * @param may whether this reader may freeze and run
 * @param size how many there are to look at, and what could be seen with them; none while nothing
 *     can be counted
 * @param others whom the newest protocol holds the trial against
 * @param nearest municipalities that resemble this one, as a proposal
 */
public record EvaluationView(
    long trial,
    String title,
    boolean may,
    List<Frozen> protocols,
    List<Run> runs,
    List<Choice> measures,
    @Nullable Size size,
    Others others,
    List<Alike.Like> nearest,
    Map<String, String> typed,
    List<FieldError> errors) {

  /** A frozen protocol. */
  public record Frozen(
      int number, LocalDate at, String by, String hash, String text, boolean intact) {}

  /**
   * A run.
   *
   * @param against its verdict against other municipalities; empty where that was not planned
   */
  public record Run(String href, LocalDate cut, int protocol, String verdict, String against) {}

  /** Persons, and the smallest difference in points that is seen in four of five trials. */
  public record Size(String earlier, String trial, String smallest) {}

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
