package dk.frirum.dignity;

import java.util.List;

/**
 * The five questions, for the citizen.
 *
 * @param talk the day of the talk, in words; empty where there is nothing to be asked
 * @param themes codes
 * @param wrong what is missing; empty for nothing
 * @param chosen what was chosen, as {@code heard=4}
 */
public record AskingView(
    String citizenHref, String action, String talk, List<String> themes, String wrong, List<String> chosen) {
  public AskingView {
    themes = List.copyOf(themes);
    chosen = List.copyOf(chosen);
  }
}
