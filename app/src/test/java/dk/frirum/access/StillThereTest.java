package dk.frirum.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.People;
import dk.frirum.testing.PostgresTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@PostgresTest
@DisplayName("A session")
class StillThereTest {
  private static final Duration LONGEST = Duration.ofHours(12);

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @DisplayName("lasts twelve hours and no longer, however busy it is")
  void longest(DSLContext sql) throws Exception {
    Staff staff = new Staff(sql, new Reaches(List.of()));
    SignedIn who = staff.byId(new People(sql).staff("travl", "analyst", People.HERE, null));
    assertNotNull(who);
    assertNotNull(after(staff, LONGEST.minusMinutes(1), who, new MockHttpSession()));
    MockHttpSession session = new MockHttpSession();
    assertNull(after(staff, LONGEST.plusMinutes(1), who, session));
    assertTrue(session.isInvalid());
  }

  @Test
  @DisplayName("half-way in lasts twenty minutes")
  void halfWay(DSLContext sql) throws Exception {
    Staff staff = new Staff(sql, new Reaches(List.of()));
    long id = new People(sql).staff("halv", "analyst", People.HERE, null);
    Arriving arriving = new Arriving(id, "halv", Step.CODE, false, Instant.now());
    assertNotNull(after(staff, Duration.ofMinutes(19), arriving, new MockHttpSession()));
    assertNull(after(staff, Duration.ofMinutes(21), arriving, new MockHttpSession()));
  }

  @Test
  @DisplayName("has a cookie in production that the browser binds to the host and to https")
  void cookie() throws IOException {
    var properties =
        new YamlPropertySourceLoader()
            .load("production", new ClassPathResource("application-production.yaml"))
            .getFirst();
    assertEquals(
        "__Host-frirum-session", properties.getProperty("server.servlet.session.cookie.name"));
    assertEquals(true, properties.getProperty("server.servlet.session.cookie.secure"));
  }

  private static @org.jspecify.annotations.Nullable Authentication after(
      Staff staff, Duration age, Object principal, MockHttpSession session) throws Exception {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/about");
    request.setSession(session);
    Clock clock =
        Clock.fixed(Instant.ofEpochMilli(session.getCreationTime()).plus(age), ZoneOffset.UTC);
    new StillThere(staff, clock, LONGEST)
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
