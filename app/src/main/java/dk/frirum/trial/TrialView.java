package dk.frirum.trial;

import dk.frirum.rules.card.Agreement;
import dk.frirum.rules.explain.CardText;
import dk.frirum.rules.time.Period;
import dk.frirum.web.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial action's page.
 *
 * @param agreement title, address and standing of what it stands under; none inside the law
 * @param cards what its deviations say, in plain words
 * @param inForce whether its cards are in force
 * @param waiting what waits for a second person; none where nothing does
 * @param maySecond whether this reader is that second person
 * @param may what this reader may do: {@code change}, {@code start}, {@code put}, {@code prolong},
 *     {@code stop}, {@code decide}, {@code people}, {@code preview}
 * @param decisions codes of what can be decided with a reason
 * @param counts who was in it, by version
 * @param reports on what it did, newest first; none for those who may not read them
 * @param progress how far the computing anew is
 */
public record TrialView(
    TrialAction trial,
    @Nullable Under agreement,
    List<CardText> cards,
    boolean inForce,
    @Nullable Enactment waiting,
    boolean maySecond,
    List<String> may,
    List<String> decisions,
    List<Count> counts,
    Reevaluating progress,
    @Nullable List<Evaluated.Quote> reports,
    Map<String, String> typed,
    List<FieldError> errors) {
  public TrialView {
    cards = List.copyOf(cards);
    may = List.copyOf(may);
    decisions = List.copyOf(decisions);
    counts = List.copyOf(counts);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  /** An agreement in brief. */
  public record Under(
      String href, String title, Agreement.Standing standing, boolean setsLawAside) {}

  /**
   * Who was in a version.
   *
   * @param citizens none where there are so few that a number would tell of persons
   */
  public record Count(int version, Period days, @Nullable Integer citizens, int unsure) {}

  /** How far the computing anew is. */
  public record Reevaluating(
      boolean running, @Nullable Integer percent, boolean failed, String href) {}

  /** Whether this reader may do something. */
  public boolean may(String what) {
    return may.contains(what);
  }
}
