package dk.frirum.evidence.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been shown of a population, day after day. Two releases that are each harmless can tell
 * of a few together: 40 left by Monday and 42 by the next are two who left between. A number may be
 * shown where no number of the same name shown before, of persons who came in on the same days at
 * least in part, lies one to threshold minus one away from it.
 *
 * <p>That is more than is needed, on purpose: whether a difference counts persons cannot be seen in
 * the numbers, since some come and others go. Numbers of persons described in different words are
 * not compared; who releases them must give the same persons the same name.
 */
public final class Ledger {

  /**
   * A number of persons.
   *
   * @param what is counted; numbers of one name are compared
   * @param first first day the persons counted could come in on
   * @param last last such day
   */
  public record Shown(String what, LocalDate first, LocalDate last, long number) {
    boolean tellsWith(Shown other, long threshold) {
      long apart = Math.abs(number - other.number);
      return apart > 0
          && apart < threshold
          && what.equals(other.what)
          && !first.isAfter(other.last)
          && !other.first.isAfter(last);
    }
  }

  private final long threshold;
  private final List<Shown> shown = new ArrayList<>();

  /**
   * @param threshold differences below it are small; 5 in Danish statistics on persons
   */
  public Ledger(long threshold) {
    this.threshold = threshold;
  }

  /** Notes what is shown. */
  public Ledger add(List<Shown> numbers) {
    shown.addAll(numbers);
    return this;
  }

  /**
   * Whether these, shown together, would tell of a few beside what was shown before. Those of one
   * table stand and fall together: one held back alone could be worked out from the others.
   */
  public boolean tells(List<Shown> numbers) {
    return numbers.stream()
        .anyMatch(one -> shown.stream().anyMatch(other -> one.tellsWith(other, threshold)));
  }
}
