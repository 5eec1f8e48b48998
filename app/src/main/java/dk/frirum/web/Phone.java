package dk.frirum.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number as somebody wrote it, which need not be one. */
public final class Phone {
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{3,15}");

  private Phone() {}

  /** Where a telephone calls it; none where it is no number. */
  public static @Nullable String href(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String digits = written.replaceAll("[\\s().-]", "");
    return NUMBER.matcher(digits).matches() ? "tel:" + digits : null;
  }
}
