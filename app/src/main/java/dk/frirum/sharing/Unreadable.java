package dk.frirum.sharing;

import java.util.List;

/** A file that cannot be taken in; carries every fault found, each with its place. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  Unreadable(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).toList().toString());
    this.faults = List.copyOf(faults);
  }

  /** What is wrong: all of it, or as much as could be read. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * Something wrong with a file.
   *
   * @param place where, as {@code trials[2].versions[1].first}, or line and column
   * @param key end of the key of the words that say what
   * @param what the value that stands there; empty for none
   */
  public record Fault(String place, String key, String what) {}
}
