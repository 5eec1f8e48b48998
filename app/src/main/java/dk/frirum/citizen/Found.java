package dk.frirum.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found.
 *
 * @param total all that were found; none where there are more than are counted
 * @param next what the next page begins after; none on the last
 */
public record Found(List<Citizen> citizens, @Nullable Long total, @Nullable After next) {
  public Found {
    citizens = List.copyOf(citizens);
  }

  /** Where a page ended: what its last citizen was sorted by, whatever becomes of them. */
  public record After(String surname, String givenName, long id) {
    static After of(Citizen last) {
      return new After(last.surname(), last.givenName(), last.id());
    }
  }
}
