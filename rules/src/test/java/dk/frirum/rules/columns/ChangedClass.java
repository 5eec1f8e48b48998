package dk.frirum.rules.columns;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class as PIT left it when it changed one thing.
 *
 * @param classes a folder that stands before all else on the class path
 * @param said which class, line and change
 */
record ChangedClass(Path classes, String said) {
  private static final Pattern DETAILS =
      Pattern.compile(
          "clazz=([\\w.]+).*method=([^,]+),.*lineNumber=(\\d+), description=(.*), tests");

  /** What became of the tests with a changed class. */
  enum Outcome {
    NOTICED,
    UNNOTICED,
    /** It did not come to its end: noticed, but by nothing that a test says. */
    SLOW
  }

  /** What became of them, and what it took of the processor's time. */
  record Trial(Outcome outcome, Duration used) {}

  /** All that PIT wrote to a folder: for each change a class and, in words, what it is. */
  static List<ChangedClass> under(Path folder) throws IOException {
    List<ChangedClass> changes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path details : files.filter(each -> each.endsWith("details.txt")).sorted().toList()) {
        changes.add(of(details));
      }
    }
    return changes;
  }

  /** Nothing changed. */
  static ChangedClass unchanged(Path empty) {
    return new ChangedClass(empty, "nothing changed");
  }

  private static ChangedClass of(Path details) throws IOException {
    Matcher words = DETAILS.matcher(Files.readString(details));
    if (!words.find()) {
      throw new IOException("Not what PIT writes: " + details);
    }
    // PIT writes the class under its full name; a class path wants a folder for each package.
    Path classes = details.resolveSibling("classes");
    Path file = classes.resolve(words.group(1).replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Path written = details.resolveSibling(words.group(1) + ".class");
    Files.write(file, Files.readAllBytes(written));
    String name = words.group(1).substring(words.group(1).lastIndexOf('.') + 1);
    return new ChangedClass(
        classes, name + ":" + words.group(3) + " " + words.group(2) + " " + words.group(4));
  }

  /**
   * Runs {@link HeldToTheReference} with it.
   *
   * @param patience of the processor's time, which other work on the machine does not change
   */
  Trial tried(Duration patience) throws IOException, InterruptedException {
    String rest =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dfrirum.rulebooks=60",
                "-cp",
                classes + File.pathSeparator + rest,
                HeldToTheReference.class.getName())
            .inheritIO()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Duration used = Duration.ZERO;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      used = process.info().totalCpuDuration().orElse(used);
      if (used.compareTo(patience) > 0) {
        process.destroyForcibly().waitFor();
        return new Trial(Outcome.SLOW, used);
      }
    }
    return switch (process.exitValue()) {
      case HeldToTheReference.PASSED -> new Trial(Outcome.UNNOTICED, used);
      case HeldToTheReference.FAILED -> new Trial(Outcome.NOTICED, used);
      default -> throw new IOException("No outcome, but " + process.exitValue() + ": " + said);
    };
  }
}
