package dk.frirum.sharing;

import dk.frirum.sharing.Unreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The file around the data. */
final class SharedFile {
  /** The data of an agreement with hundreds of trial actions is far smaller. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int MOST_ENTRIES = 1000;

  private SharedFile() {}

  /**
   * The data in a file.
   *
   * @throws Unreadable where it is no such file
   */
  static String data(InputStream file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw fault("big");
        }
        if (entry.getName().equals(Exporting.DATA)) {
          byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
          if (bytes.length > MOST_BYTES) {
            throw fault("big");
          }
          return text(bytes);
        }
      }
    } catch (ZipException | IllegalArgumentException _) {
      throw fault("zip");
    }
    throw fault("zip");
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw fault("json");
    }
  }

  private static Unreadable fault(String key) {
    return new Unreadable(List.of(new Fault("", key, "")));
  }
}
