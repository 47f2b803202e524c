package vn.thao.content.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.content.control.PartInput;
import vn.thao.content.entity.MediumKind;

/** What a request has of a part's form. Nothing is cut off: a lesson may be long. */
final class PartTyped {

  /** The attribute that names a medium which was just added. */
  static final String ADDED = "thao.medium";

  private PartTyped() {}

  static PartInput of(HttpServletRequest request) {
    var said = new HashMap<String, String>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith("/")) {
                said.put(name, clean(values[values.length - 1]));
              }
            });
    if (request.getAttribute(ADDED) instanceof String medium
        && MediumKind.of(medium).filter(kind -> kind.type().startsWith("image/")).isPresent()) {
      mention(said, "vi", "![" + alternative(request, "_alt-vi") + "](" + medium + ")");
      mention(said, "en", "![" + alternative(request, "_alt-en") + "](" + medium + ")");
    }
    var text = request.getParameter("_text");
    return new PartInput(
        String.valueOf(request.getParameter("_hash")),
        String.valueOf(request.getParameter("_base")),
        said,
        text == null ? null : clean(text));
  }

  /** A picture stands at the end of the text, from where its author moves it. */
  private static void mention(Map<String, String> said, String language, String words) {
    for (var field : List.of("/definition/body|", "/definition/text|")) {
      said.computeIfPresent(
          field + language, (name, text) -> text.stripTrailing() + "\n\n" + words + "\n");
    }
  }

  private static String alternative(HttpServletRequest request, String name) {
    var words = request.getParameter(name);
    return words == null ? "" : clean(words).strip().replaceAll("[\\[\\]\n]", " ");
  }

  /** As browsers send it, made plain: one kind of line end, composed letters. */
  private static String clean(String text) {
    return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
  }
}
