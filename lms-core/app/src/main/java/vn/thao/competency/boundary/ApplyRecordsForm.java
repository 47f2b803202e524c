package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Records;
import vn.thao.platform.boundary.PostForm;

/** Records what the dry run showed. */
@WebServlet("/competency/apply-records")
public class ApplyRecordsForm extends PostForm {

  @Inject Records records;

  @Override
  protected String view() {
    return "/competency/records.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    long id = id(request, "id");
    int count = records.apply(id, text(request, "mark"));
    return "/competency/records?id=" + id + "&done=records.apply.done&n=" + count;
  }
}
