package dk.frirum.benchmarks;

import java.util.List;

/**
 * One part of the page, as measured in one run.
 *
 * @param part name of the subcommand, as {@code million}
 * @param text Markdown, from the second-level heading on
 */
public record Chapter(String part, String text, List<Bar> bars) {

  public Chapter {
    bars = List.copyOf(bars);
  }
}
