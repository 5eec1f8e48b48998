package dk.frirum.access;

import dk.frirum.start.CannotStart;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the municipality's own login is reached, and what its words mean here; see docs/login.md.
 *
 * @param issuer address of the provider; empty where there is none
 * @param scopes what is asked for
 * @param claims where things stand in the token
 * @param municipalities whose people may come in
 * @param roles what the names of roles mean
 * @param teamLimit name of the data limit that is a team
 */
@ConfigurationProperties("frirum.login.municipal")
record MunicipalSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("openid") List<String> scopes,
    @DefaultValue Claims claims,
    @DefaultValue List<Municipality> municipalities,
    @DefaultValue List<RoleName> roles,
    @DefaultValue("") String teamLimit) {

  /**
   * Names of claims; of several the first that is there counts.
   *
   * @param rights privileges in the OIO Basic Privilege Profile, or names of roles
   * @param cvr the municipality's CVR number, where the rights do not say it
   * @param team the team, where the rights are plain names of roles
   */
  record Claims(
      @DefaultValue List<String> rights,
      @DefaultValue List<String> cvr,
      @DefaultValue List<String> team,
      @DefaultValue("name") String name,
      @DefaultValue("preferred_username") String username) {}

  /** A municipality: its CVR number, its four-digit code and its name. */
  record Municipality(String cvr, String code, String name) {}

  /** What the name of a role is here. */
  record RoleName(String privilege, String role) {}

  MunicipalSettings {
    if (!issuer.isBlank()) {
      check(!clientId.isBlank(), "client-id is missing");
      check(URI.create(issuer).getHost() != null, "issuer is no address");
      check(!municipalities.isEmpty(), "municipalities is empty: nobody could come in");
      for (Municipality each : municipalities) {
        check(each.cvr().matches("\\d{8}"), "a CVR number has eight digits: " + each.cvr());
        check(each.code().matches("\\d{4}"), "a municipality has four digits: " + each.code());
      }
      for (RoleName each : roles) {
        check(isStaff(each.role()), "there is no such role for staff: " + each.role());
      }
    }
  }

  boolean configured() {
    return !issuer.isBlank();
  }

  /** Scheme, host and port of the provider. */
  String origin() {
    URI address = URI.create(issuer);
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** Where a form may lead, beside our own pages: signing out goes on at the provider. */
  String formTargets() {
    return configured() ? "'self' " + origin() : "'self'";
  }

  Optional<Municipality> municipality(String cvr) {
    return municipalities.stream().filter(each -> each.cvr().equals(cvr)).findFirst();
  }

  Optional<Role> role(String privilege) {
    return roles.stream()
        .filter(each -> each.privilege().equals(privilege))
        .map(each -> Role.of(each.role()))
        .findFirst();
  }

  /** Citizens and partners do not come by the staff's login. */
  private static boolean isStaff(String code) {
    try {
      Role role = Role.of(code);
      return role != Role.CITIZEN && role != Role.PARTNER;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void check(boolean good, String wrong) {
    if (!good) {
      throw new CannotStart(
          "The municipality's login is not set up right: frirum.login.municipal – %s (docs/login.md)."
              .formatted(wrong));
    }
  }
}
