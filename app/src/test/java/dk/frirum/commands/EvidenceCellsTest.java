package dk.frirum.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.Application;
import dk.frirum.evidence.federation.Shipment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("frirum evidence cells")
class EvidenceCellsTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("codes.csv"), "code,kind\n3,benefit\n1,benefit\n8,death\n");
    // Week 2609 is the first of 2020.
    spells("north.csv", "1,851,3,2610,2619", "2,851,3,2612,2640", "2,851,8,2641,9999");
    spells("south.csv", "1,820,3,2611,2615", "1,820,1,2616,2700");
  }

  private void spells(String name, String... rows) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "person,municipality,code,from_week,to_week\n" + String.join("\n", rows) + "\n");
  }

  private int count(String spells, String installation, String... more) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(
                "count",
                "--spells",
                folder.resolve(spells).toString(),
                "--codes",
                folder.resolve("codes.csv").toString(),
                "--installation",
                installation,
                "--years",
                "2020-2020",
                "--until",
                "2021-01-31",
                "--out",
                folder.resolve(installation).toString()));
    all.addAll(List.of(more));
    return run(all);
  }

  private int run(List<String> arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new java.util.ArrayList<>(List.of("cells"));
    all.addAll(arguments);
    return EvidenceCommand.line(Application.class)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  @Test
  @DisplayName("counts two houses' files, and adds up what they send, with the referee looking on")
  void counted() throws IOException {
    assertEquals(0, count("north.csv", "North", "--referee"), err.toString());
    assertEquals(0, count("south.csv", "South", "--referee", "--benefits", "1,3"), err.toString());
    Path both = folder.resolve("both");
    assertEquals(0, merge("North", "South"), err.toString());
    String text = Files.readString(both);
    assertTrue(text.contains("installations: North, South\n"), text);
    assertTrue(text.contains("curve;exit@1;2020;851;;0;2;0;"), text);
    assertTrue(text.contains("curve;exit@1;2020;851;;10;0;0;1;"), text);
    assertTrue(text.contains("curve;exit@1;2020;820;;5;0;0;0;1;"), "another benefit: " + text);
    assertEquals(text, Shipment.read(text).text());
  }

  private int merge(String... names) {
    List<String> all = new java.util.ArrayList<>(List.of("merge"));
    for (String name : names) {
      all.add(folder.resolve(name).toString());
    }
    all.addAll(List.of("--out", folder.resolve("both").toString()));
    return run(all);
  }

  @Test
  @DisplayName("says with file and line what cannot be added up, and writes nothing")
  void refused() throws IOException {
    count("north.csv", "North");
    Files.writeString(
        folder.resolve("Other"),
        Files.readString(folder.resolve("North")).replace("exit@1", "exit@2"));
    assertEquals(2, merge("North", "Other"));
    assertTrue(err.toString().contains("line 3: installation North is in "), err.toString());
    assertTrue(
        err.toString().contains("exit@2 is another version of what is counted here, exit@1"),
        err.toString());
    assertFalse(Files.exists(folder.resolve("both")));
    assertEquals(2, merge("North", "codes.csv"));
    assertTrue(
        err.toString().contains("codes.csv: Line 1: expected frirum-shipment;1"), err.toString());
  }

  @Test
  @DisplayName("says which row of spells cannot be, and which file cannot be used")
  void bad() throws IOException {
    spells("bad.csv", "1,851,3,2610,2619", "1,851,3,2612,2640");
    assertEquals(2, count("bad.csv", "Bad"));
    assertEquals(
        "Row 2: person 1 is in week 2612 already on code 3 (row 1).", err.toString().strip());
    assertEquals(2, count("none.csv", "None"));
    assertTrue(err.toString().contains("none.csv"), err.toString());
    assertEquals(2, count("north.csv", "North", "--benefits", "8"));
    assertTrue(err.toString().contains("--benefits: [8] are not all benefits"), err.toString());
    assertFalse(Files.exists(folder.resolve("Bad")));
  }
}
