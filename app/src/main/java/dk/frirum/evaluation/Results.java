package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.cluster.ByCluster;
import dk.frirum.evidence.measure.Measure;
import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.proportion.TwoShares;
import dk.frirum.evidence.verdict.Verdict;
import dk.frirum.evidence.verdict.Verdict.Good;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a report, from a frozen plan and the cells that may be seen; nothing else. */
final class Results {
  static final double LEVEL = 0.95;
  static final String NEWCOMBE = "newcombe@1";
  static final String WILSON = "wilson@1";
  static final String WELCH = "difference-of-means@1";
  static final String CLUSTERED = "by-caseworker@1";

  /**
   * Says that a file's rows are made in the second way: limits of curves log-log, and whether
   * minutes moved already by caseworkers, too. A file without it comes to the rows it always came
   * to.
   */
  static final String CONVENTION = "convention@2";

  /** A fall of requirements smaller than this share of one counts as none. */
  private static final double DOSE_MARGIN = 0.01;

  static final double Z = Tails.normalQuantile(1 - (1 - LEVEL) / 2);

  private final Plan plan;
  private final Cells cells;
  private final List<Row> rows = new ArrayList<>();

  private Results(Plan plan, Cells cells) {
    this.plan = plan;
    this.cells = cells;
  }

  static List<Row> of(Plan plan, Cells cells) {
    return new Results(plan, cells).rows();
  }

  static String code(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** None for what is no verdict: held back, or never reached. */
  static Optional<Verdict> verdict(String code) {
    return Arrays.stream(Verdict.values()).filter(each -> code(each).equals(code)).findFirst();
  }

  private List<Row> rows() {
    for (Cohort cohort : Cohort.ALL) {
      count("in-group@1", cohort);
    }
    count("in-several@1", Cohort.TRIAL);
    count("left-out@1", Cohort.TRIAL);
    List<String> measures = new ArrayList<>(List.of(plan.measure()));
    Plan.MEASURES.stream()
        .map(Measure::id)
        .filter(each -> !measures.contains(each))
        .forEach(measures::add);
    for (String measure : measures) {
      for (int horizon : plan.horizons()) {
        shares(measure, horizon, measure.equals(plan.measure()));
      }
    }
    shares(Measure.RELAPSE.id(), Measure.RELAPSE_WEEKS, false);
    Work.MEASURES.forEach(this::work);
    if (second()) {
      beside(Work.REACHED);
      beside(Work.TIMED);
    }
    Cohort[] drawn = {Cohort.TRIAL, Cohort.EARLIER};
    for (Cohort cohort : drawn) {
      rows.addAll(CurveRows.of(cells, cohort, second()));
    }
    rows.addAll(Against.rows(plan, cells));
    return rows;
  }

  private void count(String what, Cohort cohort) {
    String id = what + "/" + cohort.code();
    rows.add(
        cell(what, cohort, 0) instanceof Cell.Count(long persons, long _)
            ? Row.count(id, persons)
            : what.equals("in-group@1") ? Row.few(id, true) : Row.none(id, true));
  }

  private void shares(String measure, int horizon, boolean planned) {
    String id = measure + "/" + horizon + "/";
    for (Cohort cohort : Cohort.ALL) {
      rows.add(share(id + cohort.code(), share(measure, cohort, horizon), planned));
    }
    Cell.Count now = share(measure, Cohort.TRIAL, horizon);
    Cell.Count earlier = share(measure, Cohort.EARLIER, horizon);
    Cell.Count earliest = share(measure, Cohort.EARLIEST, horizon);
    Good good = measure.equals(Measure.RELAPSE.id()) ? Good.LESS : Good.MORE;
    difference(id + "difference", now, earlier, planned ? good : null, planned);
    difference(id + "before", earlier, earliest, null, false);
    difference(
        id + "both-before",
        now,
        earlier == null || earliest == null ? null : (Cell.Count) earlier.plus(earliest),
        null,
        false);
  }

  private static Row share(String id, Cell.@Nullable Count count, boolean planned) {
    if (count == null) {
      return Row.few(id, planned);
    }
    TwoShares.Limits limits = TwoShares.wilson(count.events(), count.persons(), Z);
    return new Row(
        id,
        (double) count.events() / count.persons(),
        limits.lower(),
        limits.upper(),
        count.persons(),
        "",
        WILSON,
        planned);
  }

  /** What a mean is read with: whom the trial reached, of how many interviews there are minutes. */
  private void beside(String what) {
    for (Cohort cohort : Cohort.ALL) {
      String id = what + "/" + plan.horizon() + "/" + cohort.code();
      rows.add(share(id, share(what, cohort, plan.horizon()), false));
    }
  }

  private void difference(
      String id,
      Cell.@Nullable Count one,
      Cell.@Nullable Count other,
      @Nullable Good good,
      boolean planned) {
    if (one == null || other == null) {
      rows.add(Row.few(id, planned));
      return;
    }
    TwoShares shares = new TwoShares(one.events(), one.persons(), other.events(), other.persons());
    TwoShares.Limits limits = shares.newcombe(LEVEL);
    rows.add(
        new Row(
            id,
            shares.difference(),
            limits.lower(),
            limits.upper(),
            one.persons() + other.persons(),
            good == null
                ? ""
                : code(
                    Verdict.of(limits.lower(), limits.upper(), plan.margin().doubleValue(), good)),
            NEWCOMBE,
            planned));
  }

  private Cell.@Nullable Count share(String measure, Cohort cohort, int horizon) {
    return cell(measure, cohort, horizon) instanceof Cell.Count count ? count : null;
  }

  /** Means per citizen, and the difference; whether requirements fell is part of the claim. */
  private void work(String what) {
    // A file from before caseworkers were known comes to the rows it always came to.
    if (Work.OF_CASEWORKERS.contains(what) && cell(Work.KNOWN, Cohort.TRIAL, 0) != null) {
      clustered(what);
      return;
    }
    String id = what + "/" + plan.horizon() + "/";
    for (Cohort cohort : Cohort.ALL) {
      if (cell(what, cohort, plan.horizon()) instanceof Cell.Moment moment) {
        double half = Z * Math.sqrt(variance(moment));
        double mean = mean(moment);
        rows.add(
            new Row(
                id + cohort.code(),
                mean,
                mean - half,
                mean + half,
                moment.persons(),
                "",
                WELCH,
                true));
      } else {
        rows.add(Row.few(id + cohort.code(), true));
      }
    }
    Cell.Moment now = moment(what, Cohort.TRIAL);
    Cell.Moment earlier = moment(what, Cohort.EARLIER);
    Cell.Moment earliest = moment(what, Cohort.EARLIEST);
    means(id + "difference", now, earlier, what.equals(Work.DUTIES), true);
    means(id + "before", earlier, earliest, false, false);
    means(
        id + "both-before",
        now,
        earlier == null || earliest == null ? null : (Cell.Moment) earlier.plus(earliest),
        false,
        false);
  }

  private Cell.@Nullable Moment moment(String what, Cohort cohort) {
    return cell(what, cohort, plan.horizon()) instanceof Cell.Moment moment ? moment : null;
  }

  private void means(
      String id,
      Cell.@Nullable Moment one,
      Cell.@Nullable Moment other,
      boolean judged,
      boolean planned) {
    if (one == null || other == null) {
      rows.add(Row.few(id, planned));
      return;
    }
    double difference = mean(one) - mean(other);
    double half = Z * Math.sqrt(variance(one) + variance(other));
    rows.add(
        new Row(
            id,
            difference,
            difference - half,
            difference + half,
            one.persons() + other.persons(),
            judged
                ? code(Verdict.of(difference - half, difference + half, DOSE_MARGIN, Good.LESS))
                : "",
            WELCH,
            planned));
  }

  /** The same by caseworker: nothing is said of fewer than five. */
  private void clustered(String what) {
    String id = what + "/" + plan.horizon() + "/";
    for (Cohort cohort : Cohort.ALL) {
      rows.add(
          cell(Work.byCaseworker(what), cohort, plan.horizon()) instanceof Cell.Moment moment
              ? row(id + cohort.code(), ByCluster.mean(moment), true)
              : Row.few(id + cohort.code(), true));
    }
    change(id + "difference", Work.change(what), Cohort.TRIAL, true);
    if (second()) {
      change(id + "before", Work.before(what), Cohort.EARLIER, false);
      change(id + "both-before", Work.both(what), Cohort.TRIAL, false);
    }
  }

  private boolean second() {
    return cell(CONVENTION, Cohort.TRIAL, 0) != null;
  }

  private void change(String id, String sums, Cohort cohort, boolean planned) {
    rows.add(
        cell(sums, cohort, plan.horizon()) instanceof Cell.Moment moment
            ? row(id, ByCluster.difference(moment), planned)
            : Row.few(id, planned));
  }

  private static Row row(String id, ByCluster.Estimate estimate, boolean planned) {
    double half = estimate.halfWidth(LEVEL);
    return new Row(
        id,
        estimate.value(),
        estimate.value() - half,
        estimate.value() + half,
        estimate.rows(),
        "",
        CLUSTERED,
        planned);
  }

  private static double mean(Cell.Moment moment) {
    return (double) moment.sumY() / moment.persons();
  }

  /** Of the mean. */
  private static double variance(Cell.Moment moment) {
    double n = moment.persons();
    double spread = Math.max(0, moment.sumYY() - moment.sumY() * (moment.sumY() / n)) / (n - 1);
    return spread / n;
  }

  private @Nullable Cell cell(String measure, Cohort cohort, int period) {
    return cells.get(new CellKey(measure, cohort.ordinal(), plan.municipality(), period, ""));
  }
}
