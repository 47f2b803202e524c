package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.content.control.Parts;
import vn.thao.content.entity.PartView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageTexts;

/**
 * The form of one part of a draft: fields as its type declares them, or its plain text; beside it,
 * what a learner will see. Drawn again with what was typed, when it was not saved.
 */
@Named
@RequestScoped
public class PartPage {

  @Inject Parts parts;
  @Inject Language language;
  @Inject PageTexts texts;
  @Inject HttpServletRequest request;
  private long draft;
  private String at = "";
  private String form = "";
  private PartView view;

  public void load() {
    if (request.getMethod().equals("POST")) {
      var order = request.getParameter("_do");
      view =
          parts.edit(
              draft, at, PartTyped.of(request), order == null ? "" : order, language.getLocale());
    } else {
      view = parts.open(draft, at, language.getLocale());
    }
  }

  public long getDraft() {
    return draft;
  }

  public void setDraft(long draft) {
    this.draft = draft;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at == null ? "" : at;
  }

  public String getForm() {
    return form;
  }

  public void setForm(String form) {
    this.form = form;
  }

  public PartView getView() {
    return view;
  }

  /** Whether the plain text is shown: asked for, or all there is. */
  public boolean isPlain() {
    return view.text() != null && ("text".equals(form) || view.sections().isEmpty());
  }

  /** Whether this is a form sent and not saved. */
  public boolean isTyped() {
    return request.getMethod().equals("POST");
  }

  /** The medium just added, as texts name it; null when none was. */
  public String getAdded() {
    return (String) request.getAttribute(PartTyped.ADDED);
  }

  public String getTitle() {
    return view.title();
  }

  public String getPreviewFacelet() {
    return view == null || view.preview() == null ? "" : view.preview().facelet();
  }

  /** What a facelet of a type asks of the page that plays it. */
  public PreviewPlay getPlay() {
    return new PreviewPlay(view.title(), "/api/v1/content/drafts/" + draft + "/" + view.folder());
  }

  /** The help of a field; empty when it has none. */
  public String help(String label) {
    var key = label + ".help";
    var help = texts.get(key);
    return help.equals(key) ? "" : help;
  }
}
