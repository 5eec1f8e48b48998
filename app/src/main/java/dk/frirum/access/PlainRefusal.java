package dk.frirum.access;

import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what no page can answer – an address or a form that cannot be read – with a sentence in
 * both languages: which one the reader wants cannot be read either.
 */
final class PlainRefusal extends ErrorReportValve {
  private final GuardingHeaders headers;

  PlainRefusal(GuardingHeaders headers) {
    this.headers = headers;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable why) {
    boolean silent = response.getStatus() < 400 || response.getContentWritten() > 0;
    if (silent || !response.setErrorReported()) {
      return;
    }
    headers.set(response, request.isSecure());
    try {
      write(response);
    } catch (IOException | IllegalStateException e) {
      // Whoever asked has gone; there is nobody left to tell.
      getContainer().getLogger().debug("refusal not sent", e);
    }
  }

  static void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    boolean big = response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    String why = big ? "unreadable.big" : "unreadable";
    PrintWriter out = response.getWriter();
    out.println(Words.of(Locale.of("da")).t(why));
    out.println(Words.of(Locale.ENGLISH).t(why));
    out.flush();
  }
}
