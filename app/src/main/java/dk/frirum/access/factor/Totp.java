package dk.frirum.access.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of six digits that change every thirty seconds (RFC 6238 with SHA-1, which is what every
 * app on a phone computes).
 */
public final class Totp {
  /** Length of a secret: as long as the hash, as RFC 4226 (§ 4, R6) recommends. */
  static final int SECRET_BYTES = 20;

  private static final int SECONDS = 30;

  /** A phone's clock may be half a minute off, and typing takes time. */
  private static final int STEPS_OFF = 1;

  private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(6);

  private Totp() {}

  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  /** The step a code belongs to, if it is one of those that may be in use now. */
  static Optional<Long> step(byte[] secret, String code, Instant now) {
    long step = step(now);
    return LongStream.rangeClosed(step - STEPS_OFF, step + STEPS_OFF)
        .boxed()
        .filter(each -> MessageDigest.isEqual(code(secret, each).getBytes(), code.getBytes()))
        .findFirst();
  }

  static String code(byte[] secret, long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, "RAW"), step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Any bytes are a key", e);
    }
  }

  /** The secret as a person can type it, in groups of four. */
  static String text(byte[] secret) {
    return Base32.toBase32String(secret).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** The secret as apps read it from the picture or a link (the "Key Uri Format"). */
  static String uri(byte[] secret, String issuer, String username) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
        .formatted(
            encoded(issuer),
            encoded(username),
            Base32.toBase32String(secret),
            encoded(issuer),
            SECONDS);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
