package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.thao.competency.control.Records;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Takes a list of paper records and leads to what would become of it. */
@WebServlet("/competency/check-records")
@MultipartConfig(maxRequestSize = 40 << 20, fileSizeThreshold = 64 << 10)
public class CheckRecordsForm extends PostForm {

  @Inject Records records;

  @Override
  protected String view() {
    return "/competency/records.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    var upload = Uploads.of(request);
    if (upload == null) {
      throw new Refused("import.empty");
    }
    return "/competency/records?id=" + records.check(upload.name(), upload.bytes());
  }
}
