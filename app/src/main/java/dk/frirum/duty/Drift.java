package dk.frirum.duty;

/**
 * What an evaluation found otherwise than it was stored.
 *
 * @param appeared duties that were not there
 * @param disappeared duties that are no longer there
 * @param moved duties that got another due date
 * @param restated duties with the same date and another status, count or caseworker
 */
public record Drift(long appeared, long disappeared, long moved, long restated) {
  static final Drift NONE = new Drift(0, 0, 0, 0);

  Drift plus(Drift other) {
    return new Drift(
        appeared + other.appeared,
        disappeared + other.disappeared,
        moved + other.moved,
        restated + other.restated);
  }

  /** Rows written or taken away. */
  long changes() {
    return appeared + disappeared + moved + restated;
  }

  /** Whether all was as stored. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Counts as it goes. */
  static final class Count {
    long appeared;
    long disappeared;
    private long moved;
    private long restated;

    void changed(boolean sameDate) {
      if (sameDate) {
        restated++;
      } else {
        moved++;
      }
    }

    Drift drift() {
      return new Drift(appeared, disappeared, moved, restated);
    }
  }
}
