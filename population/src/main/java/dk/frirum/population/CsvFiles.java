package dk.frirum.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes a population as six CSV files: {@code citizens}, {@code spells}, {@code interviews},
 * {@code events}, {@code facts} and {@code staff}. UTF-8 without BOM, semicolons, one header line,
 * LF; empty where nothing is known. The same population gives the same bytes from any number of
 * threads.
 */
public final class CsvFiles {
  private static final int CHUNK = 500;
  private static final int CHUNKS_AHEAD = 4;

  private CsvFiles() {}

  /**
   * Writes the files, replacing any of the same names, from one thread for each processor.
   *
   * @param directory made when missing
   */
  public static void write(Population population, Path directory) {
    write(population, directory, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Writes the files, replacing any of the same names.
   *
   * @param directory made when missing
   * @throws UncheckedIOException when the directory cannot be written to
   */
  public static void write(Population population, Path directory, int threads) {
    try {
      Files.createDirectories(directory);
      writeStaff(population, directory);
      writePeople(population, directory, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeStaff(Population population, Path directory) throws IOException {
    CsvText text = new CsvText();
    text.row("username", "name", "role", "team");
    for (Staff staff : population.staff()) {
      text.row(staff.username(), staff.name(), staff.role().code(), staff.team().code());
    }
    Files.write(directory.resolve("staff.csv"), text.bytes());
  }

  private static void writePeople(Population population, Path directory, int threads)
      throws IOException {
    List<OutputStream> files = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (PersonTables.Table table : PersonTables.Table.values()) {
        Path file = directory.resolve(table.fileName());
        files.add(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
      }
      append(files, PersonTables.headers());
      Deque<Future<List<byte[]>>> ahead = new ArrayDeque<>();
      for (int from = 0; from < population.size(); from += CHUNK) {
        int first = from;
        int end = Math.min(from + CHUNK, population.size());
        ahead.add(workers.submit(() -> PersonTables.rows(population, first, end)));
        if (ahead.size() > threads * CHUNKS_AHEAD) {
          append(files, finished(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        append(files, finished(ahead.remove()));
      }
    } finally {
      for (OutputStream file : files) {
        file.close();
      }
    }
  }

  private static void append(List<OutputStream> files, List<byte[]> parts) throws IOException {
    for (int at = 0; at < parts.size(); at++) {
      files.get(at).write(parts.get(at));
    }
  }

  private static List<byte[]> finished(Future<List<byte[]>> chunk) {
    try {
      return chunk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing the population", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("drawing a citizen failed", e.getCause());
    }
  }
}
