package dk.frirum.access;

import static dk.frirum.access.Role.ANALYST;
import static dk.frirum.access.Role.AUDITOR;
import static dk.frirum.access.Role.CASEWORKER;
import static dk.frirum.access.Role.CITIZEN;
import static dk.frirum.access.Role.COMPANY_CONSULTANT;
import static dk.frirum.access.Role.COORDINATOR;
import static dk.frirum.access.Role.POLITICIAN;
import static dk.frirum.access.Role.RETENTION_CONSULTANT;
import static dk.frirum.access.Role.TEAM_LEADER;
import static dk.frirum.access.Role.YOUTH_COORDINATOR;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use which address. What has no row here is refused to everybody. A row says what a role
 * may ever do; whether <em>this</em> citizen may be seen is asked where the citizen is read.
 */
final class Routes {
  private Routes() {}

  /** Those who work on citizens' cases. */
  private static final Set<Role> CASEWORK =
      roles(CASEWORKER, RETENTION_CONSULTANT, COMPANY_CONSULTANT, YOUTH_COORDINATOR, TEAM_LEADER);

  /** They, and the citizen in his own case. */
  private static final Set<Role> CASE = and(CASEWORK, CITIZEN);

  /** Those who work on cases, and those who look at the whole. */
  private static final Set<Role> FIGURES = and(CASEWORK, COORDINATOR, ANALYST, POLITICIAN, AUDITOR);

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

  static final List<Route> TABLE =
      List.of(
          // without signing in
          open("GET", "/login"),
          open("POST", "/login"),
          open("GET", "/assets/**"),
          open("GET", "/healthz"),
          // the frame
          row("GET", "/", EVERYBODY),
          row("POST", "/logout", EVERYBODY),
          row("GET", "/about", EVERYBODY),
          // the law
          row("GET", "/rulebook", EVERYBODY),
          row("GET", "/rulebook/export", EVERYBODY),
          row("GET", "/rulebook/{card}", EVERYBODY),
          row("GET", "/reforms", EVERYBODY),
          row("GET", "/shares", FIGURES),
          row("GET", "/shares/export", FIGURES),
          // the day's work
          row("GET", "/today", CASEWORK),
          row("GET", "/today/export", CASEWORK),
          row("GET", "/citizens", CASEWORK),
          row("GET", "/citizens/export", CASEWORK),
          row("POST", "/citizens", CASEWORK),
          row("GET", "/citizens/{citizen}", CASE),
          row("POST", "/citizens/{citizen}/cpr", CASEWORK),
          row("GET", "/citizens/{citizen}/why", CASE),
          row("GET", "/citizens/{citizen}/interviews/new", CASEWORK),
          row("POST", "/citizens/{citizen}/interviews", CASEWORK),
          row("GET", "/interviews/{interview}/correct", CASEWORK),
          row("POST", "/interviews/{interview}/correct", CASEWORK),
          row("GET", "/interviews/{interview}/withdraw", CASEWORK),
          row("POST", "/interviews/{interview}/withdraw", CASEWORK),
          // data from elsewhere
          row("GET", "/import", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/import", roles(TEAM_LEADER, COORDINATOR)),
          row("POST", "/import/confirm", roles(TEAM_LEADER, COORDINATOR)));

  /**
   * A row.
   *
   * @param method {@code GET} counts for {@code HEAD} too
   * @param roles who may; empty where {@code open}
   * @param open whether nobody needs to be signed in
   */
  record Route(String method, PathPattern pattern, Set<Role> roles, boolean open) {
    boolean matches(String asked, PathContainer path) {
      return (method.equals(asked) || method.equals("GET") && asked.equals("HEAD"))
          && pattern.matches(path);
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

  static boolean known(String method, String path) {
    return route(method, path).isPresent();
  }

  /** The row that says most exactly what is asked for, as controllers are found, too. */
  private static Optional<Route> route(String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return TABLE.stream()
        .filter(route -> route.matches(method, asked))
        .min(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
  }

  private static Route open(String method, String pattern) {
    return new Route(method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), true);
  }

  private static Route row(String method, String pattern, Set<Role> roles) {
    return new Route(method, PathPatternParser.defaultInstance.parse(pattern), roles, false);
  }

  private static Set<Role> roles(Role first, Role... more) {
    return EnumSet.of(first, more);
  }

  private static Set<Role> and(Set<Role> roles, Role... more) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.addAll(List.of(more));
    return all;
  }
}
