package dk.frirum.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list as a file")
class SheetFilesTest {
  /** What people are called, and what breaks files. */
  private static final List<String> NAMES =
      List.of(
          "Åse Ærøe Østergård",
          "René Müller-Ibsen",
          "O'Brien",
          "Kurt \"Kuno\" Holm",
          "a;b,c\td",
          "to\nlinjer",
          "to\r\nlinjer",
          "👩‍👩‍👧 \u202eomvendt",
          "1-2",
          "x=1",
          "Ægir + Søn",
          "nul null NULL",
          "01",
          "  foran og bagved  ");

  /** What a spreadsheet would run. */
  private static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+45 12345678",
          "-2+3",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          " =1",
          "\u00a0=1",
          "\u200b=1",
          "＝1+1",
          "＋1",
          "－1",
          "＠a",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"http://opdigtet.dk\")");

  @Test
  @DisplayName(
      "is read back from CSV exactly as it was, in Danish: semicolons, UTF-8 with its mark")
  void csv() throws IOException {
    byte[] file = file(Format.CSV, NAMES);
    assertEquals((byte) 0xEF, file[0]);
    assertEquals((byte) 0xBB, file[1]);
    assertEquals((byte) 0xBF, file[2]);
    String text = new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    assertTrue(text.startsWith("Navn;Antal;Frist\r\n"), text);
    List<CsvRecord> rows = read(text);
    assertEquals(NAMES.size() + 1, rows.size());
    for (int at = 0; at < NAMES.size(); at++) {
      assertEquals(List.of(NAMES.get(at), "-7", "05-03-2024"), rows.get(at + 1).getFields());
    }
  }

  @Test
  @DisplayName("is no formula in CSV, whatever stands first or unseen before it")
  void csvFormulas() throws IOException {
    byte[] file = file(Format.CSV, FORMULAS);
    List<CsvRecord> rows = read(new String(file, 3, file.length - 3, StandardCharsets.UTF_8));
    for (int at = 0; at < FORMULAS.size(); at++) {
      assertEquals("'" + FORMULAS.get(at), rows.get(at + 1).getField(0));
    }
  }

  @Test
  @DisplayName("is read back from Excel exactly as it was: texts as texts, days as days")
  void excel() throws Exception {
    List<String> all = new ArrayList<>(NAMES);
    all.addAll(FORMULAS);
    ExcelFile file = ExcelFile.read(file(Format.XLSX, all));
    assertFalse(file.holdsFormulas(), "no cell is a formula");
    assertEquals(List.of("Navn", "Antal", "Frist"), file.rows().getFirst());
    for (int at = 0; at < all.size(); at++) {
      // XML reads every end of line as a line feed; so does Excel.
      String text = all.get(at).replace("\r\n", "\n").replace("\r", "\n");
      String read = file.rows().get(at + 1).getFirst().replace("\r\n", "\n").replace("\r", "\n");
      assertEquals(text, read);
      assertEquals("-7", file.rows().get(at + 1).get(1));
      // Days since the last day of 1899, as Excel counts.
      assertEquals(45356, (int) Double.parseDouble(file.rows().get(at + 1).get(2)));
    }
  }

  @Test
  @DisplayName("can be opened though a text holds what no file can, or is longer than Excel takes")
  void unholdable() throws Exception {
    ExcelFile file =
        ExcelFile.read(file(Format.XLSX, List.of("a\0b\u0001c\ud800d\uffff", "ø".repeat(40_000))));
    assertEquals("abcd", file.rows().get(1).getFirst());
    assertEquals("ø".repeat(32_767), file.rows().get(2).getFirst());
  }

  private static List<CsvRecord> read(String text) {
    return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).stream().toList();
  }

  private static byte[] file(Format format, List<String> names) throws IOException {
    List<List<Cell>> rows =
        names.stream()
            .map(name -> List.of(Cell.of(name), Cell.of(-7), Cell.of(LocalDate.of(2024, 3, 5))))
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(new Sheet("I dag: [alle]?", List.of("Navn", "Antal", "Frist"), rows), out);
    return out.toByteArray();
  }
}
