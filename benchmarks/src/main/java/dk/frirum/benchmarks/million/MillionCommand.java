package dk.frirum.benchmarks.million;

import dk.frirum.benchmarks.Chapter;
import dk.frirum.benchmarks.Lap;
import dk.frirum.benchmarks.Machine;
import dk.frirum.benchmarks.ResultOptions;
import dk.frirum.benchmarks.Stopwatch;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.DutyColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench million}: every citizen, the whole history, all cards. */
@Command(
    name = "million",
    mixinStandardHelpOptions = true,
    description = "A million invented citizens, whole histories, the real rulebook.")
public final class MillionCommand implements Callable<Integer> {

  private static final int MUNICIPALITY = 30_000;

  private final Clock clock;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ResultOptions results = new ResultOptions();

  @Option(names = "--citizens", defaultValue = "1000000", description = "(${DEFAULT-VALUE})")
  private int citizens;

  @Option(names = "--seed", defaultValue = "1", description = "of the people (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--as-of", defaultValue = "2026-11-21", description = "(${DEFAULT-VALUE})")
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(names = "--rounds", defaultValue = "7", description = "warm ones (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--compare",
      defaultValue = "2000",
      description = "citizens to compare with the plain evaluator (${DEFAULT-VALUE})")
  private int compare;

  @Option(
      names = "--explain",
      defaultValue = "5000",
      description = "duties to explain (${DEFAULT-VALUE})")
  private int explain;

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      defaultValue = "${sys:frirum.home:-.}/rulebooks",
      description = "folder of cards (${DEFAULT-VALUE})")
  private Path cards = Path.of("rulebooks");

  public MillionCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Stopwatch stopwatch = new Stopwatch();
    var rulebooks = new ArrayList<Rulebook>();
    Lap reading = stopwatch.time(() -> rulebooks.add(Rulebook.load(cards)) ? 1 : 0);
    say("drawing %,d citizens".formatted(citizens));
    var nations = new ArrayList<Nation>();
    Lap drawing =
        stopwatch.time(() -> {
          nations.add(Nation.of(rulebooks.getFirst(), seed, citizens, asOf));
          return citizens;
        });
    Nation nation = nations.getFirst();
    System.gc();
    say("first run");
    var first = new ArrayList<DutyColumns>();
    Lap cold =
        stopwatch.time(() -> {
          first.add(nation.evaluate(MillionChapter.CORES));
          return first.getFirst().size();
        });
    Tally tally = Tally.of(first.getFirst());
    say("comparing with the plain evaluator and the explanations");
    Proof proof =
        Proof.of(
            nation,
            first.removeFirst(),
            Math.max(1, citizens / compare),
            Math.toIntExact(Math.max(1, tally.duties() / explain)));
    say("rounds");
    var laps = new MassRun(nation, tally.checksum()).rounds(rounds, 1, MillionChapter.CORES);
    String resident = Machine.residentMemory();
    String peak = Machine.peakResidentMemory();
    say("growth");
    List<Growth> growth = new ArrayList<>();
    for (int size : List.of(citizens / 100, citizens / 10)) {
      growth.add(Growth.of(nation.first(Math.max(1, size)), rounds));
    }
    Nation municipality = nation.first(Math.min(MUNICIPALITY, citizens));
    Growth town = Growth.of(municipality, 10 * rounds);
    say("what if");
    WhatIfRun whatIf = WhatIfRun.of(nation, municipality, cards, rounds);
    say("one case at a time");
    SingleCases single = SingleCases.of(nation, Math.min(citizens, 50_000), 100_000);
    MillionFigures figures =
        new MillionFigures(
            nation, reading, drawing, cold, tally, proof, laps, resident, peak, growth, town,
            whatIf, single);
    Chapter chapter = MillionChapter.of(figures, Machine.here(clock));
    if (spec != null) {
      results.publish(chapter, spec.commandLine().getOut());
    }
    return 0;
  }

  private void say(String text) {
    if (spec != null) {
      spec.commandLine().getErr().println(text);
    }
  }
}
