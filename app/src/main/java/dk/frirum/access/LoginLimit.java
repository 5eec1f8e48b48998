package dk.frirum.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away whoever has guessed too often, before a password is looked at. */
final class LoginLimit extends OncePerRequestFilter {
  private final LoginAttempts attempts;

  LoginLimit(LoginAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/login");
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

  static String username(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getParameter("username"), "").strip();
  }
}
