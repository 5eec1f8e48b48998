package dk.frirum.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One municipality and those that resemble it.
 *
 * @param row as it stands in the ranking
 * @param nearest by expected share; {@code alike} by all framework conditions together
 * @param back address of the ranking
 */
public record ComparableView(
    BenchmarkView.Source source,
    String period,
    String group,
    @Nullable String since,
    int moving,
    BenchmarkView.Row row,
    Nearest nearest,
    @Nullable Nearest alike,
    String back,
    List<String> how) {
  public ComparableView {
    how = List.copyOf(how);
  }

  /** Those chosen in one way, and how alike they are. */
  public record Nearest(String how, List<Neighbour> neighbours, List<Balance> balance) {
    public Nearest {
      neighbours = List.copyOf(neighbours);
      balance = List.copyOf(balance);
    }
  }

  /**
   * One that resembles.
   *
   * @param reason why it was chosen, and in what it differs most
   * @param points actual minus expected, in words
   */
  public record Neighbour(String name, String href, String reason, String points, int rank) {}

  /**
   * How alike they are in one thing.
   *
   * @param far whether they differ by more than a quarter of a standard deviation
   */
  public record Balance(
      String what, String own, String neighbours, String all, String difference, boolean far) {}
}
