package dk.frirum.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One directory of databases and the server upon it. */
record Cluster(Path directory, Command command) {
  static final String USER = "frirum";
  private static final int ATTEMPTS = 20;
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "full_page_writes=on",
          "jit=off",
          // The usual 4 is meant for discs that turn; with it a search reads whole tables.
          "random_page_cost=1.1",
          "log_min_messages=warning");

  boolean exists() {
    return Files.exists(directory.resolve("PG_VERSION"));
  }

  /** Made beside and renamed when whole, so that an interrupted first start leaves nothing half. */
  void create(String password) throws IOException, InterruptedException {
    Path half = directory.resolveSibling(directory.getFileName() + ".new");
    delete(half);
    Files.createDirectory(half);
    Path secret = half.resolveSibling(".new-password");
    delete(secret);
    Files.createDirectory(secret);
    try {
      Path file = secret.resolve("password");
      Files.writeString(file, password);
      command.owner().take(half);
      command.owner().take(secret);
      command.mustRun(
          "make its data directory",
          "initdb",
          "--pgdata=" + half,
          "--username=" + USER,
          "--pwfile=" + file,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--data-checksums");
    } finally {
      delete(secret);
    }
    Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Starts the server on a free port of the loopback address.
   *
   * @return the port
   */
  int start(List<String> settings) throws IOException, InterruptedException {
    Command.Result result = new Command.Result(1, "");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = freePort();
      String options =
          Stream.concat(SETTINGS.stream(), settings.stream())
              .map(setting -> " -c " + setting)
              .collect(Collectors.joining("", "-p " + port, ""));
      Files.deleteIfExists(log());
      result =
          command.run(
              "pg_ctl",
              "start",
              "-w",
              "-t",
              "60",
              "-D",
              directory.toString(),
              "-l",
              log().toString(),
              "-o",
              options);
      if (result.exit() == 0) {
        return port;
      }
      String said = Files.exists(log()) ? Files.readString(log()) : "";
      // A killed server's children may live a moment longer, and somebody else may have taken the
      // port.
      if (!said.contains("shared memory block") && !said.contains("Address already in use")) {
        break;
      }
      Thread.sleep(250);
    }
    String said = Files.exists(log()) ? Files.readString(log()) : result.output();
    throw new PostgresException("PostgreSQL did not start on " + directory + ": " + said.strip());
  }

  void stop() throws IOException, InterruptedException {
    command.mustRun(
        "stop", "pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", directory.toString());
  }

  /**
   * Stops a server left behind by a Frirum that was killed, and clears away what a dead server
   * left.
   */
  boolean stopOrphan() throws IOException, InterruptedException {
    Path pidFile = directory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return false;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !isOurServer(Long.parseLong(lines.getFirst().strip()))) {
      Files.delete(pidFile);
      return false;
    }
    stop();
    return true;
  }

  /**
   * The number in the file may by now belong to quite another process, most of all after a reboot.
   */
  private boolean isOurServer(long pid) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty() || !process.get().isAlive()) {
      return false;
    }
    if (!Files.exists(Path.of("/proc/self/cwd"))) {
      return process.get().info().command().map(c -> c.contains("postgres")).orElse(true);
    }
    try {
      Path workingDirectory = Path.of("/proc/" + pid + "/cwd");
      return Files.readSymbolicLink(workingDirectory).equals(directory.toRealPath());
    } catch (IOException e) {
      return false; // dead but not yet buried, or another user's
    }
  }

  private Path log() {
    return directory.resolve("server.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
