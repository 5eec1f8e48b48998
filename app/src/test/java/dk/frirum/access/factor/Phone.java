package dk.frirum.access.factor;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;

/**
 * A phone with an app for codes, in tests.
 *
 * @param secret as read from the page
 */
public record Phone(byte[] secret) {
  private static final Pattern SHOWN = Pattern.compile("class=\"fr-secret\">([A-Z2-7 ]+)<");

  /** Set up from the page that shows the secret. */
  public static Phone readingFrom(String page) {
    Matcher shown = SHOWN.matcher(page);
    if (!shown.find()) {
      throw new IllegalArgumentException("No secret on " + page);
    }
    return new Phone(Base32.decode(shown.group(1).replace(" ", "")));
  }

  /** The code of now, or of some steps after or before. */
  public String code(int stepsOff) {
    return Totp.code(secret, Totp.step(Instant.now()) + stepsOff);
  }
}
