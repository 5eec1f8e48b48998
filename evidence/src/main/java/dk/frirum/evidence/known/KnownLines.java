package dk.frirum.evidence.known;

import java.util.ArrayList;
import java.util.List;

/** What a run prints. */
public final class KnownLines {
  private static final int SHOWN = 3;

  private KnownLines() {}

  /** A line a case, its first misses below it, and the plain count as the last line. */
  public static List<String> of(List<CaseResult> results) {
    List<String> lines = new ArrayList<>();
    for (CaseResult each : results) {
      int met = each.problem() == null ? each.values() - each.misses().size() : 0;
      lines.add(
          "%s  %s  %s  %d of %d values"
              .formatted(
                  each.passed() ? "pass" : "FAIL", each.name(), each.method(), met, each.values()));
      if (each.problem() != null) {
        lines.add("      " + each.problem());
      }
      each.misses().stream()
          .limit(SHOWN)
          .forEach(miss -> lines.add("      " + dataset(each, miss) + miss));
      if (each.misses().size() > SHOWN) {
        lines.add("      and %d more".formatted(each.misses().size() - SHOWN));
      }
    }
    long passed = results.stream().filter(CaseResult::passed).count();
    lines.add("");
    lines.add("%d passed, %d failed".formatted(passed, results.size() - passed));
    return lines;
  }

  /** Named only where a case has several. */
  private static String dataset(CaseResult result, CaseResult.Miss miss) {
    boolean several = result.misses().stream().map(CaseResult.Miss::dataset).distinct().count() > 1;
    return several ? miss.dataset() + ", " : "";
  }
}
