package dk.frirum.evaluation;

import dk.frirum.access.SignedIn;
import dk.frirum.evidence.cell.CellFile;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.protocol.Frozen;
import dk.frirum.evidence.spell.Weeks;
import dk.frirum.release.Releases.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures a municipality can tell everybody: of all who came in during the latest half-year the
 * data reach to the end, and of two before it, how many left into self-support and how much was
 * asked of them. Counted and held back exactly as a report is, so that the same file and the same
 * command compute them anew.
 */
@Component
public class OpenFigures {
  static final List<Integer> HORIZONS = List.of(13, 26);
  private static final int LAST = HORIZONS.getLast();

  private final Cohorts cohorts;
  private final Released released;
  private final Clock clock;

  OpenFigures(Cohorts cohorts, Released released, Clock clock) {
    this.cohorts = cohorts;
    this.released = released;
    this.clock = clock;
  }

  /** What would be shown today; nothing is shown by it. */
  @Transactional
  public Reproduction look(SignedIn who) {
    Plan plan = plan(who.municipality());
    return file(plan, released.look(who, plan, publishable(who, plan)));
  }

  /**
   * What is shown from now on, if it still is what was looked at. Counted once.
   *
   * @param seen fingerprint of what was looked at
   * @return none where it is something else by now; then nothing is shown
   */
  @Transactional
  public Optional<Reproduction> show(SignedIn who, String seen) {
    Plan plan = plan(who.municipality());
    Cells publishable = publishable(who, plan);
    Reproduction now = file(plan, released.look(who, plan, publishable));
    if (!now.fingerprint().equals(seen)) {
      return Optional.empty();
    }
    released.show(who, plan, publishable, Kind.PUBLICATION);
    return Optional.of(now);
  }

  private Cells publishable(SignedIn who, Plan plan) {
    return Publishable.of(plan, cohorts.count(who.municipality(), plan, cut()).cells());
  }

  private Reproduction file(Plan plan, Cells open) {
    Frozen frozen = Frozen.of(plan.protocol(), clock);
    return new Reproduction(
        frozen.text(),
        frozen.hash(),
        Weeks.monday(cut()).plusDays(6).toString(),
        CellFile.text(open));
  }

  private int cut() {
    return Weeks.of(LocalDate.now(clock)) - 1;
  }

  private Plan plan(String municipality) {
    LocalDate first = half(LocalDate.now(clock));
    while (Weeks.of(first.plusMonths(6)) + LAST + Plan.OPEN_WEEKS >= cut()) {
      first = first.minusMonths(6);
    }
    LocalDate last = first.plusMonths(6).minusDays(1);
    return new Plan(
        "everybody",
        "",
        Integer.parseInt(municipality),
        first,
        last,
        Plan.earlierThan(first, last, LAST),
        Measure.BACK_BY.id(),
        HORIZONS,
        new BigDecimal("0.05"));
  }

  private static LocalDate half(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? Month.JULY : Month.JANUARY, 1);
  }
}
