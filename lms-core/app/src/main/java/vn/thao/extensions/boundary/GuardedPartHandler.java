package vn.thao.extensions.boundary;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** Builds what is within {@code thao:guarded}: a facelet may be missing, torn or no XML at all. */
public class GuardedPartHandler extends ComponentHandler {

  public GuardedPartHandler(ComponentConfig config) {
    super(config);
  }

  @Override
  public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
    var part = (GuardedPart) component;
    if (!part.isOfPlugin()) {
      super.applyNextHandler(context, component);
      return;
    }
    var variables = context.getVariableMapper();
    try {
      super.applyNextHandler(context, component);
    } catch (Throwable broken) {
      context.setVariableMapper(variables);
      part.broke(broken);
    }
  }
}
