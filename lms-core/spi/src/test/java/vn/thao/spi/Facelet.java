package vn.thao.spi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A facelet as a reviewer reads it: well-formed, its words in the bundle. */
final class Facelet {

  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
  private static final Pattern KEY = Pattern.compile("\\bt(?:\\[|\\.of\\()'([^']+)'");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final List<String> SPOKEN = List.of("alt", "title", "aria-label", "placeholder");

  private final byte[] source;

  Facelet(byte[] source) {
    this.source = source;
  }

  /** The texts asked for by a literal key. */
  Set<String> keys() {
    var keys = new TreeSet<String>();
    KEY.matcher(new String(source, StandardCharsets.UTF_8))
        .results()
        .forEach(found -> keys.add(found.group(1)));
    return keys;
  }

  /** Words that stand in the facelet itself. */
  List<String> literals() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(source));
    var found = new ArrayList<String>();
    walk(document.getDocumentElement(), found);
    return found;
  }

  private static void walk(Node node, List<String> found) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      literal(node.getNodeValue(), found);
    }
    if (node instanceof Element element) {
      SPOKEN.forEach(name -> literal(element.getAttribute(name), found));
    }
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      walk(children.item(i), found);
    }
  }

  private static void literal(String text, List<String> found) {
    if (LETTER.matcher(EXPRESSION.matcher(text).replaceAll("")).find()) {
      found.add(text.strip());
    }
  }
}
