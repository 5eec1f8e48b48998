package dk.frirum.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found.
 *
 * @param total all that were found; none where there are more than are counted
 * @param next what the next page begins after; none on the last
 */
public record Found(List<Citizen> citizens, @Nullable Long total, @Nullable Long next) {
  public Found {
    citizens = List.copyOf(citizens);
  }
}
