package dk.frirum.benchmarks.evidence;

import dk.frirum.benchmarks.Machine;
import dk.frirum.benchmarks.ResultOptions;
import dk.frirum.evidence.register.InventedNation;
import dk.frirum.evidence.register.Register;
import dk.frirum.evidence.store.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench evidence}: a nation's spells, engines side by side. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "A nation's spells: packed columns, DuckDB and Spark, equal answers first.")
public final class EvidenceBench implements Callable<Integer> {
  /** About a million spells. */
  private static final int MUNICIPALITY = 52_000;

  private final Clock clock;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ResultOptions results = new ResultOptions();

  @Option(
      names = "--persons",
      defaultValue = "1000000",
      description = "(${DEFAULT-VALUE}); 5000000 are 95 M spells and take 6 GB")
  private int persons;

  @Option(names = "--seed", defaultValue = "1", description = "of the people (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--rounds", defaultValue = "9", description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Option(names = "--no-spark", description = "leaves Spark out")
  private boolean noSpark;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      defaultValue = "${sys:frirum.home:-.}/benchmarks/target/evidence",
      description = "where the people's files are kept (${DEFAULT-VALUE})")
  private Path folder = Path.of("evidence");

  public EvidenceBench(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    List<String> load = new ArrayList<>(List.of(load()));
    InventedNation nation = new InventedNation(seed, persons);
    say("inventing %,d persons".formatted(persons));
    NationFiles files = NationFiles.of(nation, folder);
    NationFiles town =
        NationFiles.of(new InventedNation(seed, Math.min(MUNICIPALITY, persons)), folder);
    Register[] kept = new Register[1];
    long packing = Times.once(() -> kept[0] = nation.register());
    Register register = kept[0];
    say("%,d spells; counting".formatted(register.spells()));
    Columns.Answers right = Columns.answers(register);
    Measured frirum = told(Columns.time(register, rounds));
    Times report = Times.ofWork(3, () -> Columns.report(register));
    int fifth = Math.max(1, persons / 5);
    Measured smaller = Columns.time(new InventedNation(seed, fifth).register(), rounds);
    say("from Parquet");
    long loading = Times.once(() -> kept[0] = read(files));
    Duck.equal("Parquet", "cells", Columns.answers(kept[0]).equals(right));
    long cold = loading + report.median();
    kept[0] = register;
    int[] spells = new int[1];
    Times municipality =
        Times.ofWork(
            3,
            () -> {
              Register own = read(town);
              Columns.report(own);
              spells[0] = own.spells();
            });
    say("a new week");
    NewWeek week = NewWeek.time(nation, right, 3);
    say(week.summary());
    List<Measured> engines = new ArrayList<>(List.of(frirum));
    for (Duck.Layout each : Duck.Layout.values()) {
      say(each.toString());
      engines.add(told(Duck.time(files, each, right, Math.min(rounds, 5))));
    }
    if (!noSpark) {
      say("SPARK");
      SparkRun.time(files, right, 2).map(this::told).ifPresent(engines::add);
    }
    load.add(load());
    EvidenceFigures figures =
        new EvidenceFigures(
            persons,
            register.spells(),
            register.bytes(),
            packing,
            loading,
            report,
            cold,
            municipality.best(),
            spells[0],
            week,
            engines,
            smaller,
            fifth,
            load);
    if (spec != null) {
      results.publish(
          EvidenceChapter.of(figures, Machine.here(clock)), spec.commandLine().getOut());
    }
    return 0;
  }

  private static Register read(NationFiles files) {
    try (DuckDb duckdb = DuckDb.inMemory(Columns.THREADS)) {
      duckdb.spells(files.spells());
      duckdb.persons(files.persons());
      return duckdb.register(InventedNation.BOOK, Asked.FIRST_WEEK, Asked.LAST_WEEK, true, _ -> {});
    }
  }

  private static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.exists(file) ? Files.readString(file).split(" ", 2)[0] : "unknown";
  }

  /** At once, since a run of many minutes may not come to its end. */
  private Measured told(Measured measured) {
    say(measured.summary());
    return measured;
  }

  private void say(String text) {
    if (spec != null) {
      spec.commandLine().getErr().println(text);
    }
  }
}
