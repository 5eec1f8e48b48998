package dk.frirum.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away whoever has guessed too often, before a password or a code is looked at. */
final class LoginLimit extends OncePerRequestFilter {
  private static final Set<String> GUARDED =
      Stream.concat(Stream.of("/login"), Stream.of(Step.values()).map(Step::address))
          .collect(Collectors.toUnmodifiableSet());

  private final LoginAttempts attempts;

  LoginLimit(LoginAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !GUARDED.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (attempts.allowed(username(request), request.getRemoteAddr())) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect("/login?wait");
    }
  }

  /** The name typed, or that of the person who is half-way in. */
  static String username(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof Arriving arriving
        && !request.getRequestURI().equals("/login")) {
      return arriving.username();
    }
    return Objects.requireNonNullElse(request.getParameter("username"), "").strip();
  }
}
