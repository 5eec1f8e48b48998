package dk.frirum.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the letters of a file are written. A mark at its beginning says it; without one it is UTF-8
 * where the whole of it can be, else CP1252, which older Danish systems and spreadsheets write.
 *
 * @param name as shown
 * @param mark bytes of the mark to skip
 */
record Encoding(String name, Charset charset, int mark) {
  private static final Charset CP1252 = Charset.forName("windows-1252");

  static Encoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding("UTF-8 (BOM)", StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new Encoding("UTF-16 LE", StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new Encoding("UTF-16 BE", StandardCharsets.UTF_16BE, 2);
    }
    // A header begins with two plain letters; in UTF-16 every second byte of them is zero.
    if (head.length >= 4 && head[1] == 0 && head[3] == 0) {
      return new Encoding("UTF-16 LE", StandardCharsets.UTF_16LE, 0);
    }
    if (head.length >= 4 && head[0] == 0 && head[2] == 0) {
      return new Encoding("UTF-16 BE", StandardCharsets.UTF_16BE, 0);
    }
    return isUtf8(file)
        ? new Encoding("UTF-8", StandardCharsets.UTF_8, 0)
        : new Encoding("CP1252", CP1252, 0);
  }

  /** The file's text; a byte that is no letter becomes {@code U+FFFD}. */
  BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(mark);
    return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int at = 0; at < bytes.length; at++) {
      if (at >= head.length || (head[at] & 0xFF) != bytes[at]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] some = new char[1 << 16];
      while (reader.read(some) >= 0) {
        // read only to see that it can be
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
