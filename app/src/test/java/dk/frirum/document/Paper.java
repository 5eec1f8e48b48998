package dk.frirum.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF as it is read: by eye, and aloud.
 *
 * @param tags kinds of its elements, as {@code H1} and {@code Figure}
 * @param alternatives what is read aloud in place of a figure
 */
public record Paper(
    boolean tagged,
    boolean showsTitle,
    String title,
    String language,
    int pages,
    String text,
    List<String> tags,
    List<String> alternatives) {

  public static Paper of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      List<String> tags = new ArrayList<>();
      List<String> alternatives = new ArrayList<>();
      if (catalog.getStructureTreeRoot() != null) {
        walk(catalog.getStructureTreeRoot(), tags, alternatives);
      }
      var preferences = catalog.getViewerPreferences();
      return new Paper(
          catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(),
          preferences != null && preferences.displayDocTitle(),
          String.valueOf(document.getDocumentInformation().getTitle()),
          String.valueOf(catalog.getLanguage()),
          document.getNumberOfPages(),
          new PDFTextStripper().getText(document),
          tags,
          alternatives);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void walk(PDStructureNode node, List<String> tags, List<String> alternatives) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        if (element.getAlternateDescription() != null) {
          alternatives.add(element.getAlternateDescription());
        }
        walk(element, tags, alternatives);
      }
    }
  }

  /** Everything anybody can get out of it. */
  public String all() {
    return title + "\n" + text + "\n" + String.join("\n", alternatives);
  }
}
