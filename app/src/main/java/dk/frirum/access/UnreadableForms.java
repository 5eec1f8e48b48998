package dk.frirum.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Turns away a request whose fields cannot be read: encoded wrongly, or cut off on the way. The
 * server would write what was sent in the log, where no CPR number may stand.
 */
final class UnreadableForms extends OncePerRequestFilter {
  private final long most;

  /**
   * @param most bytes that are read of a form with its files
   */
  UnreadableForms(long most) {
    this.most = most;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(new CleanFields(OverflowingForm.of(request, most)), response);
    } catch (ServletException | RuntimeException e) {
      int status = status(e);
      if (status == 0) {
        throw e;
      }
      if (!response.isCommitted()) {
        response.resetBuffer();
        response.setStatus(status);
        PlainRefusal.write(response);
      }
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    // The error page reads the same fields.
    return false;
  }

  /** What is answered where something sent could not be read; 0 where it was something else. */
  private static int status(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof InvalidParameterException unreadable) {
        return unreadable.getErrorCode();
      }
      if (each instanceof MaxUploadSizeExceededException) {
        return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      }
      if (each instanceof InvalidFileNameException || each instanceof MultipartException) {
        return HttpServletResponse.SC_BAD_REQUEST;
      }
    }
    return 0;
  }
}
