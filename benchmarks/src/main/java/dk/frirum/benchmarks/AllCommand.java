package dk.frirum.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench all}: every part in a process of its own, and the page of them all. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description = "Measures every part and writes docs/performance.md.")
final class AllCommand implements Callable<Integer> {

  /** In the order of the page. */
  enum Part {
    RULES("--cases", "1000", "--rounds", "1", "--turn", "0.1", "--warmup", "0"),
    MILLION("--citizens", "1000", "--rounds", "1"),
    EVIDENCE("--persons", "2000", "--rounds", "1", "--no-spark"),
    LOAD("--citizens", "1000", "--seconds", "1", "--warmup", "1");

    /** What makes it short. */
    private final List<String> smoke;

    Part(String... smoke) {
      this.smoke = List.of(smoke);
    }

    String command() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description =
          "measures these parts and takes the others from the last run: rules,million,evidence,load")
  private @Nullable List<Part> only;

  @Option(
      names = "--none",
      description = "measures nothing: puts the page together again, with new reasons")
  private boolean none;

  @Option(names = "--smoke", description = "tries everything out on little data")
  private boolean smoke;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where the part load keeps its municipality between runs")
  private @Nullable Path data;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      defaultValue = "${sys:frirum.home:-.}/benchmarks/target/results",
      description = "where parts leave their figures (${DEFAULT-VALUE})")
  private Path results = Path.of("results");

  @Option(
      names = "--page",
      paramLabel = "FILE",
      defaultValue = "${sys:frirum.home:-.}/docs/performance.md",
      description = "the page (${DEFAULT-VALUE}); with --smoke, only printed")
  private Path page = Path.of("performance.md");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path directory = smoke ? results.resolve("smoke") : results;
    for (Part part : Part.values()) {
      if (!none && (only == null || only.contains(part))) {
        int code = run(part, directory);
        if (code != 0) {
          return code;
        }
      }
    }
    Results kept = new Results(directory);
    List<Chapter> chapters = new ArrayList<>();
    for (Part part : Part.values()) {
      kept.find(part.command()).ifPresent(chapters::add);
    }
    String text = PerformancePage.of(chapters, Reasons.written());
    if (smoke && spec != null) {
      spec.commandLine().getOut().println(text);
    } else {
      Files.createDirectories(page.toAbsolutePath().getParent());
      Files.writeString(page, text);
    }
    return 0;
  }

  private int run(Part part, Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("--enable-native-access=ALL-UNNAMED");
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("frirum."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
    command.add(part.command());
    if (smoke) {
      command.addAll(part.smoke);
    }
    if (part == Part.LOAD && data != null) {
      command.addAll(List.of("--data", data.toString()));
    }
    command.addAll(List.of("--results", directory.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
