package dk.frirum.cluster;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Question;
import dk.frirum.evidence.federation.Shipment;
import dk.frirum.evidence.spell.CodeBook;
import dk.frirum.evidence.spell.CodeBook.Kind;
import dk.frirum.evidence.store.SqlMeasures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cluster cells}: the same file that {@code evidence cells count} writes. */
@Command(
    name = "cells",
    mixinStandardHelpOptions = true,
    description = "Counts cells and writes the file that \"evidence cells merge\" adds to others.")
final class CellsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private Inputs inputs = new Inputs();

  @Option(
      names = "--installation",
      required = true,
      paramLabel = "NAME",
      description = "Whose cells they are.")
  private String installation = "";

  @Option(
      names = "--years",
      required = true,
      split = "-",
      arity = "1",
      paramLabel = "YEAR-YEAR",
      description = "Years whose courses are followed.")
  private List<Integer> years = List.of();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = "The last day the data tell of.")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--benefits",
      split = ",",
      paramLabel = "CODE",
      description = "Benefits whose courses are followed (all).")
  private @Nullable Set<Integer> benefits;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "On the driver.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    CodeBook book = inputs.book();
    Set<Integer> followed = benefits == null ? benefits(book) : asked(benefits, book);
    Question question = new Question(followed, years.getFirst(), years.getLast(), until);
    try (SparkSession session = Cluster.session()) {
      say("Reading and checking spells");
      Spark spark = new Spark(session);
      inputs.into(spark);
      SqlMeasures measures = new SqlMeasures(spark, book);
      say("Counting");
      Cells cells = question.count(measures, inputs.withPersons());
      Files.writeString(
          out, new Shipment(List.of(installation), question.text(), "" + until, cells).text());
      say("%,d cells in %s".formatted(cells.all().size(), out));
    }
    return 0;
  }

  /**
   * @throws IllegalArgumentException naming those the book does not call benefits: of them nothing
   *     would be counted, and nobody would know
   */
  private static Set<Integer> asked(Set<Integer> benefits, CodeBook book) {
    Set<Integer> known = new TreeSet<>(benefits(book));
    Set<Integer> unknown = new TreeSet<>(benefits);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "--benefits: %s are no benefits of the file of codes, which has %s"
              .formatted(unknown, known));
    }
    return benefits;
  }

  private static Set<Integer> benefits(CodeBook book) {
    return book.kinds().entrySet().stream()
        .filter(each -> each.getValue() == Kind.BENEFIT)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void say(String text) {
    if (spec != null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(text);
      err.flush();
    }
  }
}
