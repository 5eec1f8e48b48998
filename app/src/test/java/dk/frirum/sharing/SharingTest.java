package dk.frirum.sharing;

import static dk.frirum.tables.Tables.AGREEMENT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("An agreement as a file")
class SharingTest {
  private static final String NASTY = "Æøå “citat” <b>fed</b> # ikke en overskrift; 100 %";

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Clock clock;
  @Autowired Importing importing;

  @BeforeAll
  static void municipalities(DSLContext sql) {
    People people = new People(sql);
    people.staff("coordinator");
    people.staff("there", "coordinator", People.ELSEWHERE, null);
  }

  private long made(Visit here, String code) {
    LocalDate today = LocalDate.now(clock);
    here.get("/agreements/new");
    String at =
        Visit.target(
            here.post(
                "/agreements",
                Map.of("title", NASTY, "kind", "local", "code", code, "summary", NASTY)));
    long id = Long.parseLong(at.replace("/agreements/", ""));
    here.get(at);
    here.post(
        at + "/step",
        Map.of(
            "step",
            "running",
            "on",
            today.toString(),
            "by",
            "Byrådet",
            "first",
            today.toString(),
            "reservation",
            NASTY,
            "version",
            "0"));
    here.post(
        "/trials",
        Map.of(
            "title",
            NASTY,
            "code",
            code + "-et",
            "agreement",
            Long.toString(id),
            "purpose",
            NASTY,
            "first",
            today.toString()));
    here.get(at + "/hearing");
    here.post(at + "/hearing", Map.of("title", NASTY, "body", NASTY));
    return id;
  }

  @Test
  @DisplayName("comes in elsewhere as it went out, to be read and never changed")
  void roundTrip() throws IOException {
    Visit here = Visit.of(port, "coordinator");
    long id = made(here, "en");
    byte[] file = here.bytes("/agreements/" + id + "/file").body();
    assertArrayEquals(file, here.bytes("/agreements/" + id + "/file").body(), "the same bytes");
    Visit there = Visit.of(port, "there");
    there.get("/agreements/import");
    String at = Visit.target(there.upload("/agreements/import", "file", "en.frirum.zip", file));
    String page = there.get(at).body();
    assertTrue(page.contains("Indlæst fra Havrelund Kommune"), page);
    assertTrue(page.contains("&lt;b&gt;fed&lt;/b&gt;"), page);
    assertFalse(page.contains("action=\"" + at + "/step\""), page);
    assertEquals(
        404, there.post(at + "/party", Map.of("part", "supporter", "name", "FH")).statusCode());
    byte[] again = there.bytes(at + "/file").body();
    String first = SharedFile.data(new ByteArrayInputStream(file));
    String second = SharedFile.data(new ByteArrayInputStream(again));
    assertEquals(
        first,
        second.replace("\"from\" : \"Andetsteds Kommune\"", "\"from\" : \"Havrelund Kommune\""));
    String compare = there.get("/trials/compare?one=1&other=2").body();
    assertTrue(compare.contains("Sammenlign"), compare);
  }

  @Test
  @DisplayName("written by a newer Frirum is refused, and nothing is kept")
  void newer() {
    int before = sql.fetchCount(AGREEMENT);
    Unreadable refused =
        assertThrows(
            Unreadable.class,
            () -> importing.take(People.HERE, "{\"format\": 2, \"title\": \"Ny\"}", null));
    assertEquals("newer", refused.faults().getFirst().key());
    assertEquals(before, sql.fetchCount(AGREEMENT));
  }

  @Test
  @DisplayName("with faults is refused with the place of each, and nothing is kept")
  void faults() throws IOException {
    Visit here = Visit.of(port, "coordinator");
    long id = made(here, "to");
    String json =
        SharedFile.data(new ByteArrayInputStream(here.bytes("/agreements/" + id + "/file").body()));
    int before = sql.fetchCount(AGREEMENT);
    String broken =
        json.replace("\"kind\" : \"local\"", "\"kind\" : \"lokal\"")
            .replace("\"state\" : \"idea\"", "\"state\" : \"ide\"");
    Unreadable refused =
        assertThrows(Unreadable.class, () -> importing.take(People.HERE, broken, null));
    assertEquals(
        List.of("kind", "trials[0].state"),
        refused.faults().stream().map(Unreadable.Fault::place).toList());
    Unreadable date =
        assertThrows(
            Unreadable.class,
            () ->
                importing.take(
                    People.HERE,
                    json.replaceFirst("\"on\" : \"[^\"]+\"", "\"on\" : \"i går\""),
                    null));
    assertEquals("steps[0].on", date.faults().getFirst().place());
    here.get("/agreements/import");
    String page = here.upload("/agreements/import", "file", "x.zip", zip(broken)).body();
    assertTrue(page.contains("trials[0].state: „ide“ kendes ikke."), page);
    String none = here.upload("/agreements/import", "file", "x.zip", new byte[] {1, 2, 3}).body();
    assertTrue(none.contains("ikke en aftale fra Frirum"), none);
    assertEquals(before, sql.fetchCount(AGREEMENT));
  }

  private static byte[] zip(String json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("aftale.json"));
      zip.write(json.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
