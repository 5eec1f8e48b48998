package dk.frirum.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a list as CSV the way a Danish spreadsheet opens it without being asked anything. */
final class CsvSheet {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  /** Without it spreadsheets read æ, ø and å as something else. */
  private static final char MARK = '\uFEFF';

  private CsvSheet() {}

  static void write(Sheet sheet, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(MARK);
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(sheet.header().stream().map(Formulas::disarmed).toList());
    for (List<Cell> row : sheet.rows()) {
      csv.writeRecord(row.stream().map(CsvSheet::text).toList());
    }
    csv.flush();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> Formulas.disarmed(text);
      case Cell.Number(long number) -> Long.toString(number);
      case Cell.Decimal decimal -> decimal.rounded().toPlainString().replace('.', ',');
      case Cell.Date(var date) -> DAY.format(date);
    };
  }
}
