package dk.frirum.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a page of a list ended, for the next one to go on from. It is what the last row was sorted
 * by – a name, say – and not the row, which may be changed or gone by then. Names belong in no
 * address, so it is sealed (AES-256-GCM) under a key that lives as long as this node, as sessions
 * do: nobody can read it, and nobody can make one up to find out where a hidden name would stand.
 */
@Component
public class Places {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Stands in no text that comes from PostgreSQL. */
  private static final String BETWEEN = "\0";

  private final SecretKeySpec key;
  private final SecureRandom random;

  public Places(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "AES");
    this.random = random;
  }

  /**
   * For an address.
   *
   * @param list which list and order it is a place in; good for no other
   * @param keys what the last row was sorted by
   */
  public String seal(String list, List<String> keys) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, nonce, list)
              .doFinal(String.join(BETWEEN, keys).getBytes(UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
      System.arraycopy(text, 0, all, NONCE_BYTES, text.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /** What was sealed; none where it was not sealed here, for this list, just so. */
  public @Nullable List<String> open(String list, String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      if (all.length < NONCE_BYTES) {
        return null;
      }
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), list)
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return List.of(new String(text, UTF_8).split(BETWEEN, -1));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // From before a restart, or made up: whoever asks begins the list anew and says so.
      return null;
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(list.getBytes(UTF_8));
    return cipher;
  }
}
