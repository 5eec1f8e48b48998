package dk.frirum.export;

import dk.frirum.web.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;

/** What a list can be taken out as. */
public enum Format {
  /** As Danish spreadsheets open it: semicolons, UTF-8 with its mark, dates as dd-mm-yyyy. */
  CSV("text/csv;charset=UTF-8") {
    @Override
    void write(Sheet sheet, OutputStream out) throws IOException {
      CsvSheet.write(sheet, out);
    }
  },
  /** Office Open XML. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Sheet sheet, OutputStream out) throws IOException {
      ExcelSheet.write(sheet, out);
    }
  };

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /**
   * As it stands in an address.
   *
   * @throws NotFound for one there is not
   */
  public static Format of(String code) {
    return Stream.of(values())
        .filter(format -> format.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("format of a list"));
  }

  /** As it stands in an address, and at the end of the file's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String type() {
    return type;
  }

  abstract void write(Sheet sheet, OutputStream out) throws IOException;
}
