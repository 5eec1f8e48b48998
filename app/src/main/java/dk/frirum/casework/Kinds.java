package dk.frirum.casework;

import dk.frirum.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** Finds what kind of thing an address is about, and which one. */
record Kinds<K extends Registration>(List<K> all) {
  Kinds {
    all = List.copyOf(all);
  }

  /**
   * @throws NotFound where there is no such kind
   */
  K of(HttpServletRequest request) {
    String place = request.getRequestURI().split("/", 3)[1];
    return all.stream()
        .filter(each -> each.place().equals(place))
        .findFirst()
        .orElseThrow(() -> new NotFound(place));
  }

  /**
   * The number in an address that has one.
   *
   * @throws NotFound where it is none
   */
  static long id(Map<String, String> path) {
    String id = String.join("", path.values());
    if (!id.matches("[0-9]{1,18}")) {
      throw new NotFound("a number");
    }
    return Long.parseLong(id);
  }
}
