package vn.thao.content.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import vn.thao.content.control.GiftQuestions;
import vn.thao.platform.boundary.PostForm;

/** Takes the questions of a quiz as plain text. Nothing is cut off: a quiz may be long. */
@WebServlet("/content/take-gift")
public class GiftForm extends PostForm {

  @Inject GiftQuestions questions;

  @Override
  protected String view() {
    return "/content/gift.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var typed = request.getParameter("gift");
    var gift = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
    var draft = id(request, "draft");
    var at = text(request, "at");
    questions.read(draft, text(request, "hash"), at, gift);
    return PartForm.address(draft, at) + "&done=gift.done";
  }
}
