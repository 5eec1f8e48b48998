package dk.frirum.evidence.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A plan as it was on a day.
 *
 * @param text the canonical text, the date in its last line
 * @param hash SHA-256 of the text, in hexadecimal; quoted wherever a number is
 */
public record Frozen(String text, Instant at, String hash) {
  private static final String AT = "frozen: ";

  /**
   * Something that is not as it was frozen.
   *
   * @param what the line, as {@code group: benefit = sickness-benefit}; the hash of the text as it
   *     is now where that was touched
   */
  public record Difference(Kind kind, String what) {

    /** In which way. */
    public enum Kind {
      TOUCHED,
      GONE,
      NEW
    }

    @Override
    public String toString() {
      return switch (kind) {
        case TOUCHED -> "The frozen text itself has been changed: its hash is now " + what;
        case GONE -> "Was frozen and is no more – " + what;
        case NEW -> "Is now and was not frozen – " + what;
      };
    }
  }

  /** Freezes a plan now. */
  public static Frozen of(Protocol protocol, Clock clock) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String text = String.join("\n", protocol.lines()) + "\n" + AT + at + "\n";
    return new Frozen(text, at, sha256(text));
  }

  /**
   * What is not as it was frozen.
   *
   * @param protocol as it is now
   * @return none when all is as it was
   */
  public List<Difference> differences(Protocol protocol) {
    List<Difference> differences = new ArrayList<>();
    if (!sha256(text).equals(hash)) {
      differences.add(new Difference(Difference.Kind.TOUCHED, sha256(text)));
    }
    List<String> then = text.lines().filter(each -> !each.startsWith(AT)).toList();
    List<String> now = protocol.lines();
    then.stream()
        .filter(each -> !now.contains(each))
        .forEach(each -> differences.add(new Difference(Difference.Kind.GONE, each)));
    now.stream()
        .filter(each -> !then.contains(each))
        .forEach(each -> differences.add(new Difference(Difference.Kind.NEW, each)));
    return differences;
  }

  /** Whether it was frozen before a day's outcome could be known. */
  public boolean isBefore(Instant outcomeKnown) {
    return at.isBefore(outcomeKnown);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
