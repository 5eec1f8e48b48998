package dk.frirum.access.municipal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.access.municipal.Rights.Group;
import dk.frirum.access.municipal.Rights.Limit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rights in a token")
class RightsReaderTest {
  private static final String PROFILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpp:PrivilegeList xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile">
        <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678">
          <Privilege>urn:a</Privilege>
          <Privilege>urn:b</Privilege>
          <Constraint Name="urn:team">Team Øst,Team Vest</Constraint>
        </PrivilegeGroup>
        <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:87654321">
          <Privilege>urn:c</Privilege>
        </PrivilegeGroup>
      </bpp:PrivilegeList>
      """;

  @Test
  @DisplayName("are read from the OIO Basic Privilege Profile, group by group with their limits")
  void profile() throws UnreadableRights {
    assertEquals(
        new Rights(
            List.of(
                new Group(
                    "12345678",
                    List.of("urn:a", "urn:b"),
                    List.of(new Limit("urn:team", "Team Øst"), new Limit("urn:team", "Team Vest"))),
                new Group("87654321", List.of("urn:c"), List.of()))),
        RightsReader.read(base64(PROFILE)));
    assertEquals(RightsReader.read(base64(PROFILE)), RightsReader.read(List.of(base64(PROFILE))));
  }

  @Test
  @DisplayName("are read from plain names too, as a list or as text")
  void plain() throws UnreadableRights {
    Rights two = new Rights(List.of(new Group(null, List.of("urn:a", "urn:b"), List.of())));
    assertEquals(two, RightsReader.read(List.of("urn:a", "urn:b")));
    assertEquals(two, RightsReader.read("urn:a urn:b"));
    assertEquals(
        new Rights(List.of(new Group(null, List.of("caseworker"), List.of()))),
        RightsReader.read(List.of("caseworker")));
    assertEquals(new Rights(List.of()), RightsReader.read(null));
    assertEquals(new Rights(List.of()), RightsReader.read(List.of()));
    assertEquals(new Rights(List.of()), RightsReader.read(" "));
    // No Base64 at all, since its last group has one character too few.
    assertEquals(
        new Rights(List.of(new Group(null, List.of("urn:a", "urn:bc"), List.of()))),
        RightsReader.read("urn:a urn:bc"));
    assertEquals(
        new Rights(List.of(new Group(null, List.of("urn:a"), List.of()))),
        RightsReader.read(List.of("urn:a", " ")));
  }

  @Test
  @DisplayName("are refused where they cannot be read whole")
  void unreadable() {
    for (Object wrong :
        List.of(
            7,
            base64("<PrivilegeList>"),
            base64("<Other/>"),
            base64(PROFILE.replace("cvrNumberIdentifier", "cprNumberIdentifier")))) {
      assertThrows(UnreadableRights.class, () -> RightsReader.read(wrong), wrong.toString());
    }
  }

  @Test
  @DisplayName("fetch nothing: a document with a document type is refused")
  void noEntities() {
    String hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><PrivilegeList>&e;</PrivilegeList>";
    assertThrows(UnreadableRights.class, () -> RightsReader.read(base64(hostile)));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
