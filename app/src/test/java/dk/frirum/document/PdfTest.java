package dk.frirum.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document on paper")
class PdfTest {
  private static final String SHEET =
      """
      <html lang="da-DK" xmlns="http://www.w3.org/1999/xhtml"><head><title>Titlen</title>
      <meta name="subject" content="Titlen"/><meta name="description" content="Titlen"/>
      <style>body { font-family: "IBM Plex Sans", "Liberation Sans"; } svg { width: 100mm; }</style></head>
      <body><h1>Overskrift</h1><p>Blåbærgrød på øen.</p>
      <table><thead><tr><th scope="col">Uge</th></tr></thead><tbody><tr><td>7</td></tr></tbody></table>
      %s</body></html>
      """;
  private static final String FIGURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" alt="Tallene står i tabellen">
        <line stroke="#063a3d" stroke-width="2" x1="0" y1="0" x2="200" y2="100"/>
        <path stroke="#a80000" stroke-dasharray="4" d="M0 50H100V20L150 10"/>
        <g><circle fill="#063a3d" cx="100" cy="50" r="6"/>
        <rect fill="#dddddd" x="1" y="2" width="3" height="4"/>
        <text x="10" y="20" text-anchor="middle">uge 13</text></g>%s
      </svg>
      """;

  @Test
  @DisplayName("is tagged, has title and language, and its text can be read")
  void tagged() {
    Paper paper = Paper.of(Pdf.of(SHEET.formatted("")));
    assertTrue(paper.tagged());
    assertTrue(paper.showsTitle());
    assertEquals("Titlen", paper.title());
    assertEquals("da-DK", paper.language());
    assertTrue(paper.text().contains("Blåbærgrød på øen."), paper.text());
    for (String tag : List.of("H1", "P", "Table", "TH", "TD")) {
      assertTrue(paper.tags().contains(tag), () -> tag + " in " + paper.tags());
    }
  }

  @Test
  @DisplayName("has headings and heads of tables in bold, embedded, and stays small")
  void bold() {
    byte[] pdf = Pdf.of(SHEET.formatted("<p><strong>Vigtigt</strong></p>"));
    Map<String, String> fonts = fonts(pdf);
    for (String said : List.of("Overskrift", "Uge", "Vigtigt")) {
      assertTrue(
          fonts.getOrDefault(said, "").endsWith("+IBMPlexSans-SemiBold"),
          () -> said + " in " + fonts);
    }
    assertTrue(fonts.getOrDefault("Blåbærgrød", "").endsWith("+IBMPlexSans"), fonts::toString);
    assertTrue(pdf.length < 60_000, () -> pdf.length + " bytes");
  }

  @Test
  @DisplayName("can write the names of Europe, and takes a letter the font lacks from another")
  void names() {
    String names = "Åse Œhlenschläger Żółć Šemsić İpek Γιάννης Михайло – „−”…";
    byte[] pdf = Pdf.of(SHEET.formatted("<p>" + names + " ש</p>"));
    assertTrue(Paper.of(pdf).text().contains(names), () -> Paper.of(pdf).text());
    assertTrue(
        fonts(pdf).getOrDefault("ש", "").endsWith("+LiberationSans"), () -> fonts(pdf).toString());
  }

  /** The font of each word, by its beginnings. */
  private static Map<String, String> fonts(byte[] pdf) {
    Map<String, String> fonts = new HashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
          StringBuilder word = new StringBuilder();
          for (TextPosition each : positions) {
            PDFont font = each.getFont();
            assertTrue(font.isEmbedded(), font::getName);
            word.append(each.getUnicode());
            if (each.getUnicode().isBlank()) {
              word.setLength(0);
            }
            fonts.put(word.toString(), font.getName());
          }
        }
      }.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fonts;
  }

  @Test
  @DisplayName("has figures of lines, with what is read aloud in their place")
  void figure() {
    Paper paper = Paper.of(Pdf.of(SHEET.formatted(FIGURE.formatted(""))));
    assertTrue(paper.tags().contains("Figure"), () -> paper.tags().toString());
    assertEquals(List.of("Tallene står i tabellen"), paper.alternatives());
  }

  @Test
  @DisplayName("refuses a figure with a shape it does not know: it would be missing unseen")
  void unknown() {
    String polygon = SHEET.formatted(FIGURE.formatted("<polygon points=\"0,0\"/>"));
    assertThrows(RuntimeException.class, () -> Pdf.of(polygon));
  }

  @Test
  @DisplayName("comes out whole where a text holds characters XML has no place for")
  void characters() {
    Paper paper = Paper.of(Pdf.of(SHEET.formatted("<p>før\u000b\u0000efter</p>")));
    assertTrue(paper.text().contains("efter"), paper.text());
  }

  @Test
  @DisplayName("fetches nothing and reads no file of the machine, whatever stands in it")
  void fetchesNothing() throws Exception {
    try (ServerSocket net = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      net.setSoTimeout(200);
      String there = "http://127.0.0.1:" + net.getLocalPort() + "/x";
      String typed =
          "<img src=\"" + there + "\"/><link rel=\"stylesheet\" href=\"" + there + "\"/>";
      StringOutput text = new StringOutput();
      new OwaspHtmlTemplateOutput(text).writeUserContent(typed);
      Paper paper = Paper.of(Pdf.of(SHEET.formatted("<p>" + text + "</p>")));
      assertTrue(paper.text().contains("<img src="), paper.text());
      assertThrows(SocketTimeoutException.class, net::accept);
    }
    Path secret = Files.writeString(Files.createTempFile("frirum", ".txt"), "hemmeligheden");
    String external =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + SHEET.formatted("<p>&x;</p>");
    String said;
    try {
      said = Paper.of(Pdf.of(external)).text();
    } catch (RuntimeException e) {
      said = "refused";
    }
    Files.delete(secret);
    assertFalse(said.contains("hemmeligheden"), said);
  }
}
