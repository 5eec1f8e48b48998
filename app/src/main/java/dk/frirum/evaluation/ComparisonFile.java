package dk.frirum.evaluation;

import dk.frirum.evaluation.Plan.Cohort;
import dk.frirum.evidence.cell.Cell;
import dk.frirum.evidence.cell.CellKey;
import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Shipment;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file with which other municipalities answer a protocol's question. Either all of it fits the
 * question, or it is said line by line what does not, and nothing of it is used.
 */
final class ComparisonFile {
  private static final Pattern LINE = Pattern.compile("Line (\\d+).*", Pattern.DOTALL);
  private static final int QUESTION = 4;
  private static final int CUT = 5;

  private final Plan plan;
  private final IntPredicate known;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<CellKey, Integer> lines = new HashMap<>();
  private final SortedMap<Integer, Integer> municipalities = new TreeMap<>();

  private ComparisonFile(Plan plan, IntPredicate known) {
    this.plan = plan;
    this.known = known;
  }

  /**
   * What does not fit.
   *
   * @param line from 1
   * @param what code of the text
   * @param values in the text
   */
  record Problem(int line, String what, List<String> values) {
    Problem {
      values = List.copyOf(values);
    }
  }

  /**
   * What was read.
   *
   * @param problems none where it can be used
   * @param installations whose cells these are
   * @param cut the last day of the data; none where the file says none
   * @param cells as they came, small ones among them
   */
  record Read(List<Problem> problems, String installations, @Nullable LocalDate cut, Cells cells) {}

  /**
   * @param known whether there is a municipality of this number
   */
  static Read read(Plan plan, String text, IntPredicate known) {
    // Mail programs turn line ends, and some editors put a mark before the first line.
    return new ComparisonFile(plan, known).read(text.replace("\r\n", "\n").replace("\uFEFF", ""));
  }

  private Read read(String text) {
    Shipment shipment;
    try {
      shipment = Shipment.read(text);
    } catch (IllegalArgumentException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      problem(line.matches() ? Integer.parseInt(line.group(1)) : 1, "unreadable");
      return new Read(problems, "", null, new Cells());
    }
    LocalDate cut = head(shipment);
    Cells cells = shipment.cells();
    List<String> all = text.lines().toList();
    // Behind the file's head and the cells' own.
    for (int at = Shipment.HEAD_LINES + 1; at < all.size(); at++) {
      CellKey key = key(all.get(at));
      if (lines.putIfAbsent(key, at + 1) != null) {
        problem(at + 1, "twice");
      } else if (place(key, at + 1)) {
        cell(key, cells, at + 1);
      }
    }
    municipalities.forEach((number, line) -> gaps(number, line, cells));
    if (municipalities.isEmpty() && problems.isEmpty()) {
      problem(all.size(), "nobody");
    }
    return new Read(List.copyOf(problems), String.join(", ", shipment.installations()), cut, cells);
  }

  private @Nullable LocalDate head(Shipment shipment) {
    if (!shipment.question().equals(plan.question())) {
      String[] here = plan.question().split("; ", -1);
      String[] there = shipment.question().split("; ", -1);
      if (here.length != there.length) {
        problem(QUESTION, "question", shipment.question(), plan.question());
      } else {
        for (int part = 0; part < here.length; part++) {
          if (!here[part].equals(there[part])) {
            problem(QUESTION, "question", there[part], here[part]);
          }
        }
      }
    }
    LocalDate needed = plan.knownAt(plan.horizon());
    try {
      LocalDate cut = LocalDate.parse(shipment.cut());
      if (cut.isBefore(needed)) {
        problem(CUT, "early", shipment.cut(), needed.toString());
      }
      return cut;
    } catch (DateTimeParseException _) {
      problem(CUT, "unreadable");
      return null;
    }
  }

  /** Read once already, so its parts are there. */
  private static CellKey key(String line) {
    String[] part = line.split(";", -1);
    return new CellKey(
        part[1],
        Integer.parseInt(part[2]),
        Integer.parseInt(part[3]),
        Integer.parseInt(part[5]),
        part[4]);
  }

  /** Whether the municipality is one of those meant; each wrong one is told once. */
  private boolean place(CellKey key, int line) {
    int number = key.municipality();
    boolean first = municipalities.putIfAbsent(number, line) == null;
    String what =
        !known.test(number)
            ? "unknown"
            : number == plan.municipality()
                ? "own"
                : plan.comparison().contains(number) ? "" : "not-planned";
    if (first && !what.isEmpty()) {
      problem(line, what, Plan.code(number));
    }
    return what.isEmpty();
  }

  private void cell(CellKey key, Cells cells, int line) {
    boolean group = key.measure().equals(Cohorts.IN_GROUP);
    if (!group && !key.measure().equals(plan.measure())) {
      boolean version = name(key.measure()).equals(name(plan.measure()));
      problem(line, version ? "version" : "measure", key.measure(), plan.measure());
    } else if (key.cohort() < 0
        || key.cohort() >= Cohort.ALL.size()
        || !key.stratum().isEmpty()
        || (group ? key.period() != 0 : !plan.horizons().contains(key.period()))) {
      problem(line, "not-asked", key.measure(), String.valueOf(key.period()));
    } else if (!(cells.get(key) instanceof Cell.Count(long persons, long events))
        || events < 0
        || events > persons) {
      problem(line, "number");
    } else if (!group
        && cells.get(group(key)) instanceof Cell.Count(long all, long _)
        && persons > all) {
      problem(line, "more", String.valueOf(persons), String.valueOf(all));
    }
  }

  private static CellKey group(CellKey key) {
    return new CellKey(Cohorts.IN_GROUP, key.cohort(), key.municipality(), 0, "");
  }

  private static String name(String measure) {
    return measure.replaceAll("@.*", "");
  }

  /** A municipality answers all of the question or none of it. */
  private void gaps(int number, int line, Cells cells) {
    if (!plan.comparison().contains(number)) {
      return;
    }
    for (Cohort cohort : Cohort.ALL) {
      gap(new CellKey(Cohorts.IN_GROUP, cohort.ordinal(), number, 0, ""), line, cells);
      for (int horizon : plan.horizons()) {
        gap(new CellKey(plan.measure(), cohort.ordinal(), number, horizon, ""), line, cells);
      }
    }
  }

  private void gap(CellKey key, int line, Cells cells) {
    if (cells.get(key) == null) {
      problem(
          line,
          "gap",
          Plan.code(key.municipality()),
          "%s;%d;%d".formatted(key.measure(), key.cohort(), key.period()));
    }
  }

  private void problem(int line, String what, String... values) {
    problems.add(new Problem(line, what, List.of(values)));
  }
}
