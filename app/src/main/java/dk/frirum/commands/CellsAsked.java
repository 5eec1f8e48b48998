package dk.frirum.commands;

import dk.frirum.evidence.cell.Cells;
import dk.frirum.evidence.federation.Question;
import dk.frirum.evidence.federation.Shipment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is to be counted, for whom, and where the cells go. */
final class CellsAsked {
  @Option(
      names = "--installation",
      required = true,
      paramLabel = "NAME",
      description = "Whose cells they are, as others will see it.")
  private String installation = "";

  @Option(
      names = "--years",
      required = true,
      split = "-",
      paramLabel = "YEAR-YEAR",
      description = "Years whose courses are followed, as 2023-2025.")
  private List<Integer> years = List.of();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = "The last day the data tell of, as 2026-11-22.")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--benefits",
      split = ",",
      paramLabel = "NAME",
      description = "Benefits whose courses are followed: codes of the file, or names (all).")
  List<String> benefits = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file of cells: exact sums, not for publication.")
  private Path out = Path.of("");

  Question question(Set<Integer> codes) {
    return new Question(codes, years.getFirst(), years.getLast(), until);
  }

  void write(Question question, Cells cells, PrintWriter to) throws IOException {
    Shipment shipment =
        new Shipment(List.of(installation), question.text(), until.toString(), cells);
    Files.writeString(out, shipment.text());
    to.printf("%,d cells in %s: exact sums, not for publication.%n", cells.all().size(), out);
    to.flush();
  }
}
