package dk.frirum.access;

import dk.frirum.access.FailedSignIns.Why;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
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
  private final ObjectProvider<LateForm> lateForm;
  private final Audit audit;
  private final FailedSignIns failed;

  Doors(
      LoginAttempts attempts,
      Arrivals arrivals,
      ObjectProvider<LateForm> lateForm,
      Audit audit,
      FailedSignIns failed) {
    this.audit = audit;
    this.failed = failed;
    this.attempts = attempts;
    this.arrivals = arrivals;
    this.lateForm = lateForm;
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
    failed.record(
        LoginLimit.username(request),
        why instanceof CredentialsExpiredException ? Why.EXPIRED : Why.PASSWORD);
    request.getSession().setAttribute(TYPED, LoginLimit.username(request));
    response.sendRedirect(
        why instanceof CredentialsExpiredException ? "/login?expired" : "/login?error");
  }

  /**
   * A part of a page cannot show the login; the whole page is sent there. What was typed in a form
   * is kept first.
   */
  void stranger(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (kept(request, response)) {
      return;
    }
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect("/login");
    } else {
      response.setHeader("HX-Redirect", "/login");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /**
   * A form that came too late, or with the token of a session that has ended: the text is kept for
   * its writer, who comes back to the form, after signing in where that is needed.
   */
  private boolean kept(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LateForm forms = lateForm.getIfAvailable();
    if (forms == null || !request.getMethod().equals(HttpMethod.POST.name())) {
      return false;
    }
    Optional<LateForm.Kept> kept = forms.keep(request);
    if (kept.isEmpty()) {
      return false;
    }
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (request.getHeader("HX-Request") != null) {
      // Whoever is writing goes on writing; the next pause keeps the rest.
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write(kept.get().said());
    } else if (who != null && who.getPrincipal() instanceof SignedIn) {
      response.sendRedirect(kept.get().address());
    } else {
      arrivals.askedFor(kept.get().address(), request);
      response.sendRedirect("/login?kept");
    }
    return true;
  }

  /** What does not exist is not found, rather than forbidden. */
  void mayNot(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (why instanceof CsrfException && kept(request, response)) {
      return;
    }
    if (why instanceof CsrfException && request.getRequestURI().startsWith("/login")) {
      // The page stood open until its session ended.
      response.sendRedirect("/login");
    } else if (who != null && who.getPrincipal() instanceof Arriving arriving) {
      response.sendRedirect(arriving.step().address());
    } else {
      boolean known = Routes.known(request.getMethod(), request.getRequestURI());
      if (known && who != null && who.getPrincipal() instanceof SignedIn person) {
        audit.recordRefusal(
            Entry.of(person.id(), Action.PAGE_REFUSED)
                .refused(Decision.Code.ROLE.code())
                .with(Map.of("page", request.getMethod() + " " + Routes.pattern(request))));
      }
      response.sendError(
          known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
