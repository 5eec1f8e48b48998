package dk.frirum.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list for Excel. Texts are written as texts in the sheet itself, which are never looked
 * at as formulas, so they stand there exactly as on the page.
 */
final class ExcelSheet {
  /** As long as Excel lets a text be. */
  private static final int LONGEST_TEXT = 32_767;

  /** As long as Excel lets the name of a sheet be. */
  private static final int LONGEST_NAME = 31;

  private static final double WIDTH = 24;

  private ExcelSheet() {}

  static void write(Sheet list, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Frirum", null)) {
      Worksheet sheet = book.newWorksheet(name(list.name()));
      for (int column = 0; column < list.header().size(); column++) {
        sheet.inlineString(0, column, list.header().get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, WIDTH);
      }
      for (int row = 0; row < list.rows().size(); row++) {
        List<Cell> cells = list.rows().get(row);
        for (int column = 0; column < cells.size(); column++) {
          write(cells.get(column), row + 1, column, sheet);
        }
      }
      sheet.freezePane(0, 1);
    }
  }

  private static void write(Cell cell, int row, int column, Worksheet sheet) {
    switch (cell) {
      case Cell.Text(String text) -> {
        if (!text.isEmpty()) {
          sheet.inlineString(row, column, fitting(text));
        }
      }
      case Cell.Number(long number) -> sheet.value(row, column, number);
      case Cell.Decimal decimal -> sheet.value(row, column, decimal.rounded());
      case Cell.Date(var date) -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("dd-mm-yyyy").set();
      }
    }
  }

  /** Without what XML cannot hold, and no longer than Excel opens. */
  private static String fitting(String text) {
    StringBuilder fitting = new StringBuilder();
    text.codePoints()
        .filter(ExcelSheet::holdable)
        .forEach(letter -> {
          if (fitting.length() + Character.charCount(letter) <= LONGEST_TEXT) {
            fitting.appendCodePoint(letter);
          }
        });
    return fitting.toString();
  }

  private static boolean holdable(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || letter >= 0x20 && letter <= 0xD7FF
        || letter >= 0xE000 && letter <= 0xFFFD
        || letter >= 0x10000;
  }

  private static String name(String name) {
    String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
  }
}
