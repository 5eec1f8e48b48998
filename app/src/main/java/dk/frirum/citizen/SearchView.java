package dk.frirum.citizen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search box found.
 *
 * @param query what was typed
 * @param hits this page of the hits
 * @param total all hits; none where more exist than are counted
 * @param nextHref address of the next page; none on the last
 * @param anew whether it begins from the top, since where the page before ended is not known
 */
public record SearchView(
    String query, List<Hit> hits, @Nullable Long total, @Nullable String nextHref, boolean anew) {

  public SearchView {
    hits = List.copyOf(hits);
  }

  /**
   * A citizen found.
   *
   * @param href the citizen's page
   * @param age whole years; none when the birth date is unknown
   * @param born birth date; none when unknown
   * @param place postcode and city; none when the address is protected
   * @param addressProtected whether name and address are protected
   * @param benefits codes of the benefits that run
   * @param caseworker name; none when nobody has the case
   * @param open duties still to be done
   */
  public record Hit(
      String href,
      String name,
      @Nullable Integer age,
      @Nullable LocalDate born,
      @Nullable String place,
      boolean addressProtected,
      List<String> benefits,
      @Nullable String caseworker,
      int open) {

    public Hit {
      benefits = List.copyOf(benefits);
    }
  }
}
