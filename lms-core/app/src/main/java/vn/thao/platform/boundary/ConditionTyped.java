package vn.thao.platform.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.NotFound;

/** What was chosen on the forms of {@code /WEB-INF/platform/condition-tree.xhtml}. */
public final class ConditionTyped {

  /** The shapes that a group may have. */
  public static final List<Shape> SHAPES = List.of(Shape.ALL, Shape.ANY, Shape.NONE);

  private static final String FIELD = "leaf.";

  private ConditionTyped() {}

  /** By field of the kind. */
  public static Map<String, String> chosen(HttpServletRequest request) {
    var chosen = new HashMap<String, String>();
    for (var name : request.getParameterMap().keySet()) {
      if (name.startsWith(FIELD)) {
        chosen.put(name.substring(FIELD.length()), PostForm.text(request, name));
      }
    }
    return chosen;
  }

  public static Shape shape(HttpServletRequest request) {
    return Arrays.stream(Shape.values())
        .filter(each -> each.name().equals(PostForm.text(request, "shape")))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }
}
