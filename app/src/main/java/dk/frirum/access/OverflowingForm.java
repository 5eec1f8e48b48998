package dk.frirum.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A form with a file bigger than any that is taken. The file is let go by and kept nowhere; the
 * other fields are read, so that the page itself says what to do and nothing typed is lost. It is
 * read to its end because a browser shows no answer that comes before it has sent everything.
 */
final class OverflowingForm extends HttpServletRequestWrapper {
  /** Nobody waits while more than this goes by. */
  private static final long MOST_PASSED = 4L << 30;

  private static final int MOST_KEPT = 2 << 20;
  private static final int MOST_FIELDS = 200;

  /** The error page asks for the same fields after everything has been read. */
  private static final String READ = OverflowingForm.class.getName();

  private final Map<String, String> fields;
  private final long most;

  private OverflowingForm(HttpServletRequest request, Map<String, String> fields, long most) {
    super(request);
    this.fields = fields;
    this.most = most;
  }

  /** The request as it is, unless it is a form with too big a file of somebody who is signed in. */
  @SuppressWarnings("unchecked")
  static HttpServletRequest of(HttpServletRequest request, long most) {
    long length = request.getContentLengthLong();
    if (length <= most || length > MOST_PASSED || !form(request) || !signedIn(request)) {
      return request;
    }
    Map<String, String> read = (Map<String, String>) request.getAttribute(READ);
    if (read == null) {
      read = read(request, most);
      request.setAttribute(READ, read);
    }
    return new OverflowingForm(request, read, most);
  }

  private static boolean form(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /** A stranger's is not worth reading. */
  private static boolean signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            != null;
  }

  private static Map<String, String> read(HttpServletRequest request, long most) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
      int left = MOST_KEPT;
      // What is not opened is passed over by the next question whether there is more.
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        if (!part.isFormField()) {
          continue;
        }
        try (InputStream in = part.openStream()) {
          byte[] value = in.readNBytes(left + 1);
          left -= value.length;
          if (left < 0 || fields.size() == MOST_FIELDS) {
            throw new MaxUploadSizeExceededException(most);
          }
          fields.putIfAbsent(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new MultipartException("a form that was cut off", e);
    }
    return Map.copyOf(fields);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return fields.get(name);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String value = fields.get(name);
    return value == null ? null : new String[] {value};
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new LinkedHashMap<>();
    fields.forEach((name, value) -> all.put(name, new String[] {value}));
    return all;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public Collection<Part> getParts() {
    throw new MaxUploadSizeExceededException(most);
  }

  @Override
  public Part getPart(String name) {
    throw new MaxUploadSizeExceededException(most);
  }
}
