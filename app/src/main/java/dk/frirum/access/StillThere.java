package dk.frirum.access;

import dk.frirum.web.Frame;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the person anew with every request: access taken away, or another role, counts from the
 * very next one. Ends a session that has lasted too long, however busy it is.
 */
final class StillThere extends OncePerRequestFilter {
  private final Staff staff;
  private final Clock clock;
  private final Duration longest;

  /**
   * The filter.
   *
   * @param longest how long a session may last
   */
  StillThere(Staff staff, Clock clock, Duration longest) {
    this.staff = staff;
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (authentication != null
        && !(isGood(authentication.getPrincipal(), request) && isYoung(session))) {
      if (session != null) {
        end(session);
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isGood(@Nullable Object principal, HttpServletRequest request) {
    return switch (principal) {
      case SignedIn before -> {
        Optional<Staff.Entry> now = staff.entry(before.id());
        request.setAttribute(Frame.UNREAD, now.map(Staff.Entry::unread).orElse(0));
        yield now.map(Staff.Entry::who).filter(before::equals).isPresent();
      }
      case Arriving arriving ->
          staff.byId(arriving.id()) != null
              && clock.instant().isBefore(arriving.since().plus(Arriving.LONGEST));
      case null, default -> true;
    };
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // Another request of the same moment has ended it; that was all there was to do.
    }
  }

  private boolean isYoung(@Nullable HttpSession session) {
    return session == null
        || clock.instant().isBefore(Instant.ofEpochMilli(session.getCreationTime()).plus(longest));
  }
}
