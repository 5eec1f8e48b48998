package dk.frirum.cluster;

import dk.frirum.evidence.federation.CodeFile;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.store.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data are. */
final class Inputs {
  @Option(
      names = "--spells",
      required = true,
      paramLabel = "PATH",
      description =
          "Parquet, or CSV with a header: " + DuckDb.SPELL_COLUMNS + "; weeks as numbers.")
  private String spells = "";

  @Option(
      names = "--persons",
      paramLabel = "PATH",
      description = "Parquet or CSV: " + DuckDb.PERSON_COLUMNS + ".")
  private @Nullable String persons;

  @Option(
      names = "--codes",
      required = true,
      paramLabel = "FILE",
      description =
          "CSV on the driver: code,kind – benefit, education, pension, emigration or death.")
  private Path codes = Path.of("");

  CodeBook book() throws IOException {
    return CodeFile.read(Files.readString(codes));
  }

  boolean withPersons() {
    return persons != null;
  }

  void into(Spark spark) {
    spark.file("told", DuckDb.SPELL_COLUMNS, spells);
    if (persons != null) {
      spark.file("persons", DuckDb.PERSON_COLUMNS, persons);
    }
  }
}
