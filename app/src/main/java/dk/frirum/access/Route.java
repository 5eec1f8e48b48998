package dk.frirum.access;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row: who may use one address.
 *
 * @param method {@code GET} counts for {@code HEAD} too
 * @param roles who may; empty for {@code open} and {@code arriving}
 * @param open whether nobody needs to be signed in
 * @param arriving whether it is for those who have given a password and are not in yet
 */
record Route(String method, PathPattern pattern, Set<Role> roles, boolean open, boolean arriving) {
  boolean matches(String asked, PathContainer path) {
    return (method.equals(asked) || method.equals("GET") && asked.equals("HEAD"))
        && pattern.matches(path);
  }

  /** For everybody, signed in or not. */
  static Route open(String method, String pattern) {
    return new Route(
        method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), true, false);
  }

  /** For those who are half-way in. */
  static Route arriving(String method, String pattern) {
    return new Route(
        method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), false, true);
  }

  /** For these roles. */
  static Route row(String method, String pattern, Set<Role> roles) {
    return new Route(method, PathPatternParser.defaultInstance.parse(pattern), roles, false, false);
  }
}
