package dk.frirum.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The user the server runs as. PostgreSQL refuses to run as root, so root hands it to an
 * unprivileged user; anybody else runs it as themselves.
 */
sealed interface Owner {

  /** The command line that runs a program as this user. */
  List<String> command(List<String> program);

  /** Gives a directory to this user, closed to everybody else. */
  void take(Path directory) throws IOException;

  /** Lets this user pass through a directory that belongs to the user who runs Frirum. */
  void passThrough(Path directory) throws IOException;

  /** Whether this user can reach a directory through all those above it. */
  boolean canReach(Path directory) throws IOException;

  record Myself() implements Owner {
    @Override
    public List<String> command(List<String> program) {
      return program;
    }

    @Override
    public void take(Path directory) throws IOException {
      close(directory);
    }

    @Override
    public void passThrough(Path directory) {}

    @Override
    public boolean canReach(Path directory) {
      return true;
    }
  }

  record Unprivileged(String name, int user, int group) implements Owner {
    @Override
    public List<String> command(List<String> program) {
      List<String> command =
          new ArrayList<>(
              List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
      command.addAll(program);
      return List.copyOf(command);
    }

    @Override
    public void take(Path directory) throws IOException {
      Files.setOwner(
          directory,
          directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
      close(directory);
    }

    @Override
    public void passThrough(Path directory) throws IOException {
      permit(directory, "rwx--x--x");
    }

    @Override
    public boolean canReach(Path directory) throws IOException {
      for (Path at = directory.toRealPath(); at != null; at = at.getParent()) {
        if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The user for this process: itself, or the first of a few customary ones when it is root. */
  static Owner ofServer() {
    if (!"root".equals(System.getProperty("user.name")) || Binaries.isWindows()) {
      return new Myself();
    }
    try {
      List<String> lines = Files.readAllLines(Path.of("/etc/passwd"));
      for (String name : List.of("frirum", "postgres", "nobody")) {
        for (String line : lines) {
          String[] part = line.split(":", -1);
          if (part[0].equals(name) && part.length > 3) {
            return new Unprivileged(name, Integer.parseInt(part[2]), Integer.parseInt(part[3]));
          }
        }
      }
    } catch (IOException e) {
      throw new PostgresException("The list of users could not be read: " + e.getMessage(), e);
    }
    throw new PostgresException(
        "PostgreSQL cannot run as root and there is no user frirum, postgres or nobody: run Frirum as an ordinary user.");
  }

  /** Lets every user pass through and read a directory. */
  static void letAllEnter(Path directory) throws IOException {
    permit(directory, "rwxr-xr-x");
  }

  private static void close(Path directory) throws IOException {
    permit(directory, "rwx------");
  }

  private static void permit(Path directory, String text) throws IOException {
    if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(text);
      Files.setPosixFilePermissions(directory, permissions);
    }
  }
}
