package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.SelfRatings;
import vn.thao.competency.entity.SelfRating;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;

/** Tự đánh giá: the level that fits oneself, in one competency, with a sentence. */
@Named
@RequestScoped
public class SelfRatingPage {

  @Inject SelfRatings ratings;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private SelfRating.Desk desk;
  private String mark;

  public void load() {
    desk = ratings.desk(given("competency"));
    mark = given("mark").isEmpty() ? Long.toString(Ids.next()) : given("mark");
  }

  /** What was chosen or typed before. */
  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public SelfRating.Desk getDesk() {
    return desk;
  }

  public String getMark() {
    return mark;
  }
}
