package dk.frirum.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.testing.PostgresTest;
import dk.frirum.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
@DisplayName("A file to be restored")
class BackupFileTest {
  private static final long SEED = 20261122;
  @TempDir static Path directory = Path.of("");
  private static byte[] good = {};

  @BeforeAll
  static void aBackup(DSLContext sql, DataSource source) throws IOException {
    Data.fill(sql, 30);
    Path file = directory.resolve("good.frirum");
    new Backup(TestDatabase.address(source), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), _ -> {})
        .write(file);
    good = Files.readAllBytes(file);
  }

  @Test
  @DisplayName("that is whole says so, with what is in it")
  void whole() throws IOException {
    StringBuilder said = new StringBuilder();
    try (BackupFile file = BackupFile.open(written(good))) {
      file.verify(said::append);
    }
    assertTrue(said.toString().contains(" is whole: "), said.toString());
    assertTrue(said.toString().contains("made 1970-01-01T00:00:00Z by Frirum"), said.toString());
  }

  @Test
  @DisplayName("and was cut short anywhere is refused, always in one sentence")
  void cutShort() throws IOException {
    for (int length : List.of(0, 1, 20, good.length / 3, good.length / 2, good.length - 1)) {
      String refused = refusal(Arrays.copyOf(good, length));
      assertTrue(
          refused.contains(length < 2 ? "is no backup" : "is cut short or damaged"),
          length + ": " + refused);
    }
  }

  @Test
  @DisplayName("with any of its rows altered is refused, and it is said in which table")
  void altered() throws IOException {
    Random random = new Random(SEED);
    int refused = 0;
    for (int n = 0; n < 400; n++) {
      byte[] bytes = good.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Path file = written(bytes);
      try (BackupFile backup = BackupFile.open(file)) {
        backup.verify(_ -> {});
        // The zip says some things twice and others for nothing: then everything is still whole.
        for (Manifest.Table table : backup.manifest().tables()) {
          Measure measure = new Measure(table.name(), _ -> {});
          try (var in = new MeasuredInput(backup.rows(table), measure)) {
            in.readAllBytes();
          }
          assertEquals(table.content(), measure.content(), "byte " + at);
        }
      } catch (BackupException e) {
        refused++;
        assertTrue(String.valueOf(e.getMessage()).endsWith("Nothing was changed."), "" + e);
      }
    }
    assertTrue(refused > 200, "only " + refused + " of 400 were refused");
    byte[] bytes = good.clone();
    // Behind the name in front of the rows; the bytes of the zip's list come later.
    String entry = "-audit.copy";
    int rows = new String(good, StandardCharsets.ISO_8859_1).indexOf(entry) + entry.length();
    bytes[rows + 60] ^= 0x10;
    String sentence = refusal(bytes);
    assertTrue(sentence.contains("is damaged in the rows of audit"), sentence);
  }

  @Test
  @DisplayName("that is something else is refused")
  void foreign() throws IOException {
    String text = refusal("cpr;given_name;surname\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(text.contains("is no backup of Frirum's"), text);
    Path zip = directory.resolve("other.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(Backup.MANIFEST));
      out.write('{');
    }
    String other = refusal(Files.readAllBytes(zip));
    assertTrue(other.contains("is a zip file, but no backup of Frirum's"), other);
    String none =
        String.valueOf(
            assertThrows(
                    BackupException.class,
                    () -> BackupFile.open(directory.resolve("nowhere")).close())
                .getMessage());
    assertTrue(none.startsWith("There is no file"), none);
  }

  @Test
  @DisplayName("of a newer form is refused, and names the version that reads it")
  void newerForm() throws IOException {
    Path newer = directory.resolve("newer.frirum");
    Tampered.manifest(
        written(good),
        newer,
        json ->
            json.replaceFirst("\"format\" : 1", "\"format\" : 2")
                .replaceFirst("\"frirum\" : \"[^\"]*\"", "\"frirum\" : \"7.0.0\""));
    String refused = refusal(Files.readAllBytes(newer));
    assertTrue(refused.contains("is of form 2"), refused);
    assertTrue(refused.contains("restore it with Frirum 7.0.0 or later"), refused);
  }

  @Test
  @DisplayName("of a newer database, or of another with the same numbers, is refused untouched")
  void otherMigrations() throws IOException, SQLException {
    String newer =
        migrations(
            "\\[ \\{",
            "[ {\"version\": \"99\", \"script\": \"V99__later.sql\", \"checksum\": 1}, {");
    assertTrue(newer.contains("made by a newer Frirum"), newer);
    String other = migrations("\"checksum\" : -?\\d+", "\"checksum\" : 1");
    assertTrue(other.contains("made by another Frirum"), other);
  }

  private static String migrations(String what, String by) throws IOException, SQLException {
    Path tampered = directory.resolve("tampered.frirum");
    Tampered.manifest(written(good), tampered, json -> json.replaceFirst(what, by));
    try (TestDatabase target = TestDatabase.empty();
        BackupFile file = BackupFile.open(tampered)) {
      file.verify(_ -> {});
      String refused =
          String.valueOf(
              assertThrows(
                      BackupException.class,
                      () -> new Restore(target.address(), _ -> {}).from(file))
                  .getMessage());
      try (Connection connection = target.dataSource().getConnection()) {
        assertEquals(List.of(), Catalogue.everything(connection));
      }
      assertTrue(refused.endsWith("Nothing was changed."), refused);
      return refused;
    }
  }

  private static Path written(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("file.frirum"), bytes);
  }

  private static String refusal(byte[] bytes) throws IOException {
    Path file = written(bytes);
    return String.valueOf(
        assertThrows(
                BackupException.class,
                () -> {
                  try (BackupFile backup = BackupFile.open(file)) {
                    backup.verify(_ -> {});
                  }
                })
            .getMessage());
  }
}
