package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.people.control.Merges;
import vn.thao.people.entity.MergeRow;
import vn.thao.people.entity.MergeView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/** Gộp hồ sơ trùng: two records of one person, what a merge would do, and those made so far. */
@Named
@RequestScoped
public class MergesPage {

  @Inject Merges merges;
  @Inject Language language;
  @Inject Texts texts;
  @Inject HttpServletRequest request;
  private List<MergeRow> list = List.of();
  private MergeView view;
  private String problem;

  public void load() {
    list = merges.list();
    if (!given("kept").isEmpty() && !given("alias").isEmpty()) {
      try {
        view = merges.preview(given("kept"), given("alias"));
      } catch (Refused wrong) {
        problem = texts.get(language.getLocale(), wrong.key(), wrong.arguments().toArray());
      }
    }
  }

  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  public MergeView getView() {
    return view;
  }

  /** Why there is nothing to look at; null when there is no reason. */
  public String getProblem() {
    return problem;
  }

  public List<MergeRow> getList() {
    return list;
  }
}
