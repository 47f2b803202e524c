package vn.thao.content.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds what a Markdown text must not contain, and what it cites that does not exist. */
final class MarkdownCheck extends AbstractVisitor {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:).+");

  private final Predicate<String> law;
  private final Predicate<String> medium;
  private final List<Finding> findings = new ArrayList<>();

  private MarkdownCheck(Predicate<String> law, Predicate<String> medium) {
    this.law = law;
    this.medium = medium;
  }

  /**
   * @param line within the text, from 1
   */
  record Finding(int line, String key, List<Object> args) {}

  /**
   * @param medium whether the file named {@code media/x} is there
   */
  static List<Finding> check(String markdown, Predicate<String> law, Predicate<String> medium) {
    var check = new MarkdownCheck(law, medium);
    PARSER.parse(markdown).accept(check);
    return check.findings;
  }

  @Override
  public void visit(Link link) {
    var to = link.getDestination();
    if (to.startsWith("law:")) {
      if (!law.test(to.substring(4))) {
        find(link, "package.law", to.substring(4));
      }
    } else if (!ADDRESS.matcher(to).matches()) {
      find(link, "package.link", to);
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    var from = image.getDestination();
    if (!from.startsWith("media/")) {
      find(image, "package.image-foreign", from);
    } else if (!medium.test(from)) {
      find(image, "package.medium-missing", from);
    }
    if (words(image).isBlank()) {
      find(image, "package.image-alternative", from);
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    find(html, "package.html");
  }

  @Override
  public void visit(HtmlInline html) {
    find(html, "package.html");
  }

  private static String words(Node node) {
    var words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString();
  }

  private void find(Node node, String key, Object... args) {
    var place = node;
    while (place.getSourceSpans().isEmpty() && place.getParent() != null) {
      place = place.getParent();
    }
    var spans = place.getSourceSpans();
    var line = spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    findings.add(new Finding(line, key, List.of(args)));
  }
}
