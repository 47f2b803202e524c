package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.ProblemPlace;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageTexts;

/**
 * What is wrong with a draft, in the reader's language: in the words of forms where a form has the
 * field, in those of files otherwise.
 */
@Named
@RequestScoped
public class ProblemWords {

  @Inject PageTexts texts;
  @Inject Language language;

  /** The part it is in; its file when it is in none. */
  public String where(ProblemPlace place) {
    if (place.at() == null) {
      return place.problem().file();
    }
    if (place.title() == null) {
      return texts.get("outline.course");
    }
    var title = place.title().in(language.getLocale());
    return place.item().isEmpty() ? title : title + " › " + place.item();
  }

  public String line(ProblemPlace place) {
    return isNamed(place.label())
        ? texts.get(place.label()) + ": " + inForm(place.problem())
        : inFile(place.problem());
  }

  /** At the field itself. */
  public String inForm(PackageProblem problem) {
    var key = problem.key().replaceFirst("^package\\.", "part.wrong.");
    return isNamed(key) ? texts.list(key, problem.args()) : inFile(problem);
  }

  public String inFile(PackageProblem problem) {
    return texts.list(problem.key(), problem.args());
  }

  private boolean isNamed(String key) {
    return !key.isEmpty() && !texts.get(key).equals(key);
  }
}
