package dk.frirum.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** Reads clock, processor time and allocation around a piece of work. */
public final class Stopwatch {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ThreadMXBean thread = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  /**
   * Runs a piece of work once.
   *
   * @param work returns the number of cases it evaluated
   */
  public Lap time(LongSupplier work) {
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    long cases = work.getAsLong();
    return new Lap(
        cases,
        System.nanoTime() - wall,
        system.getProcessCpuTime() - cpu,
        thread.getCurrentThreadAllocatedBytes() - bytes);
  }
}
