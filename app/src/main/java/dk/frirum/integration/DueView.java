package dk.frirum.integration;

import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contracts that are to be made.
 *
 * @param all how many there are, more than are shown perhaps
 */
public record DueView(List<Line> lines, int all) {
  public DueView {
    lines = List.copyOf(lines);
  }

  /** A citizen without a contract. */
  public record Line(
      long citizenId, String name, String href, @Nullable LocalDate due, Status status) {}
}
