package dk.frirum.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The server's programs, unpacked once from the class path into a directory named after their
 * version.
 */
record Binaries(Path directory) {
  /** The archive's version; the Maven property {@code postgres.version} says the same. */
  static final String VERSION = "18.6.0";

  static Binaries in(Path parent) {
    Path directory = parent.resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(directory)) {
      unpack(directory);
    }
    return new Binaries(directory);
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
  }

  static boolean isWindows() {
    return system().contains("windows");
  }

  /** Unpacked beside and moved into place, so that an interrupted run leaves no half directory. */
  private static void unpack(Path directory) {
    String archive = "postgres-" + platform() + ".txz";
    try (InputStream in = Binaries.class.getResourceAsStream("/" + archive)) {
      if (in == null) {
        throw new PostgresException(
            "This build carries no PostgreSQL for "
                + platform()
                + ": build Frirum on this machine, or give the address of a PostgreSQL with --url.");
      }
      Path parent = directory.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Path half = Files.createTempDirectory(parent, "unpacking-");
      Owner.letAllEnter(half);
      TarXz.unpack(in, half);
      Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PostgresException(
          "PostgreSQL could not be unpacked into " + directory + ": " + e.getMessage(), e);
    }
  }

  private static String platform() {
    String os = system().contains("mac") ? "darwin" : isWindows() ? "windows" : "linux";
    return switch (System.getProperty("os.arch")) {
      case "aarch64", "arm64" -> os + "-arm_64";
      case String other when other.contains("64") -> os + "-x86_64";
      case String other -> os + "-" + other;
    };
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }
}
