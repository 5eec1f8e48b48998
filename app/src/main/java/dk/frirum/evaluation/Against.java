package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.effect.AgainstOthers;
import dk.frirum.evidence.effect.AgainstOthers.Unit;
import dk.frirum.evidence.numeric.Tails;
import dk.frirum.evidence.verdict.Verdict;
import dk.frirum.evidence.verdict.Verdict.Good;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that hold the own group's change against the same group's in other municipalities: the
 * difference of differences with its interval by permutation, whether the ways were alike before,
 * and what could have been seen at all.
 */
final class Against {
  static final String ID = "compared@1/";
  static final String PERMUTATION = "permutation-scaled@1";
  static final String MEAN = "mean-of-municipalities@1";
  static final String CITIZENS = "chance-of-citizens@1";
  private static final double POWER = 0.8;
  private static final double Z = Tails.normalQuantile(1 - (1 - Results.LEVEL) / 2);

  private final Plan plan;
  private final Cells cells;
  private final List<Row> rows = new ArrayList<>();

  private Against(Plan plan, Cells cells) {
    this.plan = plan;
    this.cells = cells;
  }

  /** None where no comparison was planned. */
  static List<Row> rows(Plan plan, Cells cells) {
    Against against = new Against(plan, cells);
    if (!plan.comparison().isEmpty()) {
      plan.horizons().forEach(against::horizon);
    }
    return against.rows;
  }

  private void horizon(int horizon) {
    String id = ID + horizon + "/";
    // Whoever shows now and before takes part; of whom one is held back, neither does.
    Map<Integer, Unit> others = new LinkedHashMap<>();
    for (int each : plan.comparison()) {
      Unit unit = unit(each, Cohort.EARLIER, Cohort.TRIAL, horizon);
      if (unit != null) {
        others.put(each, unit);
      }
    }
    rows.add(number(id + "municipalities", others.size()));
    rows.add(number(id + "missing", plan.comparison().size() - others.size()));
    for (Cohort cohort : Cohort.ALL) {
      rows.add(level(id + "others-" + cohort.code(), others.keySet(), cohort, horizon));
    }
    Unit own = unit(plan.municipality(), Cohort.EARLIER, Cohort.TRIAL, horizon);
    if (own == null || others.isEmpty()) {
      boolean held = own == null;
      Stream.of("own", "others", "difference", "citizens", "p", "pre-trend", "both-before")
          .map(each -> id + each)
          .map(each -> held ? Row.few(each, planned(each)) : Row.none(each, planned(each)))
          .forEach(rows::add);
      rows.add(Row.none(id + "smallest", false));
      return;
    }
    effect(id, own, List.copyOf(others.values()));
    before(id, horizon, others);
    if (horizon == plan.horizon()) {
      others.forEach((each, unit) ->
          rows.add(
              new Row(
                  id + "of-" + Plan.code(each),
                  change(unit),
                  null,
                  null,
                  persons(unit),
                  "",
                  "change",
                  false)));
    }
  }

  private static boolean planned(String id) {
    return id.endsWith("/difference");
  }

  private void effect(String id, Unit own, List<Unit> others) {
    AgainstOthers found = AgainstOthers.of(own, others, Results.LEVEL);
    long persons = persons(own) + others.stream().mapToLong(Against::persons).sum();
    rows.add(new Row(id + "own", found.ownChange(), null, null, persons(own), "", "change", false));
    rows.add(
        new Row(
            id + "others",
            found.othersChange(),
            null,
            null,
            persons - persons(own),
            "",
            MEAN,
            false));
    rows.add(
        permuted(
            id + "difference",
            found,
            persons,
            Results.code(
                Verdict.of(found.lower(), found.upper(), plan.margin().doubleValue(), Good.MORE)),
            true));
    double half = Z * found.citizensError();
    rows.add(
        new Row(
            id + "citizens",
            found.effect(),
            found.effect() - half,
            found.effect() + half,
            persons,
            "",
            CITIZENS,
            false));
    rows.add(new Row(id + "p", found.p(), null, null, null, "", PERMUTATION, false));
  }

  private static Row permuted(
      String id, AgainstOthers found, long persons, String said, boolean planned) {
    boolean bounded = !Double.isInfinite(found.lower()) && !Double.isInfinite(found.upper());
    return new Row(
        id,
        found.effect(),
        bounded ? found.lower() : null,
        bounded ? found.upper() : null,
        persons,
        said,
        PERMUTATION,
        planned);
  }

  /** Whether the ways were alike before; the same against both times before; what could be seen. */
  private void before(String id, int horizon, Map<Integer, Unit> others) {
    Unit own = unit(plan.municipality(), Cohort.EARLIEST, Cohort.EARLIER, horizon);
    List<Integer> with =
        others.keySet().stream()
            .filter(each -> unit(each, Cohort.EARLIEST, Cohort.EARLIER, horizon) != null)
            .toList();
    if (own == null || with.isEmpty()) {
      rows.add(own == null ? Row.few(id + "pre-trend", false) : Row.none(id + "pre-trend", false));
      rows.add(Row.none(id + "both-before", false));
      rows.add(Row.none(id + "smallest", false));
      return;
    }
    List<Unit> past = units(with, Cohort.EARLIEST, Cohort.EARLIER, horizon);
    long persons = persons(own) + past.stream().mapToLong(Against::persons).sum();
    AgainstOthers trend = AgainstOthers.of(own, past, Results.LEVEL);
    rows.add(permuted(id + "pre-trend", trend, persons, "", false));
    List<Unit> both = with.stream().map(each -> bothBefore(each, horizon)).toList();
    Unit ownBoth = bothBefore(plan.municipality(), horizon);
    rows.add(
        permuted(
            id + "both-before",
            AgainstOthers.of(ownBoth, both, Results.LEVEL),
            persons(ownBoth) + both.stream().mapToLong(Against::persons).sum(),
            "",
            false));
    double smallest = AgainstOthers.smallest(own, past, Results.LEVEL, POWER);
    rows.add(
        Double.isInfinite(smallest)
            ? Row.none(id + "smallest", false)
            : new Row(
                id + "smallest", smallest, null, null, null, "", "smallest-detectable@1", false));
  }

  private List<Unit> units(List<Integer> of, Cohort before, Cohort after, int horizon) {
    return of.stream()
        .map(each -> unit(each, before, after, horizon))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private Unit bothBefore(int municipality, int horizon) {
    Cell.Count now = there(municipality, Cohort.TRIAL, horizon);
    Cell.Count one = there(municipality, Cohort.EARLIER, horizon);
    Cell.Count two = there(municipality, Cohort.EARLIEST, horizon);
    return new Unit(
        one.persons() + two.persons(), one.events() + two.events(), now.persons(), now.events());
  }

  private Cell.Count there(int municipality, Cohort cohort, int horizon) {
    Cell.Count count = count(municipality, cohort, horizon);
    if (count == null) {
      throw new IllegalStateException("Asked before it was known to be there");
    }
    return count;
  }

  /** Both numbers of a municipality, or neither. */
  private @Nullable Unit unit(int municipality, Cohort before, Cohort after, int horizon) {
    Cell.Count one = count(municipality, before, horizon);
    Cell.Count two = count(municipality, after, horizon);
    return one == null || two == null
        ? null
        : new Unit(one.persons(), one.events(), two.persons(), two.events());
  }

  private Cell.@Nullable Count count(int municipality, Cohort cohort, int horizon) {
    CellKey key = new CellKey(plan.measure(), cohort.ordinal(), municipality, horizon, "");
    return cells.get(key) instanceof Cell.Count count && count.persons() > 0 ? count : null;
  }

  /** The mean of the others' shares, each municipality alike. */
  private Row level(String id, Iterable<Integer> of, Cohort cohort, int horizon) {
    double sum = 0;
    long persons = 0;
    int many = 0;
    for (int each : of) {
      Cell.Count count = count(each, cohort, horizon);
      if (count != null) {
        sum += (double) count.events() / count.persons();
        persons += count.persons();
        many++;
      }
    }
    return many == 0
        ? Row.none(id, false)
        : new Row(id, sum / many, null, null, persons, "", MEAN, false);
  }

  private static Row number(String id, int municipalities) {
    return new Row(id, (double) municipalities, null, null, null, "", "count", false);
  }

  private static double change(Unit unit) {
    return (double) unit.eventsAfter() / unit.personsAfter()
        - (double) unit.eventsBefore() / unit.personsBefore();
  }

  private static long persons(Unit unit) {
    return unit.personsBefore() + unit.personsAfter();
  }
}
