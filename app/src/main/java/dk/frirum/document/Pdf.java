package dk.frirum.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Makes tagged PDF (PDF/UA) of a template: read aloud in the right order, with language and title,
 * tables as tables, and figures ({@code svg} with {@code alt}) as lines and not as dots. The font is
 * embedded.
 *
 * <p>The template is XHTML: every element is closed. What it says of itself – language, title,
 * author – stands in its head; {@code document/sheet.jte} has it all.
 */
@Component
public class Pdf {
  static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Characters XML has no place for; one of them in a citizen's text would leave no document. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final TemplateEngine engine;

  Pdf(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * The document.
   *
   * @param values what the template asks for, by name
   */
  public byte[] of(String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    engine.render(template, values, html);
    return of(html.toString());
  }

  static byte[] of(String xhtml) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(Pdf::font, "Liberation Sans");
    builder.useSVGDrawer(new Figures());
    builder.withHtmlContent(NO_XML.matcher(xhtml).replaceAll("\uFFFD"), "classpath:/");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  /**
   * A document as an answer, shown where the browser can and saved under the name.
   *
   * @param name of the file; nobody's own name may stand in it, for names of files stand in
   *     histories and on desktops
   */
  public static ResponseEntity<byte[]> answer(String name, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(pdf);
  }

  static InputStream font() {
    InputStream font = PdfRendererBuilder.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new IllegalStateException("no font " + FONT);
    }
    return font;
  }
}
