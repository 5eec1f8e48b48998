package dk.frirum.access;

import dk.frirum.access.Staff.Entry;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with user name and password. */
@Component
class PasswordLogin implements AuthenticationProvider {
  private final Staff staff;
  private final PasswordEncoder passwords;
  private final Audit audit;
  private final String nobodysHash;

  PasswordLogin(Staff staff, PasswordEncoder passwords, Audit audit) {
    this.staff = staff;
    this.passwords = passwords;
    this.audit = audit;
    this.nobodysHash = passwords.encode("nobody");
  }

  @Override
  @Transactional
  public Authentication authenticate(Authentication asked) {
    Optional<Entry> entry = staff.byUsername(asked.getName());
    String password = String.valueOf(asked.getCredentials());
    // Checked also where there is no such user, so that the time taken does not tell.
    boolean right = passwords.matches(password, entry.map(Entry::passwordHash).orElse(nobodysHash));
    if (entry.isEmpty() || !right) {
      throw new BadCredentialsException("wrong user name or password");
    }
    SignedIn who = entry.get().who();
    audit.record(who.id(), Action.SIGNED_IN, null, Map.of());
    return signedIn(who);
  }

  static Authentication signedIn(SignedIn who) {
    return UsernamePasswordAuthenticationToken.authenticated(
        who, null, List.of(new SimpleGrantedAuthority("ROLE_" + who.role().name())));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
