package dk.frirum.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.frirum.audit.Chain.Head;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A row of the trail, before it is written")
class EntryTest {

  @Test
  @DisplayName("keeps all it was told, whatever is told it after")
  void keeps() {
    Entry plain = Entry.of(4L, Action.CITIZENS_SEARCHED);
    assertEquals(
        new Entry(
            4L,
            Action.CITIZENS_SEARCHED,
            Purpose.CASEWORK,
            null,
            List.of(),
            null,
            null,
            false,
            Map.of(),
            Map.of()),
        plain);
    Entry all =
        plain
            .about(7L)
            .showing(List.of(7L, 8L), 20)
            .on(Purpose.EMERGENCY, "emergency")
            .with(Map.of("by", "name"))
            .saying(Map.of("words", "asta"));
    assertEquals(
        new Entry(
            4L,
            Action.CITIZENS_SEARCHED,
            Purpose.EMERGENCY,
            7L,
            List.of(7L, 8L),
            20,
            "emergency",
            false,
            Map.of("by", "name"),
            Map.of("words", "asta")),
        all);
    Entry refused = all.refused("conflict");
    assertEquals("conflict", refused.ground());
    assertEquals(
        new Entry(
            4L,
            Action.CITIZENS_SEARCHED,
            Purpose.EMERGENCY,
            7L,
            List.of(7L, 8L),
            20,
            "conflict",
            true,
            Map.of("by", "name"),
            Map.of("words", "asta")),
        refused);
    assertEquals(refused, refused.about(7L).showing(List.of(7L, 8L), 20));
    assertEquals(refused, refused.with(Map.of("by", "name")).saying(Map.of("words", "asta")));
    assertFalse(all.refused());
  }

  @Test
  @DisplayName("is stored under the code of its action, with the purpose that usually goes with it")
  void codes() {
    assertEquals("citizen-viewed", Action.CITIZEN_VIEWED.code());
    assertEquals(Purpose.OVERSIGHT, Action.HOLD_PLACED.purpose());
    assertEquals("own-case", Purpose.OWN_CASE.code());
  }

  @Test
  @DisplayName("has its words beside it under a salt of their own, so that nobody can try names")
  void words() {
    SecureRandom random = new SecureRandom();
    AuditText one = AuditText.of("{\"words\":\"åse\"}", random);
    AuditText two = AuditText.of("{\"words\":\"åse\"}", random);
    assertEquals(16, one.salt().length);
    assertFalse(Arrays.equals(new byte[16], one.salt()));
    assertNotEquals(Arrays.toString(one.hash()), Arrays.toString(two.hash()));
    byte[] salted = new byte[16 + one.said().getBytes(UTF_8).length];
    System.arraycopy(one.salt(), 0, salted, 0, 16);
    System.arraycopy(one.said().getBytes(UTF_8), 0, salted, 16, salted.length - 16);
    assertArrayEquals(Chain.sha256(salted), one.hash());
  }

  @Test
  @DisplayName("has the ends of its lanes as text, and read back the same")
  void heads() {
    byte[] hash = Chain.sha256("x".getBytes(UTF_8));
    String text = Heads.write(List.of(new Head(0, 12, hash), new Head(63, 0, hash)));
    List<Head> read = Heads.read(text);
    assertEquals(List.of(0, 63), read.stream().map(Head::lane).toList());
    assertEquals(List.of(12L, 0L), read.stream().map(Head::number).toList());
    assertArrayEquals(hash, read.getLast().hash());
    assertEquals(
        "line 2 is no head: a lane, a number and a hash were expected",
        assertThrows(
                IllegalArgumentException.class,
                () -> Heads.read(text.lines().findFirst().orElse("") + "\nx"))
            .getMessage());
  }

  @Test
  @DisplayName("is sound where no lane is broken, and says where lanes without an anchor begin")
  void verdict() {
    assertEquals(true, new Chain.Verdict(1, 0, 0, List.of()).whole());
    assertEquals(
        false,
        new Chain.Verdict(1, 0, 0, List.of(new Chain.Break(Chain.Kind.REMOVED, 1, 1, 0))).whole());
    byte[] hash = Chain.sha256("x".getBytes(UTF_8));
    Anchors anchors =
        new Anchors(Map.of(3, new Head(3, 5, hash), 4, new Head(4, 7, hash)), List.of());
    assertEquals(12, anchors.letGo());
    assertEquals(5, anchors.start(3).number());
    assertEquals(0, anchors.start(9).number());
    assertEquals(9, anchors.start(9).lane());
    assertArrayEquals(Chain.sha256("frirum audit lane 9".getBytes(UTF_8)), anchors.start(9).hash());
  }
}
