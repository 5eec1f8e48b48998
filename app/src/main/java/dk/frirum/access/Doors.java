package dk.frirum.access;

import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where one is sent from the door. */
@Component
class Doors {
  /** Session attribute: the user name typed at the last try. */
  static final String TYPED = "login.username";

  private final LoginAttempts attempts;
  private final Audit audit;
  private final SavedRequestAwareAuthenticationSuccessHandler onwards =
      new SavedRequestAwareAuthenticationSuccessHandler();

  Doors(LoginAttempts attempts, Audit audit) {
    this.attempts = attempts;
    this.audit = audit;
  }

  /** To the page asked for, or to the role's first page. */
  void in(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws ServletException, IOException {
    attempts.succeeded(LoginLimit.username(request));
    request.getSession().removeAttribute(TYPED);
    onwards.onAuthenticationSuccess(request, response, who);
  }

  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    attempts.failed(LoginLimit.username(request), request.getRemoteAddr());
    request.getSession().setAttribute(TYPED, LoginLimit.username(request));
    response.sendRedirect("/login?error");
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
    boolean login = request.getRequestURI().equals("/login");
    if (why instanceof CsrfException && login) {
      // The page stood open until its session ended.
      response.sendRedirect("/login");
    } else {
      boolean known = Routes.known(request.getMethod(), request.getRequestURI());
      if (known
          && SecurityContextHolder.getContext().getAuthentication() instanceof Authentication a
          && a.getPrincipal() instanceof SignedIn who) {
        audit.recordRefusal(
            Entry.of(who.id(), Action.PAGE_REFUSED)
                .refused(Decision.Code.ROLE.code())
                .with(Map.of("page", request.getMethod() + " " + Routes.pattern(request))));
      }
      response.sendError(
          known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
