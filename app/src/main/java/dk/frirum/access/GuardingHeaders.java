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
          "Content-Security-Policy", Security.CONTENT_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          // Files that are the same for everybody say otherwise themselves.
          "Cache-Control", "no-store");

  private static final String TRANSPORT = "max-age=31536000; includeSubDomains";

  GuardingHeaders() {
    super(true);
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
  static void set(HttpServletResponse response, boolean encrypted) {
    ALWAYS.forEach(response::setHeader);
    if (encrypted) {
      response.setHeader("Strict-Transport-Security", TRANSPORT);
    }
  }
}
