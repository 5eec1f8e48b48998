package dk.frirum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApplicationTest
@DisplayName("The table of routes")
class RoutesTest {
  private static final Set<String> BY_THE_FRAMEWORK =
      Set.of("POST /login", "POST /logout", "GET /assets/**");

  @LocalServerPort int port;
  @Autowired RequestMappingHandlerMapping mappings;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    for (Role role : Role.values()) {
      people.staff(role.code());
    }
  }

  @Test
  @DisplayName("has a row for every address a controller answers")
  void everyMappingHasRow() {
    Set<String> rows = new TreeSet<>();
    Routes.TABLE.forEach(route -> rows.add(route.method() + " " + route.pattern()));
    Set<String> missing = new TreeSet<>(mapped());
    missing.removeAll(rows);
    assertEquals(Set.of(), missing, "these need a row in Routes");
  }

  @Test
  @DisplayName("gives each role exactly its pages and refuses all others, by every method")
  void matrix() {
    Set<String> mapped = mapped();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Role, Visit> each : visits().entrySet()) {
      for (Route route : Routes.TABLE) {
        String address = route.method() + " " + route.pattern();
        if (!mapped.contains(address)) {
          continue;
        }
        int status = ask(each.getValue(), route.method(), path(route)).statusCode();
        boolean refused = status == 403;
        if (refused == (route.open() || route.roles().contains(each.getKey()))) {
          wrong.add(each.getKey() + " " + address + " " + status);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("sends a stranger to the login from everything but the open pages")
  void strangers() {
    for (Route route : Routes.TABLE) {
      if (!route.open() && route.method().equals("GET")) {
        HttpResponse<String> answer = new Visit(port).get(path(route));
        assertEquals("302 /login", answer.statusCode() + " " + Visit.target(answer), path(route));
      }
    }
  }

  @Test
  @DisplayName("refuses what has no row, to everybody")
  void refusesUnknown() {
    for (Map.Entry<Role, Visit> each : visits().entrySet()) {
      assertEquals(404, each.getValue().get("/no-such-page").statusCode());
      assertEquals(404, ask(each.getValue(), "DELETE", "/about").statusCode());
      assertEquals(404, each.getValue().get("/error").statusCode());
    }
  }

  @Test
  @DisplayName("lets each role begin on a page it may use")
  void home() {
    for (Role role : Role.values()) {
      SignedIn who = new SignedIn(1, "x", "X", role, "0999", "Havrelund Kommune", null, 7L);
      assertTrue(who.may("GET", who.home()), role + " begins on " + who.home());
      assertTrue(who.shown().sections().size() >= 2, role + " has a navigation");
    }
  }

  private Map<Role, Visit> visits() {
    Map<Role, Visit> all = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      all.put(role, Visit.of(port, role.code()));
    }
    return all;
  }

  /** Each address a controller of ours answers, as {@code GET /citizens/{citizen}}. */
  private Set<String> mapped() {
    Set<String> found = new TreeSet<>(BY_THE_FRAMEWORK);
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(pattern -> !pattern.equals("/error"))
                .forEach(pattern -> methods(info).forEach(m -> found.add(m + " " + pattern))));
    return found;
  }

  private static List<String> methods(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty()
        ? List.of("EVERY METHOD")
        : methods.stream().map(RequestMethod::name).toList();
  }

  /** An address of the route; its ids belong to nobody. */
  private static String path(Route route) {
    return route
        .pattern()
        .getPatternString()
        .replace("/**", "/frirum.css")
        .replaceAll("\\{[^}]+}", "999999999");
  }

  private HttpResponse<String> ask(Visit visit, String method, String path) {
    if (method.equals("GET")) {
      return visit.get(path);
    }
    if (method.equals("POST")) {
      return path.equals("/logout") || path.equals("/login")
          ? visit.get("/about")
          : visit.post(path, Map.of());
    }
    return visit.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build());
  }
}
