package dk.frirum.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number, by which its rows in the trail and its lines in the log are found.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
  private static final String KEY = "frirum.request";

  /** The number of the request this thread works on; none outside requests. */
  public static @Nullable UUID current() {
    String number = MDC.get(KEY);
    return number == null ? null : UUID.fromString(number);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // The page about an error belongs to the request that failed.
    if (!(request.getAttribute(KEY) instanceof String)) {
      request.setAttribute(KEY, UUID.randomUUID().toString());
    }
    MDC.put(KEY, (String) request.getAttribute(KEY));
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false; // an error page names the number too
  }
}
