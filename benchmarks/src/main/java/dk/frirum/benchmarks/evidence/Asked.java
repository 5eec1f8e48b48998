package dk.frirum.benchmarks.evidence;

import dk.frirum.evidence.register.Inflow;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.register.Year;
import java.util.List;
import java.util.Set;

/** What every engine is asked: two inflows of 98 municipalities, every week, one year. */
final class Asked {
  static final int FIRST_WEEK = 0;
  static final int LAST_WEEK = InventedNation.WEEKS - 1;

  /** Two years' inflow to four benefits: 196 curves. */
  static final List<Inflow> INFLOWS =
      List.of(
          new Inflow(1, Set.of(1, 2, 3, 4), 52, 155), new Inflow(2, Set.of(1, 2, 3, 4), 156, 259));

  static final Year YEAR = new Year(416, 467);

  private Asked() {}
}
