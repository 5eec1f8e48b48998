package dk.frirum.benchmark;

import dk.frirum.web.Choice;
import dk.frirum.web.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities among each other.
 *
 * @param choices what can be chosen, and is
 * @param source where the figures are from; none where there are none
 * @param ranked whether there is a ranking; else the rows have a value only
 * @param since the earlier period the moves are reckoned from; none where there is none
 * @param mayImport whether this reader may read figures in
 * @param how sentences on how it is reckoned
 */
public record BenchmarkView(
    Choices choices,
    @Nullable Source source,
    boolean ranked,
    @Nullable String since,
    boolean mayImport,
    List<Column> columns,
    List<Row> rows,
    List<String> how) {
  public BenchmarkView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    how = List.copyOf(how);
  }

  /** Lists to choose from, and what is chosen of each. */
  public record Choices(
      List<Choice> data,
      List<Choice> periods,
      List<Choice> groups,
      List<Choice> regions,
      String dataset,
      String period,
      String group,
      String region,
      String sort) {
    public Choices {
      data = List.copyOf(data);
      periods = List.copyOf(periods);
      groups = List.copyOf(groups);
      regions = List.copyOf(regions);
    }
  }

  /**
   * Where figures are from.
   *
   * @param synthetic whether they are invented
   * @param table its id and title
   * @param definition in the importer's words; empty for none
   * @param taken by whom and when, in words
   */
  public record Source(boolean synthetic, String table, String definition, String taken) {}

  /**
   * A municipality.
   *
   * @param actual full-time persons, or the value of a plain measure, in words
   * @param standing none where there is no ranking
   * @param own whether it is the reader's
   */
  public record Row(
      String code,
      String name,
      String href,
      String region,
      double figure,
      String actual,
      @Nullable Place standing,
      @Nullable Moved moved,
      boolean own) {}

  /**
   * Its place.
   *
   * @param expected full-time persons
   * @param difference actual minus expected, whole persons
   * @param points the same as a share, of 1; {@code pointsText} in words
   * @param rank among {@code of}, with the ranks chance leaves open
   * @param inRegion its place among those of its region; none where it has none
   */
  public record Place(
      long expected,
      String actualShare,
      String expectedShare,
      long difference,
      String differenceText,
      double points,
      String pointsText,
      int rank,
      int lower,
      int upper,
      int of,
      @Nullable Integer inRegion) {}

  /**
   * How far it moved.
   *
   * @param places won, above 0, or lost; {@code text} with its sign
   * @param lower and upper: the places chance leaves open, with their signs
   * @param asFar how many moved as far or farther
   */
  public record Moved(
      int places, String text, String lower, String upper, boolean beyondChance, long asFar) {}
}
