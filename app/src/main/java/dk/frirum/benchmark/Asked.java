package dk.frirum.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What stands in the address; whatever is not there gets its usual value.
 *
 * @param data code of a {@link Dataset}
 * @param region code of a {@link Region}; empty for the whole country
 * @param sort a column, with a dash before it for the largest first
 */
record Asked(String data, String period, String group, String region, String sort) {

  /** The address of a page with these choices; the query begins with a question mark. */
  String query(String sorted) {
    return "?data="
        + encoded(data)
        + "&period="
        + encoded(period)
        + "&group="
        + encoded(group)
        + (region.isEmpty() ? "" : "&region=" + encoded(region))
        + (sorted.isEmpty() ? "" : "&sort=" + encoded(sorted));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
