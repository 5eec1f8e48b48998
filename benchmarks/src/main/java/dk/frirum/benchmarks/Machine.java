package dk.frirum.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Where and when it was measured.
 *
 * @param collector the garbage collectors at work
 * @param heapLimit largest Java heap, in bytes
 */
public record Machine(
    String processor,
    int cores,
    String system,
    String java,
    String collector,
    long heapLimit,
    LocalDate date) {

  public static Machine here(Clock clock) {
    var collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(bean -> bean.getName())
            .toList();
    return new Machine(
        field(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch", "unknown")),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vendor.version") + " (" + Runtime.version() + ")",
        String.join(", ", collectors),
        Runtime.getRuntime().maxMemory(),
        LocalDate.now(clock));
  }

  /** Memory of this process that is in RAM now, as the system says it; "unknown" off Linux. */
  public static String residentMemory() {
    return inMegabytes(field(Path.of("/proc/self/status"), "VmRSS", "unknown"));
  }

  /** The most this process had in RAM. */
  public static String peakResidentMemory() {
    return inMegabytes(field(Path.of("/proc/self/status"), "VmHWM", "unknown"));
  }

  public String describe() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s; %s, %s, heap at most %,d MB; %s",
        processor,
        cores,
        system,
        java,
        collector,
        heapLimit >> 20,
        date);
  }

  private static String inMegabytes(String kilobytes) {
    return kilobytes.endsWith(" kB")
        ? String.format(
            Locale.ROOT, "%,d MB", Long.parseLong(kilobytes.replace(" kB", "").strip()) >> 10)
        : kilobytes;
  }

  private static String field(Path file, String name, String otherwise) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
