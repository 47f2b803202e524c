package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.FrameworkDrafts;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Takes the framework a step further: the buttons of its page. */
@WebServlet("/competency/change-framework")
public class FrameworkForm extends PostForm {

  @Inject FrameworkDrafts drafts;

  @Override
  protected String view() {
    return "/competency/frameworks.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var step = text(request, "do");
    if (step.equals("begin")) {
      return "/competency/frameworks?version=" + drafts.begin() + "&done=frameworks.begin.done";
    }
    var revision = (int) id(request, "revision");
    if (step.equals("ask")) {
      drafts.ask(revision);
      return "/competency/frameworks?version="
          + id(request, "version")
          + "&done=frameworks.ask.done";
    }
    switch (step) {
      case "drop" -> drafts.drop(revision);
      case "publish" -> drafts.publish(revision);
      default -> throw new NotFound("failure.not-found");
    }
    return "/competency/frameworks?done=frameworks." + step + ".done";
  }
}
