package dk.frirum.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What stands beside a row of the chain, because it can name a person. The row holds a hash of it;
 * the salt goes with the text, so that nobody can try names against the hash afterwards.
 *
 * @param said JSON
 */
record AuditText(byte[] salt, String said) {
  private static final int SALT = 16;

  static AuditText of(String said, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return new AuditText(salt, said);
  }

  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(said.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
