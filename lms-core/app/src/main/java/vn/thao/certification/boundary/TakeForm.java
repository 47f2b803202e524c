package vn.thao.certification.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.certification.control.Renewals;
import vn.thao.platform.boundary.PostForm;

/** Leads to the course by which a certificate is earned or renewed. */
@WebServlet("/certification/take")
public class TakeForm extends PostForm {

  @Inject Renewals renewals;

  @Override
  protected String handle(HttpServletRequest request) {
    var course = renewals.take(text(request, "programme"));
    return "/learning/course?code=" + URLEncoder.encode(course, StandardCharsets.UTF_8);
  }

  @Override
  protected String view() {
    return "/certification/mine.xhtml";
  }
}
