package dk.frirum.evidence.known;

import dk.frirum.evidence.known.CaseResult.Miss;
import dk.frirum.evidence.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs every case of a folder and holds the numbers against those expected. */
public final class KnownAnswers {
  private final Datasets datasets;
  private final SequencedMap<String, Method> methods = Methods.all();

  private KnownAnswers(Path folder) {
    datasets = new Datasets(folder.resolve("data"));
  }

  /**
   * @param folder with {@code expected.csv} and {@code data}
   * @param cases a case file or a folder of them
   * @return the cases in the order of {@code expected.csv}, then those it does not know
   * @throws KnownException when a file cannot be read as what it should be
   * @throws IOException when one cannot be read at all
   */
  public static List<CaseResult> run(Path folder, Path cases) throws IOException {
    Path expected = folder.resolve("expected.csv");
    for (Path each : List.of(expected, cases)) {
      if (!Files.exists(each)) {
        throw new KnownException(
            new Problem(new Place(each.toString(), 1, 1), "There is no such file", null));
      }
    }
    KnownAnswers answers = new KnownAnswers(folder);
    return answers.run(Expected.read(expected), CaseFiles.read(cases, answers.datasets));
  }

  private List<CaseResult> run(List<Expected> expected, List<Options> entries) {
    SequencedMap<String, List<Expected>> rows = new LinkedHashMap<>();
    expected.forEach(each -> rows.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each));
    SequencedMap<String, List<Options>> cases = new LinkedHashMap<>();
    entries.forEach(
        each -> cases.computeIfAbsent(each.text("case"), _ -> new ArrayList<>()).add(each));
    List<CaseResult> results = new ArrayList<>();
    rows.forEach(
        (name, wanted) -> results.add(run(name, wanted, cases.getOrDefault(name, List.of()))));
    cases.forEach((name, mine) -> {
      if (!rows.containsKey(name)) {
        Problem problem =
            mine.getFirst()
                .wrong("case", "expected.csv has no case '" + name + "'", null)
                .problem();
        results.add(
            new CaseResult(name, mine.getFirst().text("method", "–"), 0, List.of(), problem));
      }
    });
    return results;
  }

  private CaseResult run(String name, List<Expected> expected, List<Options> entries) {
    if (entries.isEmpty()) {
      Problem problem =
          new Problem(
              expected.getFirst().place(),
              "No case file says how '" + name + "' is computed",
              null);
      return new CaseResult(name, "–", expected.size(), List.of(), problem);
    }
    Set<String> used = new LinkedHashSet<>();
    Map<String, List<Run>> runs = new HashMap<>();
    Options at = entries.getFirst();
    try {
      for (Options entry : entries) {
        at = entry;
        used.add(entry.text("method"));
        for (Options each : entry.each()) {
          for (String dataset : datasets(each, expected)) {
            runs.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(run(each, dataset));
          }
          each.checkAllAsked();
        }
      }
    } catch (KnownException e) {
      return new CaseResult(name, String.join(", ", used), expected.size(), List.of(), e.problem());
    } catch (RuntimeException e) {
      // Told with its case, so that one that cannot be computed hides no other.
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      Problem problem = new Problem(at.place(), "Cannot be computed: " + why, null);
      return new CaseResult(name, String.join(", ", used), expected.size(), List.of(), problem);
    }
    List<Miss> misses = new ArrayList<>();
    for (Expected each : expected) {
      Miss miss = miss(each, runs.getOrDefault(each.dataset(), List.of()));
      if (miss != null) {
        misses.add(miss);
      }
    }
    return new CaseResult(name, String.join(", ", used), expected.size(), misses, null);
  }

  /** Those the entry names, otherwise all the case has. */
  private static List<String> datasets(Options entry, List<Expected> expected) {
    List<String> all = expected.stream().map(Expected::dataset).distinct().toList();
    List<String> named = entry.texts("data");
    for (String each : named) {
      if (!all.contains(each)) {
        throw entry.wrong(
            "data",
            "expected.csv has no data set '" + each + "' in this case",
            "It has " + String.join(", ", all) + ".");
      }
    }
    return named.isEmpty() ? all : named;
  }

  private Run run(Options entry, String dataset) {
    Method method = methods.get(entry.text("method"));
    if (method == null) {
      throw entry.wrong(
          "method",
          "There is no method '" + entry.text("method") + "'",
          "There are " + String.join(", ", methods.keySet().stream().sorted().toList()) + ".");
    }
    Table table = datasets.table(dataset, "data", entry);
    if (entry.has("where")) {
      Table all = table;
      table = entry.at("where", () -> all.where(holds(all.numbers(entry.text("where")))));
    }
    Answers answers = new Answers();
    method.run(entry, table, answers);
    return new Run(answers, entry.words("statistics"), entry.words("keys"), entry.words("at-most"));
  }

  /** A row that may or may not be meant is not. */
  private static boolean[] holds(double[] truth) {
    boolean[] keep = new boolean[truth.length];
    for (int row = 0; row < keep.length; row++) {
      keep[row] = !Double.isNaN(truth[row]) && truth[row] != 0;
    }
    return keep;
  }

  private static @Nullable Miss miss(Expected expected, List<Run> runs) {
    OptionalDouble actual = null;
    for (Run run : runs) {
      OptionalDouble own = actual == null ? run.answer(expected.which()) : null;
      actual = own == null ? actual : own;
      if (own != null && (run.isBelow(expected, own) || meets(expected, own))) {
        return null;
      }
    }
    return new Miss(
        expected.dataset(),
        expected.which().statistic(),
        expected.which().key(),
        expected.value(),
        actual == null ? OptionalDouble.empty() : actual,
        actual == null,
        expected.tolerance(),
        expected.source());
  }

  private static boolean meets(Expected expected, OptionalDouble actual) {
    if (expected.value().isEmpty() || actual.isEmpty()) {
      return expected.value().isEmpty() && actual.isEmpty();
    }
    double want = expected.value().getAsDouble();
    double got = actual.getAsDouble();
    return want == got || Math.abs(want - got) <= expected.tolerance();
  }

  /**
   * One method on one data set.
   *
   * @param statistics what expected.csv calls a statistic, and what the method does
   * @param keys the same of keys
   * @param atMost statistics that are a bound from above, and by how much it may be passed
   */
  private record Run(
      Answers answers,
      Map<String, String> statistics,
      Map<String, String> keys,
      Map<String, String> atMost) {

    /** Whether a bound from above is kept: an optimum may be better than the one known. */
    boolean isBelow(Expected expected, OptionalDouble actual) {
      String slack = atMost.get(expected.which().statistic());
      return slack != null
          && actual.isPresent()
          && expected.value().isPresent()
          && actual.getAsDouble() <= expected.value().getAsDouble() + Double.parseDouble(slack);
    }

    /** A number somebody else printed is ours under the name without {@code _published}. */
    @Nullable OptionalDouble answer(Answers.Which which) {
      OptionalDouble direct = named(which);
      if (direct != null || !which.statistic().endsWith(PUBLISHED)) {
        return direct;
      }
      int plain = which.statistic().length() - PUBLISHED.length();
      return named(new Answers.Which(which.statistic().substring(0, plain), which.key()));
    }

    private @Nullable OptionalDouble named(Answers.Which which) {
      String statistic = statistics.getOrDefault(which.statistic(), which.statistic());
      int of = statistic.indexOf(" of ");
      return answers.get(
          of < 0
              ? new Answers.Which(statistic, keys.getOrDefault(which.key(), which.key()))
              : new Answers.Which(statistic.substring(0, of), statistic.substring(of + 4)));
    }

    private static final String PUBLISHED = "_published";
  }
}
