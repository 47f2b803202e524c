package vn.thao.planted.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;

/** Rules 6, 8 and 11: knows the web, asks for no permission, hears news that is no record. */
@ApplicationScoped
public class Guests {

  public String greet(HttpServletRequest request) {
    return request.getRemoteUser();
  }

  void hear(@Observes StringBuilder news) {
    news.append('.');
  }
}
