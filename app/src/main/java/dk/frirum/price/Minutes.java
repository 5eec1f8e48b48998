package dk.frirum.price;

import java.time.LocalDate;

/**
 * The municipality's time on doing once what a requirement asks for: preparation, the meeting, work
 * after it (<i>forberedelse, møde, efterbehandling</i>), and where the figures come from.
 */
public record Minutes(int preparation, int meeting, int afterWork, Origin origin) {

  /** Where minutes come from. */
  public sealed interface Origin {

    /**
     * The mean of what was registered on interviews of the kind in the municipality in the last
     * twelve months.
     *
     * @param kind the kind's code in the dictionary
     * @param interviews how many had minutes registered
     * @param caseworkers how many different ones registered them; never fewer than {@link
     *     MinutesBook#FEWEST_CASEWORKERS}
     * @param half half the width of the 95 % interval of the total, clustered by caseworker
     */
    record Measured(String kind, int interviews, int caseworkers, int half) implements Origin {}

    /**
     * Somebody's assumption.
     *
     * @param subject code of the kind of event, or id of the requirement, it was made for
     * @param by name of the person
     */
    record Assumed(String subject, String by, LocalDate since) implements Origin {}

    /** Nobody has measured or assumed anything: there is no figure, which is not the same as 0. */
    record Unknown() implements Origin {}

    /** It takes none of the municipality's time for the reason given. */
    record None(Reason reason) implements Origin {}
  }

  /** Why something takes none of the municipality's time. */
  public enum Reason {
    /** It is about the form of a meeting that other requirements ask for. */
    FORM,
    /** It is somebody else's to do. */
    OTHERS
  }

  /** No figure. */
  public static final Minutes UNKNOWN = new Minutes(0, 0, 0, new Origin.Unknown());

  static Minutes none(Reason reason) {
    return new Minutes(0, 0, 0, new Origin.None(reason));
  }

  /** Whether there is a figure. */
  public boolean known() {
    return !(origin instanceof Origin.Unknown);
  }

  /** All three together. */
  public int total() {
    return preparation + meeting + afterWork;
  }

  /** Hours for doing it so many times, rounded to the nearest; half away from none. */
  public long hours(long times) {
    return Math.round(times * total() / 60.0);
  }
}
