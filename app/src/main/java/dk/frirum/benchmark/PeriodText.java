package dk.frirum.benchmark;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period (<i>periode</i>) as it is kept: {@code 2018}, {@code 2018K3}, {@code 2018M07}, or two of
 * a kind with a dash between, the first and the last. Texts of one kind sort by time.
 */
final class PeriodText {
  private static final Pattern QUARTER_FIRST =
      Pattern.compile("(\\d)\\.?\\s*(?:kvt|kv|kvartal)\\.?\\s*(\\d{4})");
  private static final String ONE = "(?:19|20)\\d{2}(?:K[1-4]|M(?:0[1-9]|1[0-2]))?";
  private static final Pattern KEPT = Pattern.compile("(" + ONE + ")(?:-(" + ONE + "))?");

  private PeriodText() {}

  /** Also {@code 2018Q3}, {@code 3. kvt. 2018} and spaces around the dash. */
  static Optional<String> read(String text) {
    String quarters =
        QUARTER_FIRST.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("$2k$1");
    String kept =
        quarters
            .toUpperCase(Locale.ROOT)
            .replace('Q', 'K')
            .replace('–', '-')
            .replaceAll("\\s+", "");
    Matcher matcher = KEPT.matcher(kept);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String last = matcher.group(2);
    boolean inOrder =
        last == null
            || last.length() == matcher.group(1).length() && matcher.group(1).compareTo(last) < 0;
    return inOrder ? Optional.of(kept) : Optional.empty();
  }

  /** Whether one period ends before another of its kind begins, as they are kept. */
  static boolean before(String earlier, String later) {
    String[] first = earlier.split("-");
    String begins = later.split("-")[0];
    return first[first.length - 1].length() == begins.length()
        && earlier.length() == later.length()
        && first[first.length - 1].compareTo(begins) < 0;
  }
}
