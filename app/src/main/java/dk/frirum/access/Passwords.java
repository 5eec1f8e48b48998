package dk.frirum.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept, and which are good enough. */
@Configuration(proxyBeanMethods = false)
class Passwords {
  /** NIST SP 800-63B and OWASP ASVS 5 (§ 6.2): length counts, a mixture of characters does not. */
  static final int SHORTEST = 12;

  static final int LONGEST = 200;

  /** 80 bits, in four groups a person can read out. */
  private static final int ONE_TIME_BYTES = 10;

  /** OWASP's least for Argon2id: 19 MiB, two rounds, one lane. */
  private static final Argon2PasswordEncoder ARGON =
      new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  /** Older hashes are still checked, and replaced at the next sign-in. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "argon2id", Map.of("argon2id", ARGON, "bcrypt", new BCryptPasswordEncoder()));
  }

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  static String oneTime(SecureRandom random) {
    byte[] bytes = new byte[ONE_TIME_BYTES];
    random.nextBytes(bytes);
    return Base32.toBase32String(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
  }

  /** What is wrong with a new password; the end of a key under {@code newpassword.}. */
  static Optional<String> wrong(String password, String username) {
    if (password.length() < SHORTEST) {
      return Optional.of("short");
    }
    if (password.length() > LONGEST) {
      return Optional.of("long");
    }
    boolean nameInside =
        password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
    return nameInside ? Optional.of("name") : Optional.empty();
  }
}
