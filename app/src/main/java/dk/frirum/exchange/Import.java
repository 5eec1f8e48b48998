package dk.frirum.exchange;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.duty.Duties;
import dk.frirum.exchange.Takers.Result;
import dk.frirum.exchange.Takers.Row;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads CSV files in (<i>indlæsning</i>). A bad row is reported and left out; the good ones are
 * saved some hundred at a time, each with its event, the trail and the citizen's new duties in one
 * transaction. On trial everything is done in one transaction that is taken back, so that the
 * report is exactly what would happen.
 */
@Component
class Import {
  private static final Logger LOG = LoggerFactory.getLogger(Import.class);
  private static final int ROWS_AT_A_TIME = 500;

  private final Takers takers;
  private final Duties duties;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final boolean inventedToo;

  Import(
      Takers takers,
      Duties duties,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions,
      Environment environment) {
    this.takers = takers;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.inventedToo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  /**
   * What is to be done.
   *
   * @param name of the file, for the trail
   * @param actorId staff id; none for the operator at the command line
   */
  record Order(
      Path file, String name, boolean dryRun, String municipality, @Nullable Long actorId) {}

  /**
   * Reads a file.
   *
   * @param progress is told how many rows have been read
   * @throws Unreadable when nothing of it can be read
   */
  ImportReport run(Order order, LongConsumer progress) throws IOException, Unreadable {
    CsvFile file = CsvFile.of(order.file());
    if (file.kind() == FileKind.STAFF && order.actorId() != null) {
      throw new Unreadable(
          "Medarbejdere indlæses kun fra kommandolinjen: ./frirum import",
          "Staff are imported only from the command line: ./frirum import");
    }
    if (!order.dryRun()) {
      return read(file, order, progress);
    }
    Trial trial = new Trial();
    transaction.executeWithoutResult(status -> {
      trial.run(() -> read(file, order, progress));
      status.setRollbackOnly();
    });
    return trial.report();
  }

  private ImportReport read(CsvFile file, Order order, LongConsumer progress) throws IOException {
    Source source = new Source(order.actorId(), clock.instant());
    Tally tally = new Tally();
    long read = 0;
    try (CsvRows rows = file.rows()) {
      List<CsvRow> some = next(rows);
      while (!some.isEmpty()) {
        save(file, order, source, some, tally);
        read += some.size();
        progress.accept(read);
        some = next(rows);
      }
    }
    return tally.report(file, order.dryRun());
  }

  private static List<CsvRow> next(CsvRows rows) throws IOException {
    List<CsvRow> some = new ArrayList<>();
    while (some.size() < ROWS_AT_A_TIME) {
      CsvRow row = rows.next();
      if (row == null) {
        break;
      }
      some.add(row);
    }
    return some;
  }

  /** Where the database refuses what looked right, half of the rows are tried, down to one. */
  private void save(CsvFile file, Order order, Source source, List<CsvRow> rows, Tally tally) {
    try {
      List<Result> results =
          Objects.requireNonNull(transaction.execute(_ -> take(file, order, source, rows)));
      source.settle();
      results.forEach(result -> count(result, tally));
    } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
      source.undo();
      if (rows.size() == 1) {
        // Only the kind of failure: the message would hold what stands in the row.
        LOG.warn("Line {} was refused: {}", rows.getFirst().line(), e.getClass().getSimpleName());
        Cells cells = new Cells(file.header(), rows.getFirst());
        cells.add(
            null,
            "Databasen afviste rækken; prøv igen, eller se i loggen",
            "The database refused the row; try again, or look in the log");
        tally.skipped(rows.getFirst(), cells.problems());
        return;
      }
      int half = rows.size() / 2;
      save(file, order, source, rows.subList(0, half), tally);
      save(file, order, source, rows.subList(half, rows.size()), tally);
    }
  }

  private List<Result> take(CsvFile file, Order order, Source source, List<CsvRow> some) {
    List<Row> rows = some.stream().map(row -> row(file, row)).toList();
    List<Result> results =
        takers.take(file.kind(), order.municipality(), LocalDate.now(clock), rows, source);
    TreeSet<Long> touched = new TreeSet<>();
    for (Result result : results) {
      Taken taken = result.taken();
      if (result.citizenId() != null
          && taken != null
          && (taken.outcome() == Taken.Outcome.CREATED
              || taken.outcome() == Taken.Outcome.CHANGED)) {
        touched.add(result.citizenId());
      }
    }
    if (!order.dryRun() && !touched.isEmpty()) {
      for (Long citizen : touched) {
        audit.record(
            Entry.of(order.actorId(), Action.IMPORTED)
                .about(citizen)
                .with(Map.of("kind", file.kind().code()))
                .saying(Map.of("file", order.name())));
      }
      duties.reevaluate(touched);
    }
    return results;
  }

  private Row row(CsvFile file, CsvRow row) {
    Cells cells = new Cells(file.header(), row);
    if (!cells.has("cpr") || !cells.problems().isEmpty()) {
      return new Row(cells, null);
    }
    String text = cells.required("cpr");
    if (text.isEmpty()) {
      return new Row(cells, null);
    }
    try {
      return new Row(cells, Cpr.read(text, inventedToo));
    } catch (Cpr.Wrong e) {
      cells.add("cpr", e.text());
      return new Row(cells, null);
    }
  }

  private static void count(Result result, Tally tally) {
    Row row = result.row();
    Taken taken = result.taken();
    if (taken == null) {
      tally.skipped(row.cells().row(), row.cells().problems());
    } else {
      tally.taken(row.cells().row(), taken, row.cpr() == null ? null : row.cpr().warning());
    }
  }

  /** Carries the report, or what went wrong, out of the transaction that is taken back. */
  private static final class Trial {
    private @Nullable ImportReport report;
    private @Nullable IOException failure;

    private interface Reading {
      ImportReport read() throws IOException;
    }

    void run(Reading reading) {
      try {
        report = reading.read();
      } catch (IOException e) {
        failure = e;
      }
    }

    ImportReport report() throws IOException {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(report);
    }
  }
}
