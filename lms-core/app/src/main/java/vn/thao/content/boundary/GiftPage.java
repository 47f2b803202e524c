package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.content.control.GiftQuestions;
import vn.thao.content.entity.GiftView;

/** The questions of a quiz as plain text: to take away, to change, and to add others. */
@Named
@RequestScoped
public class GiftPage {

  @Inject GiftQuestions questions;
  @Inject HttpServletRequest request;
  private long draft;
  private String at = "";
  private GiftView view;

  public void load() {
    view = questions.write(draft, at);
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

  public GiftView getView() {
    return view;
  }

  /** What was typed and refused; else what stands in the draft. */
  public String getText() {
    var typed = request.getParameter("gift");
    return typed == null ? view.text() : typed;
  }
}
