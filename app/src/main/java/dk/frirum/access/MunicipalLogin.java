package dk.frirum.access;

import dk.frirum.web.login.RefusedView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in by the municipality's own login: OpenID Connect, authorization code with PKCE. The
 * provider is asked about itself at the first sign-in, so that Frirum starts without it.
 */
@Component
@EnableConfigurationProperties(MunicipalSettings.class)
class MunicipalLogin {
  private static final Logger LOG = LoggerFactory.getLogger(MunicipalLogin.class);
  static final String ID = "municipality";

  /** Session attribute: why the last sign-in was refused. */
  static final String REFUSED = "login.refused";

  private final MunicipalSettings settings;
  private final MunicipalUsers users;
  private final Arrivals arrivals;
  private final TransactionOperations transaction;
  private final ClientRegistrationRepository provider;

  MunicipalLogin(
      MunicipalSettings settings,
      MunicipalUsers users,
      Arrivals arrivals,
      TransactionOperations transaction) {
    this.settings = settings;
    this.users = users;
    this.arrivals = arrivals;
    this.transaction = transaction;
    this.provider =
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(registration()));
  }

  boolean configured() {
    return settings.configured();
  }

  /** Opens this way in, where it is set up. */
  void openIn(HttpSecurity http) {
    if (!configured()) {
      return;
    }
    http.oauth2Login(login ->
        login
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new NoTokensKept())
            .loginPage("/login")
            .userInfoEndpoint(who -> who.oidcUserService(asked -> users.admit(asked.getIdToken())))
            .successHandler(this::in)
            .failureHandler(this::refused)
            .withObjectPostProcessor(
                new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                  @Override
                  public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(
                      O filter) {
                    filter.setAuthenticationFailureHandler(MunicipalLogin.this::refused);
                    return filter;
                  }
                }));
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope(settings.scopes())
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private void in(HttpServletRequest request, HttpServletResponse response, Authentication known)
      throws IOException {
    MunicipalVisitor visitor =
        (MunicipalVisitor) Objects.requireNonNull(known.getPrincipal(), "a visitor");
    MunicipalSession session = new MunicipalSession(visitor.getIdToken().getTokenValue());
    Authentication who =
        transaction.execute(_ -> arrivals.in(visitor.who(), session, Map.of("by", "municipality")));
    arrivals.begin(who, request, response);
    response.sendRedirect(arrivals.onwards(who, request, response));
  }

  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    RefusedView shown;
    if (why instanceof MunicipalRefusal refusal) {
      shown = new RefusedView(refusal.refused().reason().name(), refusal.refused().what());
    } else {
      // The message names what failed, such as a claim; the token itself is in no log.
      LOG.warn("The municipality's login failed: {}", why.getMessage());
      shown = new RefusedView(Admission.Reason.PROVIDER.name(), "");
    }
    request.getSession().setAttribute(REFUSED, shown);
    response.sendRedirect("/login/refused");
  }

  /** After signing out here one is signed out at the provider too, where one came from there. */
  void out(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException {
    String here = "/login?out";
    if (who == null || !(who.getDetails() instanceof MunicipalSession session)) {
      response.sendRedirect(here);
      return;
    }
    Object there =
        Objects.requireNonNull(provider.findByRegistrationId(ID), "the only one")
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("end_session_endpoint");
    response.sendRedirect(
        there == null
            ? here
            : UriComponentsBuilder.fromUriString(there.toString())
                .queryParam("id_token_hint", session.idToken())
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(ServletUriComponentsBuilder.fromContextPath(request).build() + here)
                .toUriString());
  }
}
