package dk.frirum.whatif;

import java.util.List;

/**
 * What a reading of cards found.
 *
 * @param asked whether they were read
 * @param problems each with its place, its line and a caret
 */
public record CheckView(boolean asked, List<Found> problems) {
  static final CheckView NOT_ASKED = new CheckView(false, List.of());

  public CheckView {
    problems = List.copyOf(problems);
  }

  /**
   * @param where line and column
   * @param message what is wrong
   * @param excerpt the line, and a caret under the place; empty where there is none
   * @param suggestion what to do; empty for nothing
   */
  public record Found(String where, String message, String excerpt, String suggestion) {}
}
