package dk.frirum.access.municipal;

import dk.frirum.access.municipal.Rights.Group;
import dk.frirum.access.municipal.Rights.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the claim with a person's rights. Either the OIO Basic Privilege Profile 1.2, as KOMBIT's
 * broker sends it: an XML document in Base64, groups of privileges with the organisation as scope
 * and with constraints. Or, from brokers that have unpacked it, plain names of roles.
 */
public final class RightsReader {
  private static final String CVR = "urn:dk:gov:saml:cvrNumberIdentifier:";

  private RightsReader() {}

  /**
   * Reads a claim.
   *
   * @param claim as it stands in the token: text, or a list of texts; none for no rights
   * @throws UnreadableRights if it is neither of the two forms
   */
  public static Rights read(@Nullable Object claim) throws UnreadableRights {
    return switch (claim) {
      case null -> new Rights(List.of());
      case Collection<?> names when names.size() == 1 -> read(names.iterator().next());
      case Collection<?> names -> plain(names.stream().map(String::valueOf));
      case String text when text.isBlank() -> new Rights(List.of());
      case String text -> text(text.strip());
      default -> throw new UnreadableRights("neither text nor a list of texts");
    };
  }

  private static Rights text(String text) throws UnreadableRights {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return plain(Stream.of(text.split("[\\s,]+")));
    }
    String decoded = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).stripLeading();
    return decoded.startsWith("<") ? xml(bytes) : plain(Stream.of(text.split("[\\s,]+")));
  }

  private static Rights plain(Stream<String> names) {
    List<String> all = names.filter(name -> !name.isBlank()).toList();
    return new Rights(all.isEmpty() ? List.of() : List.of(new Group(null, all, List.of())));
  }

  private static Rights xml(byte[] bytes) throws UnreadableRights {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      // No document types: nothing is fetched, and nothing grows.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
      if (!"PrivilegeList".equals(root.getLocalName())) {
        throw new UnreadableRights("the document is no PrivilegeList");
      }
      List<Group> groups = new ArrayList<>();
      for (Element group : children(root, "PrivilegeGroup")) {
        groups.add(group(group));
      }
      return new Rights(groups);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new UnreadableRights("the document is not well formed");
    }
  }

  private static Group group(Element group) throws UnreadableRights {
    String scope = group.getAttribute("Scope");
    if (!scope.startsWith(CVR)) {
      throw new UnreadableRights("a group's scope is not a CVR number");
    }
    List<Limit> limits = new ArrayList<>();
    for (Element limit : children(group, "Constraint")) {
      for (String value : limit.getTextContent().split(",")) {
        limits.add(new Limit(limit.getAttribute("Name"), value.strip()));
      }
    }
    return new Group(
        scope.substring(CVR.length()),
        children(group, "Privilege").stream().map(each -> each.getTextContent().strip()).toList(),
        limits);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int at = 0; at < all.getLength(); at++) {
      Node each = all.item(at);
      if (each instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
