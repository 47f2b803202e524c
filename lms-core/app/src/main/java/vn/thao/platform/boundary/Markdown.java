package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown that somebody wrote, as HTML that is safe to show: rendered, then cleaned against a list
 * of what is allowed. A link {@code law:<instrument>/<clause>} leads to the law register; headings
 * begin at level 2, below the page's own; images come from the course, never from elsewhere.
 */
@Named("markdown")
@ApplicationScoped
public class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .attributeProviderFactory(context -> Markdown::attributes)
          .build();
  private static final Pattern OWN = Pattern.compile("(?:/(?![/\\\\])|media/)[^\\\\]*");
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li")
          .allowElements("blockquote", "pre", "code", "em", "strong", "a", "img")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowUrlProtocols("https", "http", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("noopener")
          .allowAttributes("src")
          .matching(OWN)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("loading")
          .matching(true, "lazy")
          .onElements("img")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("tabindex")
          .matching(true, "0")
          .onElements("table")
          .allowAttributes("scope")
          .matching(true, "col")
          .onElements("th")
          .toFactory();

  public String html(String markdown) {
    return html(markdown, "media");
  }

  /**
   * @param mediaBase the address that takes the place of {@code media} in {@code media/x.svg}
   */
  public String html(String markdown, String mediaBase) {
    return html(markdown, "media/", name -> mediaBase + "/" + name);
  }

  /**
   * @param folder that pictures are written with; others are left out
   * @param address of a picture, by its name in that folder
   */
  String html(String markdown, String folder, UnaryOperator<String> address) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    var document = PARSER.parse(markdown);
    document.accept(new Addresses(folder, address));
    return POLICY.sanitize(RENDERER.render(document));
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Image) {
      attributes.put("loading", "lazy");
    } else if (node instanceof TableBlock) {
      attributes.put("tabindex", "0"); // on a phone it scrolls by itself, with the keyboard too
    } else if (node instanceof TableCell cell && cell.isHeader()) {
      attributes.put("scope", "col");
    }
  }

  /** Turns what authors write into addresses of this application. */
  private static final class Addresses extends AbstractVisitor {

    private final String folder;
    private final UnaryOperator<String> address;

    Addresses(String folder, UnaryOperator<String> address) {
      this.folder = folder;
      this.address = address;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.max(2, heading.getLevel()));
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      if (link.getDestination().startsWith("law:")) {
        link.setDestination(lawAddress(link.getDestination().substring(4)));
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      if (image.getDestination().startsWith(folder)) {
        image.setDestination(address.apply(image.getDestination().substring(folder.length())));
        visitChildren(image);
        return;
      }
      while (image.getFirstChild() != null) {
        image.insertBefore(image.getFirstChild());
      }
      image.unlink();
    }

    private static String lawAddress(String reference) {
      var slash = reference.indexOf('/');
      var code = slash < 0 ? reference : reference.substring(0, slash);
      var address = "/law/instrument?code=" + encoded(code);
      return slash < 0 ? address : address + "#" + encoded(reference.substring(slash + 1));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
