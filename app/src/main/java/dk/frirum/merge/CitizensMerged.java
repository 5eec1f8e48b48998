package dk.frirum.merge;

import dk.frirum.access.SignedIn;
import java.util.Set;

/**
 * Two records of one citizen were merged, or parted again; published within the transaction.
 *
 * @param kept the record that was kept
 * @param closed the other
 * @param parted whether they were parted
 * @param caseworkers staff ids of those who had the two cases
 */
public record CitizensMerged(
    SignedIn who, long kept, long closed, boolean parted, Set<Long> caseworkers) {
  public CitizensMerged {
    caseworkers = Set.copyOf(caseworkers);
  }
}
