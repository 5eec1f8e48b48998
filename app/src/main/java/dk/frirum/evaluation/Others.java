package dk.frirum.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * The municipalities a trial is held against, and where what is known of them comes from.
 *
 * @param all those of the frozen comparison set, by number
 * @param sources files that were added, oldest first
 * @param judged period of the benchmark by which they are alike or not; empty where there is none
 * @param synthetic whether the benchmark's figures are made up
 * @param needed with fewer no difference can be shown at 95 %
 */
public record Others(
    List<Other> all, List<Source> sources, String judged, boolean synthetic, int needed) {
  /** Nobody. */
  public static final Others NONE = new Others(List.of(), List.of(), "", false, 0);

  public Others {
    all = List.copyOf(all);
    sources = List.copyOf(sources);
  }

  /**
   * One of them.
   *
   * @param state {@code shares}, {@code given} or {@code missing}
   * @param reason how alike it is, in words; empty where nothing is known
   */
  public record Other(int number, String name, String state, String reason) {}

  /** A file, the day its data end, and when it came. */
  public record Source(String file, LocalDate cut, LocalDate added, String hash) {}

  String name(int number) {
    return all.stream()
        .filter(each -> each.number() == number)
        .map(Other::name)
        .findFirst()
        .orElseGet(() -> Plan.code(number));
  }

  /** How many have given their numbers, or let them be counted. */
  public long there() {
    return all.stream().filter(each -> !each.state().equals("missing")).count();
  }

  public boolean tooFew() {
    return !all.isEmpty() && all.size() < needed;
  }
}
