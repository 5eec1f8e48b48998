package dk.frirum.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A figure of lines, paths of M, L, H and V, circles, rectangles and texts, with {@code stroke},
 * {@code stroke-width}, {@code stroke-dasharray}, {@code fill}, {@code font-size} and {@code
 * text-anchor} as attributes. Anything else is refused: it would be missing unseen.
 */
record Figure(Element svg, double wide, double high) {
  private static final Pattern STEP =
      Pattern.compile("([MLHV])\\s*(-?[\\d.]+)(?:[ ,]+(-?[\\d.]+))?");
  private static final Font FONT = font();

  private static Font font() {
    try (InputStream in = Pdf.font(Pdf.REGULAR)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("no font " + Pdf.REGULAR, e);
    }
  }

  void draw(Graphics2D graphics, double width, double height) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(width / wide, height / high);
    children(svg, graphics);
  }

  private void children(Element parent, Graphics2D graphics) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        shape(element, graphics);
      }
    }
  }

  private void shape(Element at, Graphics2D graphics) {
    switch (at.getTagName()) {
      case "g" -> children(at, graphics);
      case "title" -> {
        // Read aloud, not drawn.
      }
      case "line" -> {
        stroke(at, graphics);
        graphics.draw(
            new Line2D.Double(
                number(at, "x1"), number(at, "y1"), number(at, "x2"), number(at, "y2")));
      }
      case "path" -> {
        stroke(at, graphics);
        graphics.draw(path(at.getAttribute("d")));
      }
      case "circle" -> {
        double r = number(at, "r");
        graphics.setColor(Color.decode(at.getAttribute("fill")));
        graphics.fill(
            new Ellipse2D.Double(number(at, "cx") - r, number(at, "cy") - r, 2 * r, 2 * r));
      }
      case "rect" -> {
        graphics.setColor(Color.decode(at.getAttribute("fill")));
        graphics.fill(
            new Rectangle2D.Double(
                number(at, "x"), number(at, "y"), number(at, "width"), number(at, "height")));
      }
      case "text" -> text(at, graphics);
      default -> throw new IllegalArgumentException("no figure has a " + at.getTagName());
    }
  }

  private static void stroke(Element at, Graphics2D graphics) {
    graphics.setColor(Color.decode(at.getAttribute("stroke")));
    String dashes = at.getAttribute("stroke-dasharray");
    float width =
        at.hasAttribute("stroke-width") ? Float.parseFloat(at.getAttribute("stroke-width")) : 1;
    graphics.setStroke(
        dashes.isEmpty()
            ? new BasicStroke(width)
            : new BasicStroke(
                width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                new float[] {Float.parseFloat(dashes)},
                0));
  }

  private static Path2D path(String steps) {
    Path2D path = new Path2D.Double();
    Matcher step = STEP.matcher(steps);
    double x = 0;
    double y = 0;
    while (step.find()) {
      double first = Double.parseDouble(step.group(2));
      switch (step.group(1)) {
        case "H" -> x = first;
        case "V" -> y = first;
        default -> {
          x = first;
          y = Double.parseDouble(step.group(3));
        }
      }
      if (step.group(1).equals("M")) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static void text(Element at, Graphics2D graphics) {
    String text = at.getTextContent().strip();
    float size = at.hasAttribute("font-size") ? (float) number(at, "font-size") : 13;
    graphics.setFont(FONT.deriveFont(size));
    graphics.setColor(Color.decode(at.hasAttribute("fill") ? at.getAttribute("fill") : "#1a1a1a"));
    double width = graphics.getFontMetrics().stringWidth(text);
    double shift =
        switch (at.getAttribute("text-anchor")) {
          case "end" -> width;
          case "middle" -> width / 2;
          default -> 0;
        };
    graphics.drawString(text, (float) (number(at, "x") - shift), (float) number(at, "y"));
  }

  private static double number(Element at, String name) {
    return Double.parseDouble(at.getAttribute(name));
  }
}
