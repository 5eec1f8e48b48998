package dk.frirum.benchmarks.evidence;

import dk.frirum.evidence.cell.Cells;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spark on this machine, in a process of its own: {@code cluster time}. */
final class SparkRun {
  private SparkRun() {}

  /** None where the cluster part has not been built. */
  static Optional<Measured> time(NationFiles files, Columns.Answers right, int rounds)
      throws IOException, InterruptedException {
    Path cluster = Path.of(System.getProperty("frirum.home", "."), "cluster");
    Path classpath = cluster.resolve("target/classpath.txt");
    if (!Files.exists(classpath)) {
      return Optional.empty();
    }
    String classes = cluster.resolve("target/classes") + File.pathSeparator;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + cluster.resolve("jvm.flags"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + cluster.resolve("log4j2.properties"),
                "-cp",
                classes + Files.readString(classpath).strip(),
                "dk.frirum.cluster.Cluster",
                "time",
                "--spells",
                files.spells().toString(),
                "--persons",
                files.persons().toString(),
                "--codes",
                files.codes().toString(),
                "--weeks",
                Asked.FIRST_WEEK + "-" + Asked.LAST_WEEK,
                "--year",
                Asked.YEAR.firstWeek() + "-" + Asked.YEAR.lastWeek(),
                "--rounds",
                String.valueOf(rounds)));
    Asked.INFLOWS.forEach(each ->
        command.addAll(
            List.of(
                "--inflow",
                "%d:%s:%d:%d"
                    .formatted(
                        each.cohort(),
                        each.codes().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        each.firstWeek(),
                        each.lastWeek()))));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Times> times = new ArrayList<>();
    List<Cells> cells = List.of(right.curves(), right.panel(), right.benchmark());
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ", -1);
        Cells wanted = cells.get(times.size());
        Duck.equal("Spark", parts[0], wanted.hashCode() == Integer.parseInt(parts[2]));
        long best = Long.parseLong(parts[1]);
        times.add(new Times(best, best));
      }
    }
    int code = process.waitFor();
    if (code != 0 || times.size() != cells.size()) {
      throw new IOException("Spark ended with %d after %d measures".formatted(code, times.size()));
    }
    return Optional.of(
        new Measured(
            "Spark 4.2, local[2]",
            "courses and spells cached in memory",
            times.get(0),
            times.get(1),
            times.get(2)));
  }
}
