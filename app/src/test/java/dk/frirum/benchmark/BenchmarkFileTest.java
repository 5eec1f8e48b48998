package dk.frirum.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.exchange.CsvText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of the benchmarking")
class BenchmarkFileTest {
  private static final String HEADER =
      "Kommune;Periode;Ydelsesgruppe;Faktisk antal fuldtidspersoner;Forventet antal fuldtidspersoner\n";

  @TempDir Path folder;

  private Reading read(String text, Charset letters) throws IOException {
    Path file = folder.resolve("y30r21.csv");
    Files.write(file, text.getBytes(letters));
    return BenchmarkFile.read(CsvText.read(file).orElseThrow());
  }

  private Reading read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private List<String> problems(String rows) throws IOException {
    return read(HEADER + rows).problems().stream()
        .map(each -> each.line() + " " + each.field() + ": " + each.text().danish())
        .toList();
  }

  @Test
  @DisplayName("is read with Danish numbers, a mark at its start or in CP1252")
  void read() throws IOException {
    String row = "Høje-Taastrup;2020K3-2021K2;A-dagpenge mv.;1.234,5;2.000\n";
    for (Reading reading :
        List.of(
            read(HEADER + row),
            read("\uFEFF" + HEADER + row),
            read(HEADER + row, Charset.forName("windows-1252")))) {
      assertEquals(List.of(), reading.problems());
      Figure figure = reading.rows().get(0);
      assertEquals("0169", figure.municipality());
      assertEquals("unemployment-benefit", figure.group());
      assertEquals("2020K3-2021K2", figure.period());
      assertEquals(1234.5, figure.actual());
      assertEquals(2000.0, figure.expected());
    }
  }

  @Test
  @DisplayName("knows municipalities by code and by name, with Kommune behind it or not")
  void names() {
    for (String name : List.of("0101", "101", "København", "Københavns Kommune")) {
      assertEquals("0101", Municipalities.find(name).orElseThrow().code(), name);
    }
    assertEquals("0420", Municipalities.find("Assens Kommune").orElseThrow().code());
    assertEquals("0820", Municipalities.find("Vesthimmerlands Kommune").orElseThrow().code());
    assertEquals("0400", Municipalities.find("Bornholms Regionskommune").orElseThrow().code());
    assertEquals(98, Municipalities.all().size());
  }

  @Test
  @DisplayName("says of a municipality that does not exist which row, and what may be meant")
  void unknownMunicipality() throws IOException {
    List<String> problems = problems("Gladsakse;2018;Ydelsesgrupper i alt;2.980;3.400\n");
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).startsWith("2 Kommune: Ukendt kommune 'Gladsakse'"), problems.get(0));
    assertTrue(problems.get(0).contains("mente du 'Gladsaxe'?"), problems.get(0));
  }

  @Test
  @DisplayName("refuses 12.5, unknown groups and periods, gaps and doubles, each with its row")
  void wrong() throws IOException {
    List<String> problems =
        problems(
            """
            Nyborg;2018;Ydelsesgrupper i alt;12.5;1.840
            Nyborg;2018;Feriepenge;1.620;1.840
            Nyborg;forrige år;Ydelsesgrupper i alt;1.620;1.840
            Nyborg;2018;Ydelsesgrupper i alt;1.620;-
            Hedensted;2018;Ydelsesgrupper i alt;1.820;2.080
            Hedensted;2018;Ydelsesgrupper i alt;1.820;2.080
            Hedensted;2018
            """);
    assertEquals(
        List.of("2", "3", "4", "5", "7", "8"),
        problems.stream().map(each -> each.substring(0, each.indexOf(' '))).toList());
    assertTrue(problems.get(0).contains("'12.5' er ikke et dansk tal"), problems.get(0));
    assertTrue(problems.get(4).contains("står allerede i linje 6"), problems.get(4));
  }

  @Test
  @DisplayName("leaves the whole country and the regions out, and says so")
  void aggregates() throws IOException {
    Reading reading =
        read(
            HEADER
                + "Hele landet;2018;Ydelsesgrupper i alt;400.000;400.000\n"
                + "Nyborg;2018;Ydelsesgrupper i alt;1.620;1.840\n");
    assertEquals(1, reading.rows().size());
    assertTrue(reading.notes().toString().contains("1 rækker for hele landet"));
  }

  @Test
  @DisplayName("without expected figures needs conditions and inhabitants, and says which lack")
  void lacking() throws IOException {
    Reading reading = read("Kommune;Periode;Faktisk antal\nNyborg;2018;1.620\n");
    assertEquals(2, reading.problems().size());
    assertEquals(1, reading.problems().get(0).line());
    Reading conditions =
        read(
            "Kommune;Periode;Faktisk antal;Befolkning 16-66 år;Rammevilkår: ledige pr. 100\n"
                + "Nyborg;2018;1.620;19.500;4,2\n");
    assertEquals(List.of(), conditions.problems());
    assertEquals(List.of("ledige pr. 100"), conditions.conditions());
    assertEquals(List.of(4.2), conditions.rows().get(0).conditions());
  }

  @Test
  @DisplayName("of another table keeps each column of figures as a plain measure")
  void plain() throws IOException {
    Path file = folder.resolve("y60a02satser.csv");
    Files.writeString(
        file,
        "Område;Periode;Sats;Antal personer\nNyborg;2018M07;Forsørger;1.024\nLæsø;2018M07;Forsørger;-\n");
    Reading reading = MeasureFile.read(CsvText.read(file).orElseThrow());
    assertEquals(List.of(), reading.problems());
    assertEquals(1, reading.rows().size(), "a figure that is not published is not 0");
    assertEquals("Forsørger · Antal personer", reading.rows().get(0).group());
    assertEquals(1024, reading.rows().get(0).actual());
  }
}
