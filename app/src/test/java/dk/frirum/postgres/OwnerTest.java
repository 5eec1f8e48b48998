package dk.frirum.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The user the server runs as")
class OwnerTest {
  private static final Owner NOBODY = new Owner.Unprivileged("nobody", 65534, 65534);

  @Test
  @DisplayName("is taken on by a program with none of root's groups left")
  void dropsPrivileges() {
    assertEquals(
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "initdb"),
        NOBODY.command(List.of("initdb")));
  }

  @Test
  @DisplayName("cannot reach a directory below one that is closed")
  void seesClosedDoors(@TempDir Path directory) throws IOException {
    Path inner = Files.createDirectories(directory.resolve("closed/inner"));
    Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        directory.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
    assertFalse(NOBODY.canReach(inner));
    assertTrue(new Owner.Myself().canReach(inner));
  }
}
