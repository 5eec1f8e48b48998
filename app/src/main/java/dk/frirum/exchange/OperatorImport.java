package dk.frirum.exchange;

import static dk.frirum.tables.Tables.MUNICIPALITY;

import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The import as the operator runs it at the command line, with its report in plain text. */
@Component
public class OperatorImport {
  private static final long TELL_EVERY = 50_000;

  private final DSLContext sql;
  private final Import imports;

  OperatorImport(DSLContext sql, Import imports) {
    this.sql = sql;
    this.imports = imports;
  }

  /**
   * The municipality to import for: the one named, or the only one there is.
   *
   * @param name its name where it is new; then it is made
   * @throws CannotStart with a sentence when it cannot be told
   */
  public String municipality(@Nullable String code, @Nullable String name) {
    List<String> known = sql.select(MUNICIPALITY.CODE).from(MUNICIPALITY).fetch(MUNICIPALITY.CODE);
    if (code == null) {
      if (known.size() == 1) {
        return known.getFirst();
      }
      throw new CannotStart(
          known.isEmpty()
              ? "There is no municipality yet: name it with --municipality CODE --name NAME."
              : "There are several municipalities: choose one with --municipality CODE.");
    }
    if (!known.contains(code)) {
      if (name == null || !code.matches("\\d{4}")) {
        throw new CannotStart(
            "There is no municipality %s: add --name NAME to make it (a code has four digits)."
                .formatted(code));
      }
      sql.insertInto(MUNICIPALITY)
          .set(MUNICIPALITY.CODE, code)
          .set(MUNICIPALITY.NAME, name)
          .execute();
    }
    return code;
  }

  /**
   * Imports a file and prints the report.
   *
   * @return whether every row was good
   */
  public boolean run(Path file, boolean dryRun, String municipality, PrintWriter out) {
    String name = String.valueOf(file.getFileName());
    try {
      ImportReport report =
          imports.run(
              new Import.Order(file, Cpr.masked(name), dryRun, municipality, null),
              read -> {
                if (read % TELL_EVERY == 0) {
                  out.printf("%s: %,d rows read%n", name, read);
                  out.flush();
                }
              });
      print(name, report, out);
      return report.counts().skipped() == 0;
    } catch (Unreadable e) {
      out.println(name + ": " + e.text().english());
      return false;
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be read: " + e.getMessage());
    } finally {
      out.flush();
    }
  }

  private static void print(String name, ImportReport report, PrintWriter out) {
    for (ImportReport.Line line : report.lines()) {
      out.printf(
          "%s:%d: %s%s%n    %s%n",
          name,
          line.line(),
          line.field() == null ? "" : line.field() + ": ",
          line.message().english(),
          line.raw());
    }
    if (report.more() > 0) {
      out.printf("… and %,d more%n", report.more());
    }
    ImportReport.Counts counts = report.counts();
    out.printf(
        "%s (%s, %s): %,d rows read; %,d new, %,d changed, %,d unchanged, %,d left out%s%n",
        name,
        report.kind(),
        report.reading().english(),
        counts.read(),
        counts.created(),
        counts.changed(),
        counts.unchanged(),
        counts.skipped(),
        report.dryRun() ? " – on trial, nothing was changed" : "");
  }
}
