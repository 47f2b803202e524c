package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Recognitions;
import vn.thao.competency.entity.RecognitionList;

/** What I have applied for, and the form to apply for more. */
@Named
@RequestScoped
public class RecognitionsPage {

  @Inject Recognitions recognitions;
  @Inject HttpServletRequest request;
  private RecognitionList list;

  public void load() {
    list = recognitions.mine(given("competency"));
  }

  /** What was chosen or typed before. */
  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public RecognitionList getList() {
    return list;
  }
}
