package dk.frirum.merge;

import dk.frirum.merge.Comparison.Overlap;
import java.util.List;

/** What came of a command to merge or part. */
sealed interface Merging {
  /** It is done, now or by the same click before. */
  record Done(long kept) implements Merging {}

  /** The two have changed since the page was opened; nothing was done. */
  record Changed() implements Merging {}

  /** It cannot be; nothing was done. */
  sealed interface Impossible extends Merging {}

  /** Both are the same record. */
  record Oneself() implements Impossible {}

  /** Both have the same benefit at the same time. */
  record Overlapping(List<Overlap> spells) implements Impossible {
    public Overlapping {
      spells = List.copyOf(spells);
    }
  }

  /** There is nothing to part, or the kept record has itself been merged since. */
  record NothingToPart() implements Impossible {}
}
