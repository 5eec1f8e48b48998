package dk.frirum.placement;

/**
 * The seam to the national register (<i>STAR's DFDG</i>), which by law is told of an offer as soon
 * as it is agreed. A connection takes an agreement with STAR and a certificate; this house has
 * none, so what there is to be told is written down and nothing is sent.
 */
interface NationalRegister {

  /** What there is to tell. */
  enum What {
    BEGUN,
    CHANGED,
    ENDED,
    WITHDRAWN;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What became of telling it. */
  enum State {
    NOT_CONNECTED,
    TOLD;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Tells it, in the transaction that changes the placement; so that neither is without the other.
   */
  State tell(long citizenId, long placementId, What what);
}
