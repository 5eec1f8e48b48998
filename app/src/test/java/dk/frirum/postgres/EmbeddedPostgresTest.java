package dk.frirum.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded PostgreSQL")
class EmbeddedPostgresTest {
  private static final Path PROGRAMS = Path.of("target/programs");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data = Path.of("");

  @Test
  @DisplayName(
      "keeps what was written when the program that started it is killed, and starts again by itself")
  void survivesKill() throws Exception {
    Process program = program();
    try (BufferedReader said = program.inputReader()) {
      assertEquals("written", said.readLine());
    } finally {
      program.destroyForcibly().waitFor();
    }
    long orphan = pid();
    assertTrue(ProcessHandle.of(orphan).isPresent(), "the server outlives its program");
    List<String> progress = new ArrayList<>();
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(data, PROGRAMS, List.of(), progress::add)) {
      assertEquals("æøå", ask(server, "select word from kept"));
    }
    assertTrue(progress.toString().contains("an earlier Frirum left running"), progress.toString());
  }

  @Test
  @DisplayName(
      "starts again when the server itself was killed, and when its number belongs to another process")
  void survivesDeadServer() throws Exception {
    EmbeddedPostgres first = start();
    change(first, "create table kept as select 'here' word");
    ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get();
    assertThrows(PostgresException.class, first::close);
    try (EmbeddedPostgres second = start()) {
      assertEquals("here", ask(second, "select word from kept"));
    }
    Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n/elsewhere\n");
    try (EmbeddedPostgres third = start()) {
      assertEquals("here", ask(third, "select word from kept"));
    }
  }

  @Test
  @DisplayName("refuses a directory that another running Frirum holds, in one sentence")
  void refusesSharedDirectory() {
    try (EmbeddedPostgres first = start()) {
      String sentence =
          String.valueOf(assertThrows(PostgresException.class, this::start).getMessage());
      assertTrue(sentence.contains("in use by another running Frirum"), sentence);
      assertTrue(sentence.contains("--data DIR"), sentence);
      assertTrue(first.port() > 0);
    }
  }

  @Test
  @DisplayName(
      "writes durably, listens on this machine only, wants a password and sorts Danish names")
  void settings() throws Exception {
    try (EmbeddedPostgres server = start()) {
      assertEquals("on", ask(server, "show fsync"));
      assertEquals("on", ask(server, "show data_checksums"));
      assertEquals("127.0.0.1", ask(server, "show listen_addresses"));
      assertEquals("UTF8", ask(server, "show server_encoding"));
      assertEquals(
          "Ærø Ørsted Ålborg Aabenraa".length(),
          ask(
                  server,
                  "select string_agg(n, ' ' order by n collate \"da-x-icu\") from unnest(array['Ålborg','Ærø','Aabenraa','Ørsted']) n")
              .length());
      assertEquals(
          "Ærø",
          ask(
              server,
              "select min(n collate \"da-x-icu\") from unnest(array['Ålborg','Ærø','Ørsted']) n"));
      assertThrows(
          SQLException.class,
          () -> DriverManager.getConnection(server.url(), server.user(), "guess"));
      assertEquals(
          "[OWNER_READ, OWNER_WRITE]",
          Files.getPosixFilePermissions(data.resolve("password")).stream()
              .sorted()
              .toList()
              .toString());
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(data, PROGRAMS, List.of(), _ -> {});
  }

  private Process program() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WritesAndWaits.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Run in a process of its own, to be killed. */
  static final class WritesAndWaits {
    public static void main(String[] arguments) throws Exception {
      EmbeddedPostgres server =
          EmbeddedPostgres.start(Path.of(arguments[0]), PROGRAMS, List.of(), _ -> {});
      change(server, "create table kept as select 'æøå' word");
      System.out.println("written");
      Thread.sleep(60_000);
    }
  }

  private Path pidFile() {
    return data.resolve("cluster/postmaster.pid");
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).getFirst());
  }

  private static void change(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }
}
