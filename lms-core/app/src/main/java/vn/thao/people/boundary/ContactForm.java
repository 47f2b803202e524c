package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Contacts;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/** Dismisses a contact, or writes down that the name is public, or is so no more. */
@WebServlet("/people/change-contact")
public class ContactForm extends PostForm {

  @Inject Contacts contacts;

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "contact");
    var verb = text(request, "do");
    switch (verb) {
      case "dismiss" -> contacts.dismiss(id);
      case "publish" -> {
        var day = date(request, "published");
        if (day == null) {
          throw new Refused("directory.published-needed");
        }
        contacts.publish(id, day);
      }
      case "withdraw" -> contacts.publish(id, null);
      default -> throw new NotFound("failure.not-found");
    }
    return "/people/directory?done=directory." + verb + ".done";
  }

  @Override
  protected String view() {
    return "/people/directory.xhtml";
  }
}
