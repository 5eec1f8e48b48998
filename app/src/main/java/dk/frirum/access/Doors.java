package dk.frirum.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where one is sent from the door. */
@Component
class Doors {
  /** Session attribute: the user name typed at the last try. */
  static final String TYPED = "login.username";

  private final LoginAttempts attempts;
  private final Arrivals arrivals;

  Doors(LoginAttempts attempts, Arrivals arrivals) {
    this.attempts = attempts;
    this.arrivals = arrivals;
  }

  /** To the next step, the page asked for, or the role's first page. */
  void in(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    response.sendRedirect(arrivals.onwards(who, request, response));
  }

  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    attempts.failed(LoginLimit.username(request), request.getRemoteAddr());
    request.getSession().setAttribute(TYPED, LoginLimit.username(request));
    response.sendRedirect(
        why instanceof CredentialsExpiredException ? "/login?expired" : "/login?error");
  }

  /** A part of a page cannot show the login; the whole page is sent there. */
  void stranger(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect("/login");
    } else {
      response.setHeader("HX-Redirect", "/login");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** What does not exist is not found, rather than forbidden. */
  void mayNot(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (why instanceof CsrfException && request.getRequestURI().startsWith("/login")) {
      // The page stood open until its session ended.
      response.sendRedirect("/login");
    } else if (who != null && who.getPrincipal() instanceof Arriving arriving) {
      response.sendRedirect(arriving.step().address());
    } else {
      boolean known = Routes.known(request.getMethod(), request.getRequestURI());
      response.sendError(
          known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
