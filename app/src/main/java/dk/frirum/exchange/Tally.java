package dk.frirum.exchange;

import dk.frirum.intake.Taken;
import dk.frirum.rules.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the rows, and keeps those worth reading. */
final class Tally {
  private static final int MOST_LINES = 1000;
  private static final int LONGEST = 120;

  private final Map<ImportView.Outcome, Long> counts = new EnumMap<>(ImportView.Outcome.class);
  private final List<ImportReport.Line> lines = new ArrayList<>();
  private long more;

  /** A row that cannot be read, with everything that is wrong with it. */
  void skipped(CsvRow row, List<Cells.Problem> problems) {
    count(ImportView.Outcome.SKIPPED);
    problems.forEach(each -> line(row, ImportView.Outcome.SKIPPED, each.field(), each.text()));
  }

  /**
   * A row that was offered.
   *
   * @param warning what is unusual about it; none when nothing is
   */
  void taken(CsvRow row, Taken taken, @Nullable Text warning) {
    ImportView.Outcome outcome =
        switch (taken.outcome()) {
          case CREATED -> ImportView.Outcome.CREATED;
          case CHANGED -> ImportView.Outcome.CHANGED;
          case UNCHANGED -> ImportView.Outcome.UNCHANGED;
          case REFUSED -> ImportView.Outcome.SKIPPED;
        };
    count(outcome);
    if (taken.message() != null) {
      line(row, outcome, null, taken.message());
    }
    // What is in the database already was warned of when it came.
    if (warning != null && outcome != ImportView.Outcome.UNCHANGED) {
      line(row, outcome, "cpr", warning);
    }
  }

  ImportReport report(CsvFile file, boolean dryRun) {
    Text ignored =
        file.ignored().isEmpty()
            ? new Text("", "")
            : new Text(
                "; læses ikke: " + String.join(", ", file.ignored()),
                "; not read: " + String.join(", ", file.ignored()));
    Text reading =
        new Text(
                file.encoding().name() + ", " + file.separatorName(true),
                file.encoding().name() + ", " + file.separatorName(false))
            .plus(ignored);
    long read = counts.values().stream().mapToLong(Long::longValue).sum();
    return new ImportReport(
        file.kind().code(),
        dryRun,
        reading,
        new ImportReport.Counts(
            read,
            of(ImportView.Outcome.CREATED),
            of(ImportView.Outcome.CHANGED),
            of(ImportView.Outcome.UNCHANGED),
            of(ImportView.Outcome.SKIPPED)),
        lines,
        more);
  }

  private long of(ImportView.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private void count(ImportView.Outcome outcome) {
    counts.merge(outcome, 1L, Long::sum);
  }

  private void line(CsvRow row, ImportView.Outcome outcome, @Nullable String field, Text message) {
    if (lines.size() == MOST_LINES) {
      more++;
      return;
    }
    String raw = Cpr.masked(row.raw().replace('\n', ' '));
    String shown = raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw;
    lines.add(new ImportReport.Line(row.line(), outcome, field, message, shown));
  }
}
