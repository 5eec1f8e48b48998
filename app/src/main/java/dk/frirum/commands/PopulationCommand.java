package dk.frirum.commands;

import dk.frirum.population.CsvFiles;
import dk.frirum.population.Population;
import dk.frirum.start.CannotStart;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes an invented municipality as CSV files, such as the import reads. */
@Command(
    name = "population",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an invented municipality as six CSV files: citizens, spells, interviews, events,",
      "facts and staff. Nobody in it can be real. The same seed and date give the same bytes."
    })
public final class PopulationCommand implements Callable<Integer> {
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--citizens",
      defaultValue = "8000",
      paramLabel = "N",
      description = "How many citizens, 1 to 1,000,000 (${DEFAULT-VALUE}).")
  private int citizens;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "NUMBER",
      description = "Another number, another municipality (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day told of, as 2026-11-21 (today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      defaultValue = "municipality",
      paramLabel = "DIR",
      description = "Directory for the files (${DEFAULT-VALUE}); files there are replaced.")
  private Path out = Path.of("municipality");

  /**
   * @param clock tells today when no date is given
   */
  public PopulationCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Population population = population();
    try {
      CsvFiles.write(population, out);
    } catch (UncheckedIOException e) {
      throw new CannotStart(
          "%s cannot be written (%s): choose another directory with --out."
              .formatted(out, e.getCause()));
    }
    PrintWriter text = spec.commandLine().getOut();
    text.println(
        "%,d invented citizens of %s as of %s, seed %d, in %s"
            .formatted(citizens, Population.NAME, population.asOf(), seed, out));
    text.flush();
    return 0;
  }

  private Population population() {
    try {
      return Population.of(seed, citizens, asOf == null ? LocalDate.now(clock) : asOf);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
