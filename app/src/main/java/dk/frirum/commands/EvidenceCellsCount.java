package dk.frirum.commands;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.CodeFile;
import dk.frirum.evidence.federation.Question;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.store.DuckDb;
import dk.frirum.evidence.store.SqlMeasures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts the cells of files, such as a national register's. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    description = {
      "Counts the cells of a file of spells: curves of the courses that began in some years, the",
      "weekly panel, and with a file of persons the benchmark of the last whole year. Exit code 1",
      "when the referee disagrees, 2 when a file cannot be used."
    })
final class EvidenceCellsCount implements Callable<Integer> {
  private static final int UNUSABLE = 2;
  private static final long TELL_EVERY = 5_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CellsAsked asked = new CellsAsked();

  @Option(
      names = "--spells",
      required = true,
      paramLabel = "FILE",
      description =
          "Parquet, or CSV with a header: "
              + DuckDb.SPELL_COLUMNS
              + "; weeks as numbers, 0 the week of 29 December 1969, the last one inclusive.")
  private Path spells = Path.of("");

  @Option(
      names = "--persons",
      paramLabel = "FILE",
      description = "Parquet or CSV: " + DuckDb.PERSON_COLUMNS + " (1 or 0).")
  private @Nullable Path persons;

  @Option(
      names = "--codes",
      required = true,
      paramLabel = "FILE",
      description = "CSV: code,kind – benefit, education, pension, emigration or death.")
  private Path codes = Path.of("");

  @Option(
      names = "--referee",
      description = "Lets DuckDB count the same once more, and stops where it disagrees.")
  private boolean referee;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (DuckDb duckdb = DuckDb.inMemory(Runtime.getRuntime().availableProcessors())) {
      CodeBook book = CodeFile.read(Files.readString(codes));
      Question question = asked.question(followed(book));
      duckdb.spells(spells);
      if (persons != null) {
        duckdb.persons(persons);
      }
      Cells cells = question.count(register(duckdb, book, question, err), persons != null, 2);
      if (referee) {
        err.println("DuckDB counts the same once more");
        err.flush();
        if (!question.count(new SqlMeasures(duckdb, book), persons != null).equals(cells)) {
          err.println("DuckDB counts other cells: nothing is written. Please report this.");
          return 1;
        }
      }
      asked.write(question, cells, out);
      return 0;
    } catch (IOException e) {
      err.println("Cannot be read or written: " + e.getMessage());
      return UNUSABLE;
    } catch (RuntimeException e) {
      err.println(e.getMessage());
      return UNUSABLE;
    }
  }

  private Register register(DuckDb duckdb, CodeBook book, Question question, PrintWriter err) {
    long[] first = {question.lastWeek()};
    duckdb.each(
        "select coalesce(min(from_week), %d) from told".formatted(question.lastWeek()),
        row -> first[0] = row.number(0));
    long[] told = {0};
    return duckdb.register(
        book,
        Math.toIntExact(Math.min(first[0], question.lastWeek())),
        question.lastWeek(),
        persons != null,
        read -> {
          if (read / TELL_EVERY > told[0]) {
            told[0] = read / TELL_EVERY;
            err.printf("%,d spells read%n", read);
            err.flush();
          }
        });
  }

  private Set<Integer> followed(CodeBook book) {
    Set<Integer> followed = new HashSet<>();
    for (Map.Entry<Integer, Kind> each : book.kinds().entrySet()) {
      boolean meant =
          asked.benefits.isEmpty() || asked.benefits.contains(String.valueOf(each.getKey()));
      if (each.getValue() == Kind.BENEFIT && meant) {
        followed.add(each.getKey());
      }
    }
    if (!asked.benefits.isEmpty() && followed.size() != asked.benefits.size()) {
      throw new IllegalArgumentException(
          "--benefits: %s are not all benefits of %s".formatted(asked.benefits, codes));
    }
    return followed;
  }
}
