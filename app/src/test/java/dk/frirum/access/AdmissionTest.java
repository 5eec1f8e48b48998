package dk.frirum.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Admission.Admitted;
import dk.frirum.access.Admission.Reason;
import dk.frirum.access.Admission.Refused;
import dk.frirum.access.MunicipalSettings.Claims;
import dk.frirum.access.MunicipalSettings.Municipality;
import dk.frirum.access.MunicipalSettings.RoleName;
import dk.frirum.start.CannotStart;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Somebody whom the municipality's login knows")
class AdmissionTest {
  private static final Municipality HERE =
      new Municipality("12345678", "0999", "Havrelund Kommune");
  private static final MunicipalSettings SETTINGS =
      settings(
          List.of(new RoleName("urn:case", "caseworker"), new RoleName("urn:lead", "team-leader")));

  @Test
  @DisplayName("comes in with role, municipality and team")
  void admitted() {
    assertEquals(
        new Admitted(Role.CASEWORKER, HERE, "Team Øst"),
        of(group("12345678", "urn:case", "urn:team", "Team Øst")));
    assertEquals(
        new Admitted(Role.TEAM_LEADER, HERE, null), of(group("12345678", "urn:lead", "", "")));
    assertEquals(
        new Admitted(Role.CASEWORKER, HERE, "Vest"),
        Admission.of(
            Map.of("roles", List.of("urn:case", "other"), "cvr", "12345678", "team", "Vest"),
            SETTINGS));
  }

  @Test
  @DisplayName("does not by a right in another municipality, nor by one that Frirum does not know")
  void refused() {
    assertEquals(
        new Refused(Reason.OTHER_MUNICIPALITY, "87654321"),
        of(group("87654321", "urn:case", "", "")));
    assertEquals(
        new Refused(Reason.UNKNOWN_ROLE, "urn:cook"), of(group("12345678", "urn:cook", "", "")));
    assertEquals(
        new Refused(Reason.UNKNOWN_ROLE, "urn:cook"),
        of(group("12345678", "urn:cook", "", "") + group("87654321", "urn:case", "", "")),
        "the role counts only where it was given");
    assertEquals(new Refused(Reason.NO_ROLE, ""), of(""));
    assertEquals(new Refused(Reason.NO_ROLE, ""), Admission.of(Map.of(), SETTINGS));
    assertEquals(
        new Refused(Reason.NO_MUNICIPALITY, ""),
        Admission.of(Map.of("roles", List.of("urn:case")), SETTINGS));
    assertEquals(new Refused(Reason.UNREADABLE, ""), Admission.of(Map.of("roles", 7), SETTINGS));
    assertEquals(
        new Refused(Reason.OTHER_MUNICIPALITY, "[12345678, 87654321]"),
        Admission.of(
            Map.of("roles", List.of("urn:case"), "cvr", List.of("12345678", "87654321")), SETTINGS),
        "two are none");
    assertEquals(
        new Admitted(Role.CASEWORKER, HERE, null),
        Admission.of(Map.of("roles", List.of("urn:case"), "cvr", List.of("12345678")), SETTINGS));
  }

  @Test
  @DisplayName("does not while it is doubtful which role or team, or under a limit nobody keeps")
  void doubtful() {
    assertEquals(
        new Refused(Reason.SEVERAL_ROLES, "caseworker, team-leader"),
        of(group("12345678", "urn:case", "", "") + group("12345678", "urn:lead", "", "")));
    assertEquals(
        new Refused(Reason.SEVERAL_TEAMS, "Vest, Øst"),
        of(group("12345678", "urn:case", "urn:team", "Vest,Øst")));
    assertEquals(
        new Refused(Reason.UNKNOWN_LIMIT, "urn:kle"),
        of(group("12345678", "urn:case", "urn:kle", "32.30")));
    assertTrue(
        of(group("12345678", "urn:case", "", "") + group("12345678", "urn:cook", "urn:kle", "1"))
            instanceof Admitted,
        "a limit on a right of another system is no matter of ours");
  }

  @Test
  @DisplayName("is asked for only by settings that make sense; citizens do not come this way")
  void settingsChecked() {
    assertThrows(CannotStart.class, () -> settings(List.of(new RoleName("urn:x", "boss"))));
    assertThrows(CannotStart.class, () -> settings(List.of(new RoleName("urn:x", "citizen"))));
    assertThrows(
        CannotStart.class,
        () ->
            new MunicipalSettings(
                "https://login",
                "",
                "",
                List.of(),
                SETTINGS.claims(),
                List.of(HERE),
                List.of(),
                ""));
  }

  private static Admission of(String groups) {
    String list = "<PrivilegeList>" + groups + "</PrivilegeList>";
    return Admission.of(
        Map.of("roles", Base64.getEncoder().encodeToString(list.getBytes(UTF_8))), SETTINGS);
  }

  private static String group(String cvr, String privilege, String limit, String value) {
    return "<PrivilegeGroup Scope=\"urn:dk:gov:saml:cvrNumberIdentifier:%s\"><Privilege>%s</Privilege>%s</PrivilegeGroup>"
        .formatted(
            cvr,
            privilege,
            limit.isEmpty()
                ? ""
                : "<Constraint Name=\"%s\">%s</Constraint>".formatted(limit, value));
  }

  private static MunicipalSettings settings(List<RoleName> roles) {
    return new MunicipalSettings(
        "https://login.havrelund.example",
        "frirum",
        "",
        List.of("openid"),
        new Claims(List.of("roles"), List.of("cvr"), List.of("team"), "name", "preferred_username"),
        List.of(HERE),
        roles,
        "urn:team");
  }
}
