package dk.frirum.price;

/**
 * A count as it is shown.
 *
 * @param duties how many; not to be read where they are hidden
 * @param shown whether it may be
 */
public record Figure(int duties, Shown shown) {

  /** Whether a count may be shown. */
  public enum Shown {
    YES,
    /** It is of fewer than five citizens, and the reader may see no single one. */
    FEW,
    /** Another could be reckoned from it. */
    BESIDE_FEW
  }

  static Figure of(int duties) {
    return new Figure(duties, Shown.YES);
  }

  static final Figure FEW = new Figure(0, Shown.FEW);
  static final Figure BESIDE_FEW = new Figure(0, Shown.BESIDE_FEW);

  public boolean hidden() {
    return shown != Shown.YES;
  }
}
