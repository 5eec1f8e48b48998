package dk.frirum.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rows of a CSV file")
class CsvRowsTest {

  @Test
  @DisplayName("have quotes, separators and line breaks inside quotes as they were")
  void quotes() throws IOException {
    List<CsvRow> rows = rows("1;\"a;b\";\"say \"\"hi\"\"\"\n2;\"two\nlines\";c\n\n3;d;e\n");
    assertEquals(List.of("1", "a;b", "say \"hi\""), rows.get(0).fields());
    assertEquals(List.of("2", "two\nlines", "c"), rows.get(1).fields());
    assertEquals(List.of("3", "d", "e"), rows.get(2).fields());
    assertEquals(List.of(1L, 2L, 5L), rows.stream().map(CsvRow::line).toList());
  }

  @Test
  @DisplayName("after a quote that is never closed are read all the same")
  void unclosedQuote() throws IOException {
    StringBuilder text = new StringBuilder("1;a;b\n2;\"oops;c\n");
    for (int n = 3; n < 60; n++) {
      text.append(n).append(";d;\"e\"\n");
    }
    List<CsvRow> rows = rows(text.toString());
    assertEquals(59, rows.size());
    assertEquals(List.of(2L), rows.stream().filter(CsvRow::broken).map(CsvRow::line).toList());
    for (CsvRow row : rows) {
      if (!row.broken()) {
        assertEquals(Long.toString(row.line()), row.fields().getFirst());
      }
    }
  }

  @Test
  @DisplayName("are separated by what the header has most of")
  void separators() {
    assertEquals(';', CsvRows.separator("cpr;\"a,b,c\";d"));
    assertEquals(',', CsvRows.separator("cpr,benefit,from"));
    assertEquals('\t', CsvRows.separator("cpr\tbenefit\tfrom"));
  }

  private static List<CsvRow> rows(String text) throws IOException {
    List<CsvRow> all = new ArrayList<>();
    try (CsvRows rows = new CsvRows(new BufferedReader(new StringReader(text)), ';')) {
      rows.columns(3);
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    }
    return all;
  }
}
