package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.Backups;

/** Asks for a backup now. */
@WebServlet("/platform/back-up")
public class BackupForm extends PostForm {

  @Inject Backups backups;

  @Override
  protected String handle(HttpServletRequest request) {
    backups.request();
    return "/platform/backups?done=backups.requested.done";
  }
}
