package dk.frirum.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup as somebody else might have written it, with hashes that fit. */
final class Tampered {
  private Tampered() {}

  /** With other rows in a table. */
  static void rows(Path from, Path to, String table, UnaryOperator<String> change)
      throws IOException {
    Map<String, byte[]> entries = entries(from);
    Manifest manifest = Manifest.read(of(entries, Backup.MANIFEST));
    List<Manifest.Table> tables = new ArrayList<>();
    for (Manifest.Table each : manifest.tables()) {
      Manifest.Table kept = each;
      if (each.name().equals(table)) {
        String rows = new String(of(entries, each.entry()), StandardCharsets.UTF_8);
        byte[] changed = change.apply(rows).getBytes(StandardCharsets.UTF_8);
        entries.put(each.entry(), changed);
        Measure measure = new Measure(table, _ -> {});
        measure.pass(changed, 0, changed.length);
        kept = new Manifest.Table(table, each.entry(), each.columns(), measure.content());
      }
      tables.add(kept);
    }
    entries.put(
        Backup.MANIFEST,
        new Manifest(
                manifest.format(),
                manifest.frirum(),
                manifest.postgres(),
                manifest.madeAt(),
                manifest.migrations(),
                tables,
                manifest.sequences())
            .json());
    write(to, entries);
  }

  /** With another manifest. */
  static void manifest(Path from, Path to, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> entries = entries(from);
    String json = new String(of(entries, Backup.MANIFEST), StandardCharsets.UTF_8);
    entries.put(Backup.MANIFEST, change.apply(json).getBytes(StandardCharsets.UTF_8));
    write(to, entries);
  }

  private static byte[] of(Map<String, byte[]> entries, String name) {
    byte[] bytes = entries.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("There is no entry " + name);
    }
    return bytes;
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private static void write(Path file, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
      zip.setComment(Backup.COMMENT + Manifest.hash(of(entries, Backup.MANIFEST)));
    }
  }
}
