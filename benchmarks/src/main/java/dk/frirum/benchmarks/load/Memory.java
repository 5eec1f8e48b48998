package dk.frirum.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory in RAM, where what several processes share is counted once: the proportional share (PSS)
 * of each, added up. 0 where the system does not tell.
 *
 * @param bytes of all the processes
 * @param processes how many
 */
record Memory(long bytes, int processes) {

  /** Of a process and all that come from it. */
  static Memory ofTree(long pid) {
    ProcessHandle root = ProcessHandle.of(pid).orElseThrow();
    long[] pids =
        Stream.concat(Stream.of(root), root.descendants()).mapToLong(ProcessHandle::pid).toArray();
    long bytes = 0;
    for (long each : pids) {
      bytes += proportional(each);
    }
    return new Memory(bytes, pids.length);
  }

  /** Of one process alone. */
  static Memory of(long pid) {
    return new Memory(proportional(pid), 1);
  }

  private static long proportional(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // gone meanwhile, or another system
    }
  }
}
