package dk.frirum.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A real provider of OpenID Connect for a test, which can also be made to lie. */
final class Provider implements AutoCloseable {
  static final String CLIENT = "frirum";
  private static final String NAME = "havrelund";

  /** What is wrong with the token. */
  enum Forgery {
    ISSUER,
    AUDIENCE,
    NONCE,
    EXPIRED,
    SIGNATURE
  }

  private final MockOAuth2Server server = new MockOAuth2Server(new ForgedKey());
  private volatile @Nullable Forgery forgery;
  private volatile Map<String, String> asked = Map.of();
  private volatile Token next = new Token("", Map.of(), Instant.EPOCH, null);

  Provider() {
    server.start();
  }

  String issuer() {
    return server.issuerUrl(NAME).toString();
  }

  String origin() {
    return issuer().substring(0, issuer().length() - NAME.length() - 1);
  }

  void forge(@Nullable Forgery how) {
    forgery = how;
  }

  Map<String, String> lastAuthorization() {
    return asked;
  }

  /** Who signs in next, with which claims. */
  void next(String subject, Map<String, Object> claims, Instant now) {
    next = new Token(subject, claims, now, forgery);
    if (forgery != Forgery.SIGNATURE) {
      server.enqueueCallback(next);
    }
  }

  static Map<String, Object> rights(String privilege, String cvr, String team) {
    String limit =
        team.isEmpty()
            ? ""
            : "<Constraint Name=\"http://frirum.dk/constraints/team/1\">" + team + "</Constraint>";
    String list =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpp:PrivilegeList xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile">
          <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:%s">
            <Privilege>%s</Privilege>%s
          </PrivilegeGroup>
        </bpp:PrivilegeList>
        """
            .formatted(cvr, privilege, limit);
    return Map.of(
        "https://data.gov.dk/model/core/eid/privilegesIntermediate",
        Base64.getEncoder().encodeToString(list.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /** One token, genuine but for what is forged. */
  private record Token(
      String person, Map<String, Object> claims, Instant now, @Nullable Forgery forgery)
      implements OAuth2TokenCallback {

    @Override
    public String issuerId() {
      return NAME;
    }

    @Override
    public String subject(TokenRequest request) {
      return person;
    }

    @Override
    public String typeHeader(TokenRequest request) {
      return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
      return List.of(CLIENT);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      Map<String, Object> all = new HashMap<>(claims);
      all.put("name", "Karen Opdigtet");
      all.put("preferred_username", "u-" + person);
      if (forgery == Forgery.AUDIENCE) {
        all.put("aud", List.of("somebody-else"));
      }
      if (forgery == Forgery.ISSUER) {
        all.put("iss", "https://login.elsewhere.example");
      }
      if (forgery == Forgery.EXPIRED) {
        all.put("iat", Date.from(now.minusSeconds(7200)));
        all.put("exp", Date.from(now.minusSeconds(3600)));
      }
      if (forgery == Forgery.NONCE) {
        all.put("nonce", "of-another-sign-in");
      }
      return all;
    }

    @Override
    public long tokenExpiry() {
      return 3600;
    }
  }

  /** Notes what is asked of the provider; answers itself when the signature is to be forged. */
  private final class ForgedKey implements Route {

    @Override
    public boolean match(OAuth2HttpRequest request) {
      if (request.getUrl().encodedPath().endsWith("/authorize")) {
        Map<String, String> all = new HashMap<>();
        for (String name : request.getUrl().queryParameterNames()) {
          all.put(name, String.valueOf(request.getUrl().queryParameter(name)));
        }
        asked = all;
      }
      return forgery == Forgery.SIGNATURE && request.getUrl().encodedPath().endsWith("/token");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      String answer =
          "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
              .formatted(signedByAnother());
      return new OAuth2HttpResponse(
          Headers.of("Content-Type", "application/json"), 200, answer, null);
    }

    /** Right in everything but the key, under the genuine key's name. */
    private String signedByAnother() {
      long now = next.now().getEpochSecond();
      Map<String, Object> claims = new HashMap<>(next.claims());
      claims.put("iss", issuer());
      claims.put("sub", next.person());
      claims.put("aud", CLIENT);
      claims.put("nonce", asked.getOrDefault("nonce", ""));
      claims.put("iat", now);
      claims.put("exp", now + 60);
      String token =
          part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(NAME))
              + "."
              + part(new JsonMapper().writeValueAsString(claims));
      try {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update(token.getBytes(StandardCharsets.US_ASCII));
        return token
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String part(String json) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
  }
}
