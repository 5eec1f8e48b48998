package dk.frirum.commands;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.HistoryColumns;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.population.PopulationFiles;
import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose duties a command looks at, and on which day. */
final class PopulationOption {
  private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--population",
      paramLabel = "FILE|DIR",
      description = {
        "Citizens: a folder as ./frirum population writes it, or one history in YAML or CSV."
      })
  private @Nullable Path population;

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day asked about (today).")
  private @Nullable LocalDate asOf;

  boolean isGiven() {
    return population != null;
  }

  /** The citizens' file or folder; a complaint about usage when there is none. */
  Path required() {
    if (population == null) {
      throw new ParameterException(
          command.commandLine(), "Say whose duties: --population FILE or DIR.");
    }
    if (!Files.exists(population)) {
      throw new ParameterException(command.commandLine(), "There is no " + population + ".");
    }
    return population;
  }

  LocalDate day(Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  /** How an example citizen is named: by the line in {@code citizens.csv}, when there is one. */
  String name(long citizen) {
    return population != null && Files.isDirectory(population)
        ? "citizens.csv:" + citizen
        : String.valueOf(population);
  }

  /** The citizens, as the rulebook reads them; tells the progress of what takes over a second. */
  HistoryColumns columns(Rulebook rulebook, PrintWriter err) {
    Path given = required();
    if (Files.isDirectory(given)) {
      return folder(given, rulebook.dictionary(), err);
    }
    try {
      String text = Files.readString(given, StandardCharsets.UTF_8);
      String name = String.valueOf(given.getFileName());
      return rulebook.columns().history(1, rulebook.history(name, text)).build();
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + given + " as text in UTF-8: check the name.");
    }
  }

  private static HistoryColumns folder(Path folder, Dictionary dictionary, PrintWriter err) {
    long[] last = {System.nanoTime()};
    return PopulationFiles.read(
        folder,
        dictionary,
        read -> {
          if (System.nanoTime() - last[0] > A_SECOND) {
            last[0] = System.nanoTime();
            err.printf("%,d citizens read%n", read);
            err.flush();
          }
        });
  }
}
