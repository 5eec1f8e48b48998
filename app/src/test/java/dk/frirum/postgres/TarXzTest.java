package dk.frirum.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

@DisplayName("Unpacking the archive")
class TarXzTest {
  @TempDir Path directory = Path.of("");

  @Test
  @DisplayName("makes directories, files with their content and right to run, and links")
  void unpacks() throws IOException {
    Path target = Files.createDirectory(directory.resolve("target"));
    TarXz.unpack(
        archive(
            entry("bin/", '5', 0755, "", ""),
            entry("bin/tool", '0', 0755, "", "æøå"),
            entry("bin/again", '2', 0777, "tool", "")),
        target);
    assertEquals("æøå", Files.readString(target.resolve("bin/again")));
    assertTrue(Files.isExecutable(target.resolve("bin/tool")));
  }

  @Test
  @DisplayName("refuses an entry and a link that lead out of the directory")
  void refusesEscape() throws IOException {
    Path target = Files.createDirectory(directory.resolve("target"));
    assertThrows(
        IOException.class,
        () -> TarXz.unpack(archive(entry("../out", '0', 0644, "", "x")), target));
    assertThrows(
        IOException.class,
        () -> TarXz.unpack(archive(entry("a", '2', 0777, "../../etc", "")), target));
    assertFalse(Files.exists(directory.resolve("out")));
  }

  @Test
  @DisplayName("refuses an archive that is cut off")
  void refusesCutOff() throws IOException {
    byte[] entry = entry("a", '0', 0644, "", "x".repeat(2000));
    byte[] half = java.util.Arrays.copyOf(entry, 1000);
    assertThrows(IOException.class, () -> TarXz.unpack(xz(half), directory));
  }

  private static ByteArrayInputStream archive(byte[]... entries) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      all.write(entry);
    }
    all.write(new byte[1024]);
    return xz(all.toByteArray());
  }

  private static ByteArrayInputStream xz(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XZOutputStream out = new XZOutputStream(packed, new LZMA2Options(0))) {
      out.write(plain);
    }
    return new ByteArrayInputStream(packed.toByteArray());
  }

  private static byte[] entry(String name, char type, int mode, String link, String content) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    byte[] entry = new byte[512 + (body.length + 511) / 512 * 512];
    put(entry, 0, name);
    put(entry, 100, "%07o".formatted(mode));
    put(entry, 124, "%011o".formatted(body.length));
    entry[156] = (byte) type;
    put(entry, 157, link);
    put(entry, 257, "ustar");
    System.arraycopy(body, 0, entry, 512, body.length);
    return entry;
  }

  private static void put(byte[] entry, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, entry, at, bytes.length);
  }
}
