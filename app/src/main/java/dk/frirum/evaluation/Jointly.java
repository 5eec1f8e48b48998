package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.disclosure.Ledger;
import dk.frirum.evidence.disclosure.Ledger.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the publishable cells may be shown beside what was shown before, of the same group on
 * other days or under another protocol.
 */
final class Jointly {
  private static final String GROUP = "in-group@1";

  private final Plan plan;
  private final Cells publishable;

  Jointly(Plan plan, Cells publishable) {
    this.plan = plan;
    this.publishable = publishable;
  }

  /** The cells that tell of nobody beside the ledger. */
  Cells open(Ledger ledger) {
    // That a file knows of caseworkers counts nobody, and says how the others are read.
    Cells open = publishable.where(Jointly::known);
    for (Cohort cohort : Cohort.ALL) {
      Cells own = publishable.where(key -> key.cohort() == cohort.ordinal() && !known(key));
      // Nothing of a group is shown whose size itself would tell.
      if (ledger.tells(numbers(own.where(key -> key.measure().equals(GROUP))))) {
        continue;
      }
      own.all()
          .forEach((key, cell) -> {
            if (!curve(key) && !ledger.tells(numbers(new Cells().add(key, cell)))) {
              open.add(key, cell);
            }
          });
      // A curve stands and falls as a whole: its steps are of each other.
      Cells curve = own.where(Jointly::curve);
      if (!ledger.tells(numbers(curve))) {
        open.add(curve);
      }
    }
    return open.where(key -> meansStand(key, open));
  }

  private static boolean known(CellKey key) {
    return key.measure().equals(Work.KNOWN) || key.measure().equals(Results.CONVENTION);
  }

  /** Sums over caseworkers tell how many citizens a mean is of: they are shown beside it alone. */
  private static boolean meansStand(CellKey key, Cells open) {
    for (String what : Work.OF_CASEWORKERS) {
      List<Cohort> of = of(what, key);
      if (!of.isEmpty()) {
        return of.stream().allMatch(each -> hasMean(what, each, key, open));
      }
    }
    return true;
  }

  /** The cohorts whose means a cell of caseworkers' sums is of; none where it is no such cell. */
  private static List<Cohort> of(String what, CellKey key) {
    if (key.measure().equals(Work.byCaseworker(what))) {
      return List.of(Cohort.ALL.get(key.cohort()));
    }
    if (key.measure().equals(Work.change(what))) {
      return List.of(Cohort.TRIAL, Cohort.EARLIER);
    }
    if (key.measure().equals(Work.before(what))) {
      return List.of(Cohort.EARLIER, Cohort.EARLIEST);
    }
    return key.measure().equals(Work.both(what)) ? Cohort.ALL : List.of();
  }

  private static boolean hasMean(String what, Cohort cohort, CellKey key, Cells open) {
    CellKey mean =
        new CellKey(what, cohort.ordinal(), key.municipality(), key.period(), key.stratum());
    return open.get(mean) != null;
  }

  /** Every number of persons these cells show, those that can be worked out of one cell too. */
  List<Shown> numbers(Cells cells) {
    List<Shown> numbers = new ArrayList<>();
    long left = 0;
    long otherwise = 0;
    long lost = 0;
    for (var entry : cells.all().entrySet()) {
      CellKey key = entry.getKey();
      switch (entry.getValue()) {
        case Cell.Count(long persons, long events) -> {
          numbers.add(shown(key, "persons", persons));
          numbers.add(shown(key, "events", events));
          numbers.add(shown(key, "others", persons - events));
        }
        case Cell.Curve(long entered, List<Long> exits, long censored) -> {
          left += exits.getFirst();
          otherwise += exits.stream().skip(1).mapToLong(Long::longValue).sum();
          lost += censored;
          numbers.add(shown(key, "left", left));
          numbers.add(shown(key, "otherwise", otherwise));
          numbers.add(shown(key, "lost", lost));
          if (entered > 0) {
            numbers.add(shown(key, "entered", entered));
          }
        }
        case Cell.Moment moment -> {
          numbers.add(shown(key, "persons", moment.persons()));
          numbers.add(shown(key, "sum", moment.sumY()));
        }
        case Cell.Minutes minutes -> numbers.add(shown(key, "persons", minutes.persons()));
      }
    }
    return numbers;
  }

  /**
   * Numbers at every horizon have one name: who left by week 26 and not by week 25 can be a few,
   * and another protocol may ask for another week.
   */
  private Shown shown(CellKey key, String part, long number) {
    Cohort cohort = Cohort.ALL.get(key.cohort());
    return new Shown(key.measure() + "/" + part, plan.first(cohort), plan.last(cohort), number);
  }

  private static boolean curve(CellKey key) {
    return key.measure().equals(Publishable.CURVE);
  }
}
