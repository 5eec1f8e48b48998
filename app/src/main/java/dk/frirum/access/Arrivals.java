package dk.frirum.access;

import dk.frirum.access.Staff.Entry;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, step by step; each step gives the session a new id. */
@Component
class Arrivals {
  /** Where Spring Security keeps the page asked for. */
  private static final String ASKED_FOR = "SPRING_SECURITY_SAVED_REQUEST";

  private final LoginAttempts attempts;
  private final Audit audit;
  private final Clock clock;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

  Arrivals(LoginAttempts attempts, Audit audit, Clock clock) {
    this.attempts = attempts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who the session belongs to from now on: one with steps left, or one who is in. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Authentication authentication(Entry entry, boolean codeGiven) {
    return Step.next(entry, codeGiven)
        .map(step -> arriving(entry, step, codeGiven))
        .orElseGet(() -> in(entry.who(), null, Map.of()));
  }

  /**
   * One who is in; the trail says so.
   *
   * @param provider what the municipality's login said; none for a password
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Authentication in(
      SignedIn who, @Nullable MunicipalSession provider, Map<String, ?> details) {
    audit.record(who.id(), Action.SIGNED_IN, null, details);
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            who, null, List.of(new SimpleGrantedAuthority("ROLE_" + who.role().name())));
    token.setDetails(provider);
    return token;
  }

  private Authentication arriving(Entry entry, Step step, boolean codeGiven) {
    SignedIn who = entry.who();
    return UsernamePasswordAuthenticationToken.authenticated(
        new Arriving(who.id(), who.username(), step, codeGiven, clock.instant()), null, List.of());
  }

  /** Gives the session to somebody, under a new id. */
  void begin(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  /** Where one goes after signing in. */
  void askedFor(String address, HttpServletRequest request) {
    request.getSession().setAttribute(ASKED_FOR, new SimpleSavedRequest(address));
  }

  /** Address of the next step, or of the page asked for at first. */
  String onwards(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    if (who.getPrincipal() instanceof Arriving arriving) {
      return arriving.step().address();
    }
    attempts.succeeded(who.getName());
    request.getSession().removeAttribute(Doors.TYPED);
    SavedRequest saved = asked.getRequest(request, response);
    if (saved == null) {
      return "/";
    }
    asked.removeRequest(request, response);
    return saved.getRedirectUrl();
  }
}
