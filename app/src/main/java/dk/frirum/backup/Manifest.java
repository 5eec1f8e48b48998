package dk.frirum.backup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, as its entry {@code manifest.json} says it.
 *
 * @param format version of the form of the file
 * @param frirum version of the Frirum that made it
 * @param postgres version of the server it was made on
 * @param madeAt the instant, as {@code 2026-11-20T12:00:00Z}
 * @param migrations those the database had had, in order
 */
record Manifest(
    int format,
    String frirum,
    String postgres,
    String madeAt,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences) {
  static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A migration of the database, as Flyway knows it. */
  record Migration(String version, String script, @Nullable Integer checksum) {}

  /**
   * A table.
   *
   * @param entry name of its rows in the file
   * @param columns those stored, in the order of the rows' values
   */
  record Table(String name, String entry, List<String> columns, Content content) {}

  /**
   * Rows, as the text of {@code COPY}.
   *
   * @param sha256 in hexadecimal
   */
  record Content(long rows, long bytes, String sha256) {}

  /** Where a sequence stands. */
  record Sequence(String name, long lastValue, boolean called) {}

  /** Version of the last migration. */
  String version() {
    return migrations.getLast().version();
  }

  long rows() {
    return tables.stream().mapToLong(table -> table.content().rows()).sum();
  }

  byte[] json() {
    return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
  }

  static String hash(byte[] json) {
    return HexFormat.of().formatHex(Measure.sha256().digest(json));
  }

  /**
   * Reads one.
   *
   * @throws BackupException when it is of a newer form
   */
  static Manifest read(byte[] json) {
    try {
      JsonNode tree = JSON.readTree(json);
      int format = tree.path("format").asInt(0);
      if (format > FORMAT) {
        throw new BackupException(
            "the file is of form %d, and this Frirum (%s) reads up to form %d: restore it with Frirum %s or later"
                .formatted(
                    format,
                    Version.ofProgram(),
                    FORMAT,
                    tree.path("frirum").asString("a newer version")));
      }
      return JSON.treeToValue(tree, Manifest.class);
    } catch (JacksonException e) {
      throw new BackupException("the manifest cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
