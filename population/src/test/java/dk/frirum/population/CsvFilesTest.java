package dk.frirum.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

  /** Changes when any citizen changes: then say so in the commit, and why. */
  private static final String GOLDEN =
      "b8772808dd1565a069ad5829436a0029cab01762253f930a4cd62eb36b81d2a6";

  @TempDir Path directory;

  @Test
  void the_same_seed_gives_the_same_bytes_in_every_run_and_from_any_number_of_threads()
      throws IOException {
    assertEquals(GOLDEN, hash(Population.of(1, 2000, AS_OF), 1));
    assertEquals(GOLDEN, hash(Population.of(1, 2000, AS_OF), 1));
    assertEquals(GOLDEN, hash(Population.of(1, 2000, AS_OF), 2));
  }

  @Test
  void another_seed_gives_another_municipality() throws IOException {
    assertNotEquals(hash(Population.of(1, 100, AS_OF), 1), hash(Population.of(2, 100, AS_OF), 1));
  }

  @Test
  void the_first_citizens_are_the_same_in_a_municipality_of_any_size() {
    Population small = Population.of(1, 100, AS_OF);
    Population large = Population.of(1, 1_000_000, AS_OF);
    assertEquals(small.people().toList(), large.people().limit(100).toList());
    assertEquals(small.person(42), large.person(42));
  }

  @Test
  void six_files_are_written_each_with_its_header() throws IOException {
    CsvFiles.write(Population.of(1, 100, AS_OF), directory);
    assertHeader(
        "citizens.csv",
        "cpr;given_name;surname;address;postcode;city;born;municipality;phone;email;protected;"
            + "caseworker");
    assertHeader("spells.csv", "cpr;benefit;from;to");
    assertHeader(
        "interviews.csv",
        "cpr;kind;date;form;outcome;preparation_minutes;meeting_minutes;after_work_minutes");
    assertHeader("events.csv", "cpr;kind;date;category;ground");
    assertHeader("facts.csv", "cpr;fact;value;from;to");
    assertHeader("staff.csv", "username;name;role;team");
    assertEquals(101, Files.readAllLines(directory.resolve("citizens.csv")).size());
  }

  @Test
  void a_field_with_a_separator_a_quote_or_a_line_break_is_quoted() {
    CsvText text = new CsvText();
    text.row("a;b", "say \"hi\"", "x\ny", "Åse", "");
    assertEquals("\"a;b\";\"say \"\"hi\"\"\";\"x\ny\";Åse;\n", new String(text.bytes(), UTF_8));
  }

  private void assertHeader(String file, String header) throws IOException {
    assertEquals(header, Files.readAllLines(directory.resolve(file)).getFirst());
  }

  private String hash(Population population, int threads) throws IOException {
    CsvFiles.write(population, directory, threads);
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> sorted = files.sorted().toList();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : sorted) {
        digest.update(file.getFileName().toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
