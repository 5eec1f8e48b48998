package dk.frirum.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may use which address. What has no row here is refused to everybody. A row says what a role
 * may ever do; whether <em>this</em> citizen may be seen is asked where the citizen is read.
 */
final class Routes {
  private Routes() {}

  static final List<Route> TABLE =
      Stream.of(DoorRoutes.ROWS, RuleRoutes.ROWS, CaseRoutes.ROWS, CareRoutes.ROWS)
          .flatMap(List::stream)
          .toList();

  /** The rows by what their addresses begin with and how long they are: few are ever looked at. */
  private static final Map<Shape, List<Route>> BY_SHAPE =
      TABLE.stream().collect(Collectors.groupingBy(row -> Shape.of(row.pattern())));

  /**
   * What an address and the patterns it can match have in common.
   *
   * @param first its first part, as {@code citizens}; empty for the front door
   * @param length parts, counted with the slashes between them; 0 where any length will do
   */
  private record Shape(String first, int length) {
    static Shape of(PathContainer path) {
      List<PathContainer.Element> parts = path.elements();
      boolean word = parts.size() > 1 && parts.get(1) instanceof PathContainer.PathSegment;
      return new Shape(
          word ? ((PathContainer.PathSegment) parts.get(1)).valueToMatch() : "", parts.size());
    }

    /** Every row begins with a word. */
    static Shape of(PathPattern pattern) {
      Shape shape = of(PathContainer.parsePath(pattern.getPatternString()));
      return pattern.getPatternString().contains("**") ? shape.anyLength() : shape;
    }

    Shape anyLength() {
      return new Shape(first, 0);
    }
  }

  static boolean allow(Role role, String method, String path) {
    return route(method, path)
        .filter(route -> route.open() || route.roles().contains(role))
        .isPresent();
  }

  static boolean openToAll(String method, String path) {
    return route(method, path).filter(Route::open).isPresent();
  }

  /** Whether one who is half-way in may. */
  static boolean allowArriving(String method, String path) {
    return route(method, path).filter(Route::arriving).isPresent();
  }

  static boolean known(String method, String path) {
    return route(method, path).isPresent();
  }

  /** The row that says most exactly what is asked for, as controllers are found, too. */
  private static Optional<Route> route(String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    Shape shape = Shape.of(asked);
    return Stream.of(shape, shape.anyLength())
        .flatMap(each -> BY_SHAPE.getOrDefault(each, List.of()).stream())
        .filter(route -> route.matches(method, asked))
        .min(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
  }

  /** The row's own pattern rather than the address, which may hold anything. */
  static String pattern(HttpServletRequest request) {
    return route(request.getMethod(), request.getRequestURI())
        .map(route -> route.pattern().getPatternString())
        .orElse("");
  }
}
