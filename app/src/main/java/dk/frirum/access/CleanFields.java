package dk.frirum.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a request without null characters: PostgreSQL keeps none, and nobody types one. */
final class CleanFields extends HttpServletRequestWrapper {

  CleanFields(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String value = super.getParameter(name);
    return value == null ? null : clean(value);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = super.getParameterValues(name);
    return values == null ? null : clean(values);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new LinkedHashMap<>();
    super.getParameterMap().forEach((name, values) -> all.put(name, clean(values)));
    return all;
  }

  private static String[] clean(String... values) {
    return Stream.of(values).map(CleanFields::clean).toArray(String[]::new);
  }

  private static String clean(String value) {
    return value.indexOf('\0') < 0 ? value : value.replace("\0", "");
  }
}
