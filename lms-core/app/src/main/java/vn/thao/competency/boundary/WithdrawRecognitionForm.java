package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Recognitions;
import vn.thao.platform.boundary.PostForm;

/** Takes an application back. */
@WebServlet("/competency/withdraw-recognition")
public class WithdrawRecognitionForm extends PostForm {

  @Inject Recognitions recognitions;

  @Override
  protected String view() {
    return "/competency/recognitions.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    recognitions.withdraw(id(request, "id"));
    return "/competency/recognitions?done=recognitions.withdraw.done";
  }
}
