package dk.frirum.cluster;

import java.io.PrintWriter;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code frirum cluster}, and the class to submit to a cluster. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description = "Counts the measures on Apache Spark, here or in a cluster.",
    synopsisSubcommandLabel = "COMMAND")
public final class Cluster {
  private static final int UNUSABLE = 2;

  private Cluster() {}

  /** Exit code 0 when cells were written, 2 when a file or the command cannot be used. */
  public static void main(String[] arguments) {
    int code = line().execute(arguments);
    // Spark's own threads end with its context; a driver in a cluster must not end the process.
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine line() {
    CommandLine line =
        new CommandLine(new Cluster())
            .addSubcommand(new CellsCommand())
            .addSubcommand(new TimeCommand());
    line.setOut(new PrintWriter(System.out, true));
    line.setErr(new PrintWriter(System.err, true));
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println(failure.getMessage());
      return UNUSABLE;
    });
    return line;
  }

  /** On this machine, unless spark-submit says another master. */
  static SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("Frirum");
    if (System.getProperty("spark.master") == null) {
      int cores = Runtime.getRuntime().availableProcessors();
      builder
          .master("local[%d]".formatted(cores))
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", String.valueOf(2 * cores));
    }
    SparkSession session = builder.getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
