package dk.frirum.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The municipality's login knows somebody who may not come in. */
final class MunicipalRefusal extends OAuth2AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final transient Admission.Refused refused;

  MunicipalRefusal(Admission.Refused refused) {
    super("access_denied");
    this.refused = refused;
  }

  Admission.Refused refused() {
    return refused;
  }
}
