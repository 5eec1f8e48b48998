package dk.frirum.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Sets the headers that guard the browser before anything else is done about a request. */
final class GuardingHeaders extends ValveBase {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          // Files that are the same for everybody say otherwise themselves.
          "Cache-Control", "no-store");

  private static final String TRANSPORT = "max-age=31536000; includeSubDomains";

  /** Nothing but our own files, and no code or style inside a page. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action %s; frame-ancestors 'none'";

  private final String contentPolicy;

  /**
   * The headers.
   *
   * @param formTargets where a form may lead, as the content policy has it
   */
  GuardingHeaders(String formTargets) {
    super(true);
    this.contentPolicy = CONTENT_POLICY.formatted(formTargets);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    set(response, request.isSecure());
    getNext().invoke(request, response);
  }

  /**
   * Sets them.
   *
   * @param encrypted whether the browser came over HTTPS, and is to come no other way from now on
   */
  void set(HttpServletResponse response, boolean encrypted) {
    response.setHeader("Content-Security-Policy", contentPolicy);
    ALWAYS.forEach(response::setHeader);
    if (encrypted) {
      response.setHeader("Strict-Transport-Security", TRANSPORT);
    }
  }
}
