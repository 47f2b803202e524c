package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.NominationProgress;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Reminds all who are shown, or withdraws or moves the nominations that are ticked. */
@WebServlet("/learning/change-nominations")
public class NominationChangeForm extends PostForm {
  @Inject NominationProgress progress;

  @Override
  protected String handle(HttpServletRequest request) {
    var filter = ProgressPage.filter(request);
    var ticked = ChosenPeople.ids(request, "nomination");
    var verb = text(request, "verb");
    int count =
        switch (verb) {
          case "remind" -> progress.remind(filter);
          case "withdraw" -> progress.withdraw(ticked);
          case "move" -> progress.move(ticked, date(request, "due"));
          default -> throw new NotFound("failure.not-found");
        };
    return ProgressPage.address(filter) + "&done=progress." + verb + ".done&n=" + count;
  }

  @Override
  protected String view() {
    return "/learning/progress.xhtml";
  }
}
