package dk.frirum.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The application's own way with passwords, but for {@link People#HASH}: that one is not made
 * costly at the first sign-in, since thousands of tests sign in.
 */
@TestConfiguration(proxyBeanMethods = false)
class QuickPasswords {

  @Bean
  @Primary
  PasswordEncoder quickPasswords(@Qualifier("passwordEncoder") PasswordEncoder real) {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence password) {
        return real.encode(password);
      }

      @Override
      public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return real.matches(password, hash);
      }

      @Override
      public boolean upgradeEncoding(@Nullable String hash) {
        return !People.HASH.equals(hash) && real.upgradeEncoding(hash);
      }
    };
  }
}
