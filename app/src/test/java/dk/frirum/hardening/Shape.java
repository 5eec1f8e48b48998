package dk.frirum.hardening;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a browser takes it in: which elements with which attributes, whatever they say. */
record Shape(Document page) {

  static Shape of(String html) {
    return new Shape(Jsoup.parse(html));
  }

  /** Each element with its depth and the names of its attributes, in order. */
  String skeleton() {
    return String.join("\n", page.getAllElements().stream().map(Shape::bone).toList());
  }

  private static String bone(Element element) {
    List<String> attributes =
        element.attributes().asList().stream().map(Attribute::getKey).sorted().toList();
    return "%d %s %s".formatted(element.parents().size(), element.tagName(), attributes);
  }

  /** Whether a text can be read on the page, in an element or in a field. */
  boolean shows(String text) {
    String sought = even(text);
    return even(page.wholeText()).contains(sought)
        || page.select("[value], textarea").stream()
            .anyMatch(field -> even(field.val()).contains(sought));
  }

  /** Everything that would run or lead away, if there is anything. */
  List<String> alive() {
    return page.getAllElements().stream().flatMap(Shape::alive).toList();
  }

  private static Stream<String> alive(Element element) {
    boolean code =
        element.tagName().equals("script")
            && (!element.attr("src").startsWith("/assets/") || !element.data().isBlank());
    boolean foreign =
        List.of("fz9", "iframe", "object", "embed", "base", "style").contains(element.tagName());
    Stream<String> itself = code || foreign ? Stream.of(element.outerHtml()) : Stream.empty();
    return Stream.concat(
        itself, element.attributes().asList().stream().filter(Shape::alive).map(Attribute::html));
  }

  private static boolean alive(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
    boolean address = List.of("href", "src", "action", "formaction", "xlink:href").contains(name);
    boolean ours = value.startsWith("/") && !value.startsWith("//") || value.startsWith("#");
    return name.startsWith("on")
        || name.equals("style")
        || name.equals("srcdoc")
        || address && !ours && !value.matches("https?://[^/].*|tel:\\+?\\d+");
  }

  private static String even(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
