package dk.frirum.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses about one duty. A duty is named by citizen, spell, requirement and the day its time is
 * counted from, which stay the same when everything is evaluated anew.
 */
public final class Links {
  private Links() {}

  public static String citizen(long citizenId, @Nullable LocalDate asOf) {
    return on(UriComponentsBuilder.fromPath("/citizens/" + citizenId), asOf);
  }

  public static String why(
      long citizenId,
      long spellId,
      String requirement,
      @Nullable LocalDate anchor,
      @Nullable LocalDate asOf) {
    return on(duty("/citizens/" + citizenId + "/why", spellId, requirement, anchor), asOf);
  }

  /**
   * @param back where to go after saving; none for the citizen's page
   */
  public static String register(
      long citizenId, long spellId, String requirement, LocalDate anchor, @Nullable String back) {
    return back(
        duty("/citizens/" + citizenId + "/interviews/new", spellId, requirement, anchor), back);
  }

  /** Why a duty is late, as {@link #register}. */
  public static String late(
      long citizenId, long spellId, String requirement, LocalDate anchor, @Nullable String back) {
    return back(duty("/citizens/" + citizenId + "/late", spellId, requirement, anchor), back);
  }

  private static String back(UriComponentsBuilder address, @Nullable String back) {
    if (back != null) {
      address.queryParam("back", "{back}");
      return address.encode().buildAndExpand(back).toUriString();
    }
    return on(address, null);
  }

  private static UriComponentsBuilder duty(
      String path, long spellId, String requirement, @Nullable LocalDate anchor) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(path)
            .queryParam("spell", spellId)
            .queryParam("requirement", requirement);
    return anchor == null ? address : address.queryParam("anchor", anchor);
  }

  private static String on(UriComponentsBuilder address, @Nullable LocalDate asOf) {
    if (asOf != null) {
      address.queryParam("as-of", asOf);
    }
    return address.encode().build().toUriString();
  }
}
