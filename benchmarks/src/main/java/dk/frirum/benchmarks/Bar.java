package dk.frirum.benchmarks;

/**
 * What was to be reached, and what was.
 *
 * @param id by which a reason is found, as {@code million.warm}
 * @param demand in words, with the figure
 * @param measured with its unit
 */
public record Bar(String id, String demand, String measured, boolean met) {

  public Bar {
    if ((id + demand + measured).matches("(?s).*[\t\n|].*")) {
      throw new IllegalArgumentException("a bar is one line without tabs and strokes: " + id);
    }
  }
}
