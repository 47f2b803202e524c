package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.SelfTest;

/** Runs the self-test; the page then shows what it found. */
@WebServlet("/platform/run-self-test")
public class SelfTestForm extends PostForm {

  @Inject SelfTest test;

  @Override
  protected String handle(HttpServletRequest request) {
    test.run();
    return "/platform/health?done=self-test.run.done";
  }
}
