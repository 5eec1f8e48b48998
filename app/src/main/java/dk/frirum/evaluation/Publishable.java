package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.disclosure.CrossTable;
import dk.frirum.evidence.disclosure.Suppression;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.release.Releases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the cells may leave (<i>diskretionering</i>): none that tells of one to four persons, and
 * none from which such a number can be worked out. Everything later – rows, text, figure, file – is
 * made of what is left here and knows nothing else.
 */
final class Publishable {
  static final long FEWEST = Releases.FEWEST;
  static final String CURVE = "curve@1";
  private static final long FILLER = 1_000_000;

  private final Plan plan;
  private final Cells raw;
  private final Cells open = new Cells();

  private Publishable(Plan plan, Cells raw) {
    this.plan = plan;
    this.raw = raw;
  }

  static Cells of(Plan plan, Cells raw) {
    return new Publishable(plan, raw).cells();
  }

  private Cells cells() {
    for (Cohort cohort : Cohort.ALL) {
      long all = persons("in-group@1", cohort, 0);
      if (!small(all)) {
        open.add(key("in-group@1", cohort, 0), new Cell.Count(all, all));
        for (Measure measure : List.of(Measure.BACK_BY, Measure.SELF_SUPPORTED_IN)) {
          shares(measure.id(), cohort, all);
        }
        relapse(cohort);
        curve(cohort);
        for (String what : Work.MEASURES) {
          moment(what, cohort);
        }
        for (String what : Work.OF_CASEWORKERS) {
          caseworkers(Work.byCaseworker(what), what, cohort);
        }
        timed(cohort);
        reached(cohort);
      }
    }
    for (String what : List.of("in-several@1", "left-out@1")) {
      long some = persons(what, Cohort.TRIAL, 0);
      if (!small(some)) {
        open.add(key(what, Cohort.TRIAL, 0), new Cell.Count(some, some));
      }
    }
    for (String mark : List.of(Work.KNOWN, Results.CONVENTION)) {
      if (raw.get(key(mark, Cohort.TRIAL, 0)) instanceof Cell.Count known) {
        open.add(key(mark, Cohort.TRIAL, 0), known);
      }
    }
    Work.OF_CASEWORKERS.forEach(this::changes);
    return open;
  }

  /** A change by caseworkers may be seen where both its means may. */
  private void changes(String what) {
    boolean earlier = open.get(key(what, Cohort.EARLIER, plan.horizon())) != null;
    boolean earliest = open.get(key(what, Cohort.EARLIEST, plan.horizon())) != null;
    if (earlier) {
      caseworkers(Work.change(what), what, Cohort.TRIAL);
    }
    if (earliest) {
      caseworkers(Work.before(what), what, Cohort.EARLIER);
    }
    if (earlier && earliest) {
      caseworkers(Work.both(what), what, Cohort.TRIAL);
    }
  }

  /** Where the mean itself may be seen, and at least five caseworkers share it. */
  private void caseworkers(String sums, String what, Cohort cohort) {
    if (open.get(key(what, cohort, plan.horizon())) != null
        && raw.get(key(sums, cohort, plan.horizon())) instanceof Cell.Moment moment
        && moment.persons() >= FEWEST) {
      open.add(key(sums, cohort, plan.horizon()), moment);
    }
  }

  /**
   * Those who had left, those who had not, and those whose data do not reach: with the cohort's
   * size they are a row whose total everybody knows. A later horizon is shown only where its step
   * from the one before tells of nobody.
   */
  private void shares(String measure, Cohort cohort, long all) {
    Cell.@Nullable Count before = null;
    for (int horizon : plan.horizons()) {
      Cell.Count count = count(measure, cohort, horizon);
      long[] parts = {count.events(), count.persons() - count.events(), all - count.persons()};
      boolean step =
          before != null
              && (small(Math.abs(count.events() - before.events()))
                  || small(Math.abs(count.persons() - before.persons()))
                  || small(
                      Math.abs(
                          count.persons() - count.events() - before.persons() + before.events())));
      boolean[] hidden = hidden(parts);
      if (!hidden[0] && !hidden[1] && !hidden[2] && !step && count.persons() > 0) {
        open.add(key(measure, cohort, horizon), count);
        before = count;
      }
    }
  }

  /** One row, its total known; a second that nobody sees takes up what the columns would tell. */
  private static boolean[] hidden(long[] parts) {
    try {
      return Suppression.plan(
              new CrossTable(new long[][] {parts, {FILLER, FILLER, FILLER}}), FEWEST, false)
          .hidden()[0];
    } catch (IllegalArgumentException _) {
      // Nothing less than everything is enough.
      return new boolean[] {true, true, true};
    }
  }

  private void relapse(Cohort cohort) {
    Cell.Count count = count(Measure.RELAPSE.id(), cohort, Measure.RELAPSE_WEEKS);
    boolean beside =
        plan.horizons().stream()
            .mapToLong(each -> count(Measure.BACK_BY.id(), cohort, each).events())
            .anyMatch(each -> small(Math.abs(each - count.persons())));
    if (count.persons() >= FEWEST
        && !beside
        && !small(count.events())
        && !small(count.persons() - count.events())) {
      open.add(key(Measure.RELAPSE.id(), cohort, Measure.RELAPSE_WEEKS), count);
    }
  }

  /**
   * The curve in steps so long that in each nobody or at least five left so, otherwise, or were
   * lost sight of. What is left before a horizon joins the step before it, so that curve and share
   * at the horizon are the same number of persons and their difference tells nothing.
   */
  private void curve(Cohort cohort) {
    List<Cell.Curve> steps = new ArrayList<>();
    List<Integer> weeks = new ArrayList<>();
    long entered = 0;
    long gone = 0;
    int segment = 0;
    Cell.Curve rest = new Cell.Curve(0, List.of(0L, 0L), 0);
    for (int week = 0; week <= plan.horizon(); week++) {
      if (raw.get(key(Measure.EXIT.id(), cohort, week))
          instanceof Cell.Curve(long in, List<Long> exits, long lost)) {
        entered += in;
        long other = exits.stream().skip(1).mapToLong(Long::longValue).sum();
        gone += exits.getFirst() + other + lost;
        rest = (Cell.Curve) rest.plus(new Cell.Curve(0, List.of(exits.getFirst(), other), lost));
      }
      boolean boundary = plan.horizons().contains(week);
      if (whole(rest) && sum(rest) > 0) {
        steps.add(rest);
        weeks.add(week);
        rest = new Cell.Curve(0, List.of(0L, 0L), 0);
      } else if (boundary && sum(rest) > 0 && steps.size() > segment) {
        steps.set(steps.size() - 1, (Cell.Curve) steps.getLast().plus(rest));
        weeks.set(weeks.size() - 1, week);
        rest = new Cell.Curve(0, List.of(0L, 0L), 0);
      }
      segment = boundary ? steps.size() : segment;
    }
    if (sum(rest) > 0 && !steps.isEmpty()) {
      steps.set(steps.size() - 1, (Cell.Curve) steps.getLast().plus(rest));
      weeks.set(weeks.size() - 1, plan.horizon());
    }
    boolean tells = small(entered - gone) || small(persons("in-group@1", cohort, 0) - entered);
    if (entered < FEWEST || steps.isEmpty() || tells) {
      return;
    }
    open.add(key(CURVE, cohort, 0), new Cell.Curve(entered, List.of(0L, 0L), 0));
    for (int at = 0; at < steps.size(); at++) {
      open.add(key(CURVE, cohort, weeks.get(at)), steps.get(at));
    }
  }

  private static long sum(Cell.Curve step) {
    return step.censored() + step.exits().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean whole(Cell.Curve step) {
    return !small(step.censored()) && step.exits().stream().noneMatch(Publishable::small);
  }

  private void moment(String what, Cohort cohort) {
    if (raw.get(key(what, cohort, plan.horizon())) instanceof Cell.Moment moment
        && moment.persons() >= FEWEST
        && !small(moment.sumY())) {
      long others = persons("in-group@1", cohort, 0) - moment.persons();
      if (!small(others)) {
        open.add(key(what, cohort, plan.horizon()), moment);
      }
    }
  }

  /** Of the same citizens as the requirements. */
  private void reached(Cohort cohort) {
    Cell.Count count = count(Work.REACHED, cohort, plan.horizon());
    if (open.get(key(Work.DUTIES, cohort, plan.horizon())) != null
        && !small(count.events())
        && !small(count.persons() - count.events())) {
      open.add(key(Work.REACHED, cohort, plan.horizon()), count);
    }
  }

  /** Of interviews whose number may be seen. */
  private void timed(Cohort cohort) {
    Cell.Count count = count(Work.TIMED, cohort, plan.horizon());
    if (open.get(key(Work.CONTACTS, cohort, plan.horizon())) != null
        && count.persons() > 0
        && !small(count.events())
        && !small(count.persons() - count.events())) {
      open.add(key(Work.TIMED, cohort, plan.horizon()), count);
    }
  }

  private Cell.Count count(String measure, Cohort cohort, int period) {
    return raw.get(key(measure, cohort, period)) instanceof Cell.Count count
        ? count
        : new Cell.Count(0, 0);
  }

  private long persons(String measure, Cohort cohort, int period) {
    return count(measure, cohort, period).persons();
  }

  private CellKey key(String measure, Cohort cohort, int period) {
    return new CellKey(measure, cohort.ordinal(), plan.municipality(), period, "");
  }

  private static boolean small(long count) {
    return count > 0 && count < FEWEST;
  }
}
