package dk.frirum.citizen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for one other citizen, to be chosen.
 *
 * @param action where the search is sent; by POST, since it may hold a CPR number
 * @param typed what the box goes on showing; never a CPR number
 * @param asked whether anything was looked for
 * @param many whether more were found than are shown
 * @param refusedHref the page of one found by number whom this person may not see, which says why;
 *     none otherwise
 */
public record PickView(
    String action,
    String typed,
    boolean asked,
    List<Hit> hits,
    boolean many,
    @Nullable String refusedHref) {

  public PickView {
    hits = List.copyOf(hits);
  }

  /**
   * A citizen found.
   *
   * @param cpr the first six digits
   * @param href what choosing leads to
   */
  public record Hit(
      String name, LocalDate born, String cpr, @Nullable String caseworker, String href) {}
}
