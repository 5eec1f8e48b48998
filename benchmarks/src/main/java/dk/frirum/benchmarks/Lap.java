package dk.frirum.benchmarks;

/**
 * One contender's turn in one round.
 *
 * @param cases cases evaluated
 * @param wallNanos time on the clock
 * @param cpuNanos time of all threads of the process: compiler and garbage collector included
 * @param allocatedBytes Java objects allocated by the measuring thread
 */
public record Lap(long cases, long wallNanos, long cpuNanos, long allocatedBytes) {

  public double perWallSecond() {
    return cases * 1e9 / wallNanos;
  }

  public double perCpuSecond() {
    return cases * 1e9 / cpuNanos;
  }

  public double bytesPerCase() {
    return (double) allocatedBytes / cases;
  }
}
