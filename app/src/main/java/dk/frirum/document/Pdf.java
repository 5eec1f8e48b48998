package dk.frirum.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
 * tables as tables, and figures ({@code svg} with {@code alt}) as lines and not as dots. The fonts
 * are embedded, as far as their letters are used: IBM Plex Sans, as on the pages, regular and bold;
 * a letter it lacks is Liberation Sans.
 *
 * <p>The template is XHTML: every element is closed. What it says of itself – language, title,
 * author – stands in its head; {@code document/sheet.jte} has it all.
 */
@Component
public class Pdf {
  /** Where the build puts what it takes from the design system. */
  static final String REGULAR = "/document/fonts/IBMPlexSans-Regular.ttf";

  private static final String BOLD = "/document/fonts/IBMPlexSans-SemiBold.ttf";
  private static final String OTHER = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String FAMILY = "IBM Plex Sans";

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
    builder.useFont(() -> font(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
    builder.useFont(() -> font(OTHER), "Liberation Sans");
    builder.useSVGDrawer(new Figures());
    builder.useUnicodeLineBreaker(new Lines());
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

  static InputStream font(String path) {
    InputStream font = Pdf.class.getResourceAsStream(path);
    if (font == null) {
      throw new IllegalStateException("no font " + path);
    }
    return font;
  }
}
