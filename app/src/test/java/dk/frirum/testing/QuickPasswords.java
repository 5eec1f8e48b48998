package dk.frirum.testing;

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
      public String encode(CharSequence password) {
        return real.encode(password);
      }

      @Override
      public boolean matches(CharSequence password, String hash) {
        return real.matches(password, hash);
      }

      @Override
      public boolean upgradeEncoding(String hash) {
        return !hash.equals(People.HASH) && real.upgradeEncoding(hash);
      }
    };
  }
}
