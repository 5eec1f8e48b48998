package dk.frirum.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An Excel file read by other means than it was written with.
 *
 * @param rows texts and numbers as they stand
 */
public record ExcelFile(List<List<String>> rows, boolean holdsFormulas) {

  /** Reads the first sheet. */
  public static ExcelFile read(byte[] file) throws Exception {
    Document sheet = xml(sheet(file));
    List<List<String>> rows = new ArrayList<>();
    NodeList all = sheet.getElementsByTagName("row");
    for (int at = 0; at < all.getLength(); at++) {
      rows.add(row((Element) all.item(at)));
    }
    return new ExcelFile(rows, sheet.getElementsByTagName("f").getLength() > 0);
  }

  private static List<String> row(Element row) {
    List<String> cells = new ArrayList<>();
    NodeList all = row.getElementsByTagName("c");
    for (int at = 0; at < all.getLength(); at++) {
      Element cell = (Element) all.item(at);
      int column = cell.getAttribute("r").charAt(0) - 'A';
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(cell.getTextContent());
    }
    return cells;
  }

  private static byte[] sheet(byte[] file) throws IOException {
    Path place = Files.createTempFile("frirum-sheet-", ".xlsx");
    try {
      Files.write(place, file);
      try (ZipFile zip = new ZipFile(place.toFile())) {
        return zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      }
    } finally {
      Files.delete(place);
    }
  }

  private static Document xml(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
