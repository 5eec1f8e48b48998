package dk.frirum.access.factor;

import dk.frirum.start.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what must be read again and so cannot be hashed. The key stands beside the database, never
 * in it: who gets hold of a backup has the hashes of the passwords, and would otherwise have
 * everybody's second factor in clear. AES-256-GCM; the owner is sealed in, so that no row can be
 * moved to another person.
 */
@Component
class SecretKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String HOW =
      "make one with 'openssl rand -base64 32', and give it in FRIRUM_SECRETS_KEY or in a file named by FRIRUM_SECRETS_KEY_FILE.";

  private final @Nullable SecretKeySpec key;
  private final SecureRandom random;

  SecretKey(
      @Value("${frirum.secrets.key:}") String key,
      @Value("${frirum.secrets.key-file:}") String file,
      SecureRandom random) {
    String text = key.isBlank() && !file.isBlank() ? read(Path.of(file)) : key;
    this.key = text.isBlank() ? null : parsed(text.strip());
    this.random = random;
  }

  boolean isThere() {
    return key != null;
  }

  byte[] seal(long owner, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain);
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
      System.arraycopy(text, 0, all, NONCE_BYTES, text.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /**
   * Opens what was sealed for this owner.
   *
   * @throws GeneralSecurityException with another key, for another owner, or after a change
   */
  byte[] open(long owner, byte[] sealed) throws GeneralSecurityException {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, owner)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, long owner) throws GeneralSecurityException {
    if (key == null) {
      throw new CannotStart("Second factors need a key: " + HOW);
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(Long.toString(owner).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKeySpec parsed(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length == KEY_BYTES) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException e) {
      // Said below; the text itself is never repeated.
    }
    throw new CannotStart("The key for second factors is not 32 bytes in Base64: " + HOW);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CannotStart("The key file " + file + " cannot be read: " + e.getMessage());
    }
  }
}
