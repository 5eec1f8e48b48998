package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.Period;
import dk.frirum.rules.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sets requirements aside (<i>fravigelse</i>): the law's own exceptions, a suspension, an
 * agreement, a trial.
 *
 * @param under id of the agreement it stands under; none for law and for what is noted alone
 * @param of ids of the requirements it is about
 * @param replacement what stands in the law's place; none for other effects than replace
 * @param grace added to the end of the period where duties are postponed to it; none when nothing
 * @param municipalities codes it holds in; empty when in all
 * @param published the day it was made known; none when not noted, and then it always was
 * @param approval none where none is needed
 */
public record Deviation(
    String id,
    Text title,
    Layer layer,
    @Nullable String under,
    List<String> of,
    Effect effect,
    @Nullable Version replacement,
    @Nullable Span grace,
    Set<String> municipalities,
    Condition group,
    Period period,
    Basis basis,
    @Nullable Approval approval,
    @Nullable LocalDate published,
    Reservations reservations,
    List<CardCase> cases,
    Place place)
    implements Card {

  /** Most deviations of one requirement: in the mass run each is a bit of a long. */
  public static final int MOST_OF_ONE = 64;

  public Deviation {
    of = List.copyOf(of);
    municipalities = Set.copyOf(municipalities);
    cases = List.copyOf(cases);
  }

  /** Where in the order of precedence it stands; a higher rank goes before. */
  public record Layer(String name, int rank) {

    /** The law's own exceptions. */
    public boolean isStatute() {
      return name.equals("statute");
    }

    /** While one of these runs, nothing is asked for. */
    public boolean isSuspension() {
      return name.equals("suspension");
    }
  }

  /** What it does to a duty. */
  public enum Effect {
    /** A duty that falls due in the period is not required. */
    LIFT("lift"),
    /** The period's days do not count. */
    STOP_CLOCK("stop-clock"),
    /** Something else is required in its place. */
    REPLACE("replace"),
    /** A date in the period moves to its end. */
    POSTPONE_TO_END("postpone-to-end"),
    /** A requirement that is nobody's otherwise is required. */
    ADD("add");

    private final String code;

    Effect(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** Who approved it, and when. */
  public record Approval(String by, LocalDate on) {}

  /** Days between the period's last day and the date duties are postponed to. */
  public int graceDays() {
    return grace == null ? 0 : grace.exactDays();
  }

  public boolean holdsIn(String municipality) {
    return municipalities.isEmpty() || municipalities.contains(municipality);
  }
}
