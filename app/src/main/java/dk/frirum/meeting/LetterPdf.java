package dk.frirum.meeting;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Letters as tagged PDF (PDF/UA): read aloud in the right order, with language and title. The font
 * is embedded.
 */
@Component
class LetterPdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TemplateEngine engine;

  LetterPdf(TemplateEngine engine) {
    this.engine = engine;
  }

  byte[] of(LetterView letter) {
    StringOutput html = new StringOutput();
    engine.render("meeting/letter.jte", letter, html);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useFont(LetterPdf::font, "Liberation Sans");
    builder.withHtmlContent(html.toString(), "classpath:/");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font() {
    InputStream font = PdfRendererBuilder.class.getResourceAsStream(FONT);
    if (font == null) {
      throw new IllegalStateException("no font " + FONT);
    }
    return font;
  }
}
