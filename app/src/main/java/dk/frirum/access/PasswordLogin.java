package dk.frirum.access;

import dk.frirum.access.Staff.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with user name and password; what comes after it is up to {@link Step}. */
@Component
class PasswordLogin implements AuthenticationProvider {
  private final Staff staff;
  private final PasswordEncoder passwords;
  private final Arrivals arrivals;
  private final Clock clock;
  private final String nobodysHash;

  PasswordLogin(Staff staff, PasswordEncoder passwords, Arrivals arrivals, Clock clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.arrivals = arrivals;
    this.clock = clock;
    this.nobodysHash = passwords.encode("nobody");
  }

  @Override
  @Transactional
  public Authentication authenticate(Authentication asked) {
    Optional<Entry> found = staff.byUsername(asked.getName());
    String password = String.valueOf(asked.getCredentials());
    // Checked also where there is no such user, so that the time taken does not tell.
    boolean right = passwords.matches(password, found.map(Entry::passwordHash).orElse(nobodysHash));
    if (found.isEmpty() || !right) {
      throw new BadCredentialsException("wrong user name or password");
    }
    Entry entry = found.get();
    Instant until = entry.oneTimeUntil();
    if (until != null && clock.instant().isAfter(until)) {
      throw new CredentialsExpiredException("the one-time password is too old");
    }
    if (passwords.upgradeEncoding(entry.passwordHash())) {
      staff.rehash(entry.who().id(), passwords.encode(password));
    }
    return arrivals.authentication(entry, false);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
