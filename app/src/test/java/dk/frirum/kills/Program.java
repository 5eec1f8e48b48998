package dk.frirum.kills;

import dk.frirum.Frirum;
import dk.frirum.postgres.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Frirum as somebody starts it, in a process of its own with an embedded database. */
public final class Program {
  private final Path data;
  private final Process process;
  private final int port;
  private final List<String> said = new ArrayList<>();

  private Program(Path data, Process process, int port) {
    this.data = data;
    this.process = process;
    this.port = port;
  }

  /** Starts it; it is not yet ready. */
  public static Program start(Path data) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    List<String> command =
        List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1", // it lives for seconds
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Frirum.class.getName(),
            "serve",
            "--data=" + data,
            "--port=" + port);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // There is no https in front of it here, which production otherwise asks for.
    builder.environment().put("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
    builder.environment().put("SERVER_SERVLET_SESSION_COOKIE_NAME", "frirum-session");
    return new Program(data, builder.start(), port);
  }

  /**
   * Waits until it answers.
   *
   * @throws AssertionError when it stops instead
   */
  public Program ready() throws IOException {
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.startsWith("Frirum is ready")) {
        Thread.ofVirtual().start(() -> drain(lines));
        return this;
      }
    }
    throw new AssertionError("Frirum stopped instead of starting: " + said);
  }

  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // it has been killed
    }
  }

  int port() {
    return port;
  }

  /** Ends the program at once, as a power cut would end it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends the database's processes at once. */
  public void killDatabase() {
    try {
      Path pidFile = cluster(data).resolve("postmaster.pid");
      if (!Files.exists(pidFile)) {
        return;
      }
      List<String> lines = Files.readAllLines(pidFile);
      if (lines.isEmpty()) {
        return;
      }
      ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .ifPresent(server -> {
            List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the database's files are. */
  public static Path cluster(Path data) throws IOException {
    Path link = data.resolve("server");
    return (Files.isSymbolicLink(link) ? link.toRealPath() : data).resolve("cluster");
  }

  /** Ends it as Ctrl-C would, and its database with it. */
  public void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** A connection past the program. */
  public Connection connect() throws SQLException {
    EmbeddedPostgres.Address address = EmbeddedPostgres.running(data).orElseThrow();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
