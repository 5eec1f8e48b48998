package dk.frirum.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the figures of our own templates. They are made of a handful of shapes; the library that
 * knows all of SVG brings twenty others with it, among them one that runs scripts.
 */
final class Figures implements SVGDrawer {

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    String[] view = svg.getAttribute("viewBox").strip().split("\\s+");
    double wide = Double.parseDouble(view[2]);
    double high = Double.parseDouble(view[3]);
    double dots = width >= 0 ? width : wide * dotsPerPixel;
    return new Drawn(new Figure(svg, wide, high), dots, dots * high / wide, dotsPerPixel);
  }

  /** A figure at the size it has on the sheet, in dots. */
  private record Drawn(Figure figure, double wide, double high, double dotsPerPixel)
      implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return (int) wide;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) high;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      float width = (float) (wide / dotsPerPixel);
      float height = (float) (high / dotsPerPixel);
      device.drawWithGraphics(
          (float) x, (float) y, width, height, graphics -> figure.draw(graphics, width, height));
    }
  }

  // Fonts of the sheet are not used in figures: they have their own.

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

  @Override
  public void addFontFile(
      File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {}

  @Override
  public void close() {}
}
