package vn.thao.extensions.boundary;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import vn.thao.extensions.control.PluginViews;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.platform.boundary.PageTexts;

/**
 * {@code <thao:guarded facelet="#{…}">} around what a facelet of a plugin draws. It is drawn aside
 * first; if anything breaks, when the view is built or when it is drawn, the page shows a sentence
 * in its place and stays whole otherwise. Facelets of the core are none of its business.
 */
@FacesComponent("vn.thao.GuardedPart")
public class GuardedPart extends UIComponentBase {

  private PluginUnavailable lack;

  @Override
  public String getFamily() {
    return "vn.thao";
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  boolean isOfPlugin() {
    return facelet().startsWith("/plugins/");
  }

  private String facelet() {
    return String.valueOf(getAttributes().getOrDefault("facelet", ""));
  }

  /** Notes what broke, and shows the sentence from now on. */
  void broke(Throwable broken) {
    boolean tried = Boolean.parseBoolean(String.valueOf(getAttributes().get("trial")));
    lack = CDI.current().select(PluginViews.class).get().broke(facelet(), tried, broken);
    getChildren().clear();
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    if (!isOfPlugin()) {
      super.encodeAll(context);
      return;
    }
    var page = context.getResponseWriter();
    if (lack == null) {
      var drawn = drawn(context, page);
      if (lack == null) {
        page.write(drawn);
        return;
      }
    }
    sentence(context, page);
  }

  private String drawn(FacesContext context, ResponseWriter page) {
    var aside = new StringWriter();
    pushComponentToEL(context, this);
    try {
      context.setResponseWriter(page.cloneWithWriter(aside));
      for (var child : getChildren()) {
        child.encodeAll(context);
      }
      context.getResponseWriter().flush();
    } catch (Throwable broken) {
      broke(broken);
    } finally {
      popComponentFromEL(context);
      context.setResponseWriter(page);
    }
    return aside.toString();
  }

  private void sentence(FacesContext context, ResponseWriter page) throws IOException {
    var texts = CDI.current().select(PageTexts.class).get();
    var icons =
        context.getApplication().evaluateExpressionGet(context, "#{files.icons}", String.class);
    page.startElement("div", this);
    page.writeAttribute("class", "banner banner--attention", null);
    page.writeAttribute("role", "status", null);
    page.startElement("svg", this);
    page.writeAttribute("class", "icon", null);
    page.writeAttribute("aria-hidden", "true", null);
    page.startElement("use", this);
    page.writeAttribute("href", icons + "#hourglass", null);
    page.endElement("use");
    page.endElement("svg");
    page.startElement("div", this);
    page.writeAttribute("class", "banner__text", null);
    page.startElement("p", this);
    page.writeText(texts.list(lack.key(), lack.arguments()), null);
    page.endElement("p");
    page.endElement("div");
    page.endElement("div");
  }
}
