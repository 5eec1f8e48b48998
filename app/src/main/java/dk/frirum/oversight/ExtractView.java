package dk.frirum.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has seen a citizen's case (<i>logudtræk</i>).
 *
 * @param href the citizen's page
 * @param rows latest first
 * @param namesHref the same with the names of staff; none where the reader may not have them, or
 *     has
 * @param next the rows before; none on the last page
 * @param begins from when the trail still stands; none where it stands from the beginning
 */
public record ExtractView(
    String name,
    String href,
    List<Row> rows,
    boolean names,
    @Nullable String namesHref,
    @Nullable String next,
    @Nullable String begins) {
  public ExtractView {
    rows = List.copyOf(rows);
  }

  /**
   * A row in words.
   *
   * @param who role and municipality, with the name where names are shown
   */
  public record Row(String at, String who, String what, String purpose, boolean refused) {}
}
