package dk.frirum.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The directory somebody asked for, and where below or beside it the server's user can work. */
record DataDirectory(Path directory, Owner owner) {
  private static final Path SHARED = Path.of("/var/lib/frirum");

  /**
   * The directory for the programs where the server's user can reach it, otherwise the server's
   * home.
   */
  Path reachable(Path programs, Path home) throws IOException {
    Files.createDirectories(programs);
    return !programs.toRealPath().equals(directory) && owner.canReach(programs)
        ? programs.toRealPath()
        : home;
  }

  /**
   * The directory itself where the server's user can reach it. Root's own directories are closed to
   * other users: there the databases lie in {@code /var/lib/frirum} and the data directory holds a
   * link to them.
   */
  Path serverHome(Consumer<String> progress) throws IOException {
    Path link = directory.resolve("server");
    if (Files.isSymbolicLink(link)) {
      return link.toRealPath();
    }
    owner.passThrough(directory);
    if (owner.canReach(directory)) {
      return directory;
    }
    Files.createDirectories(SHARED);
    owner.passThrough(SHARED);
    Path home = Files.createTempDirectory(SHARED, "data-");
    owner.passThrough(home);
    Files.createSymbolicLink(link, home);
    progress.accept("PostgreSQL may not run as root, so its files lie in " + home);
    return home;
  }
}
