package dk.frirum.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** One whom the municipality's login has let through, until the door has made a session of it. */
final class MunicipalVisitor extends DefaultOidcUser {
  private static final long serialVersionUID = 1L;

  private final SignedIn who;

  MunicipalVisitor(SignedIn who, OidcIdToken token) {
    super(List.of(), token);
    this.who = who;
  }

  SignedIn who() {
    return who;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MunicipalVisitor visitor
        && visitor.who.equals(who)
        && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(who, super.hashCode());
  }
}
