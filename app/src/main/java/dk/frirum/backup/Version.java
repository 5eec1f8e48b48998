package dk.frirum.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Frirum this is. */
final class Version {
  private Version() {}

  /** As the build wrote it; {@code unbuilt} where no build has. */
  static String ofProgram() {
    try (InputStream file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
      Properties build = new Properties();
      if (file != null) {
        build.load(file);
      }
      return build.getProperty("build.version", "unbuilt");
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own version cannot be read", e);
    }
  }
}
