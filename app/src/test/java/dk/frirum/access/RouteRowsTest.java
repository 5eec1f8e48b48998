package dk.frirum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.pattern.PathPattern;

@DisplayName("A row of the table of routes")
class RouteRowsTest {

  private static Set<Role> allowed(String method, String path) {
    return EnumSet.allOf(Role.class).stream()
        .filter(role -> Routes.allow(role, method, path))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  @Test
  @DisplayName("lets in just those it names, by just the method it names")
  void roles() {
    assertEquals(EnumSet.of(Role.TEAM_LEADER, Role.COORDINATOR), allowed("GET", "/import"));
    assertEquals(EnumSet.of(Role.COORDINATOR), allowed("POST", "/retention/holds"));
    assertEquals(EnumSet.of(Role.TEAM_LEADER, Role.AUDITOR), allowed("GET", "/oversight"));
    assertEquals(EnumSet.allOf(Role.class), allowed("GET", "/about"));
    assertEquals(Set.of(), allowed("POST", "/about"));
    assertEquals(Set.of(), allowed("DELETE", "/import"));
    assertEquals(allowed("GET", "/import"), allowed("HEAD", "/import"));
    assertEquals(Set.of(), allowed("HEAD", "/retention/holds"), "HEAD is for GET alone");
  }

  @Test
  @DisplayName("that is more exact counts before one that is less")
  void exact() {
    assertTrue(allowed("GET", "/trials/7").contains(Role.POLITICIAN));
    assertEquals(EnumSet.of(Role.COORDINATOR), allowed("GET", "/trials/new"));
    assertEquals("/trials/new", Routes.pattern(new MockHttpServletRequest("GET", "/trials/new")));
    assertEquals("/trials/{trial}", Routes.pattern(new MockHttpServletRequest("GET", "/trials/7")));
    assertEquals("", Routes.pattern(new MockHttpServletRequest("GET", "/no/such")));
  }

  @Test
  @DisplayName("is found among those that begin alike as among all of them, however it is written")
  void found() {
    for (Route each : Routes.TABLE) {
      String pattern = each.pattern().getPatternString();
      String path = pattern.replaceAll("\\{[^}]+}", "new").replace("**", "css/frirum.css");
      String encoded = path.length() < 2 ? path : "/%" + hex(path.charAt(1)) + path.substring(2);
      for (String asked :
          List.of(path, encoded, path + "/", path + ";a=b", "/" + path, path + "/x")) {
        for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
          PathContainer container = PathContainer.parsePath(asked);
          String among =
              Routes.TABLE.stream()
                  .filter(route -> route.matches(method, container))
                  .min(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                  .map(route -> route.pattern().getPatternString())
                  .orElse("");
          assertEquals(
              among, Routes.pattern(new MockHttpServletRequest(method, asked)), method + asked);
        }
      }
      assertTrue(Routes.known(each.method(), path), path);
    }
  }

  private static String hex(char letter) {
    return Integer.toHexString(letter);
  }

  @Test
  @DisplayName("that nobody wrote lets nobody in, and is known to be none")
  void none() {
    assertEquals(Set.of(), allowed("GET", "/no/such"));
    assertFalse(Routes.known("GET", "/no/such"));
    assertTrue(Routes.known("GET", "/today"));
    assertFalse(Routes.openToAll("GET", "/no/such"));
    assertFalse(Routes.allowArriving("GET", "/no/such"));
  }

  @Test
  @DisplayName("is open to strangers for the door and what it is made of, and for nothing else")
  void open() {
    Set<String> open = new TreeSet<>();
    Set<String> arriving = new TreeSet<>();
    for (Route route : Routes.TABLE) {
      String path = route.pattern().getPatternString().replace("/**", "/x").replaceAll("[{}]", "");
      if (Routes.openToAll(route.method(), path)) {
        open.add(route.method() + " " + path);
        assertEquals(EnumSet.allOf(Role.class), allowed(route.method(), path));
      }
      if (Routes.allowArriving(route.method(), path)) {
        arriving.add(route.method() + " " + path);
        assertEquals(
            Set.of(), allowed(route.method(), path), "one who is in has no business there");
      }
    }
    assertEquals(
        Set.of(
            "GET /login",
            "POST /login",
            "GET /login/refused",
            "GET /oauth2/authorization/municipality",
            "GET /login/oauth2/code/municipality",
            "GET /assets/x",
            "GET /healthz",
            "GET /open",
            "GET /open/municipality",
            "GET /open/municipality/file",
            "GET /invitation",
            "GET /invitation/code",
            "POST /invitation",
            "GET /calendar/token"),
        open);
    assertEquals(
        Set.of(
            "GET /login/code",
            "POST /login/code",
            "GET /login/password",
            "POST /login/password",
            "GET /login/enrol",
            "POST /login/enrol"),
        arriving);
  }

  @Test
  @DisplayName("is found for where each role begins, and for what its navigation shows")
  void shown() {
    for (Role role : Role.values()) {
      SignedIn who = new SignedIn(1, "asta", "Asta", role, "0999", "H", null, 7L);
      assertEquals("asta", who.getName());
      assertTrue(who.may("GET", who.home()), role.code());
      assertFalse(who.may("GET", "/no/such"));
      assertEquals(role.code(), who.shown().role());
      who.shown()
          .sections()
          .forEach(section -> assertTrue(Routes.allow(role, "GET", section.href())));
      assertEquals(
          Routes.allow(role, "GET", "/import"),
          who.shown().sections().contains(dk.frirum.web.Page.Section.IMPORT));
    }
    assertEquals("/about", new SignedIn(1, "x", "X", Role.CITIZEN, "0999", "H", null, null).home());
    assertEquals(
        "/citizens/7/front", new SignedIn(1, "x", "X", Role.CITIZEN, "0999", "H", null, 7L).home());
    assertEquals("/oversight", home(Role.AUDITOR));
    assertEquals("/trials", home(Role.ANALYST));
    assertEquals("/today", home(Role.TEAM_LEADER));
  }

  private static String home(Role role) {
    return new SignedIn(1, "x", "X", role, "0999", "H", null, null).home();
  }
}
