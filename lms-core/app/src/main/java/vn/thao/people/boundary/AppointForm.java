package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Contacts;
import vn.thao.people.entity.ContactDraft;
import vn.thao.people.entity.ContactKind;
import vn.thao.platform.boundary.PostForm;

/** Appoints a contact of a unit. */
@WebServlet("/people/appoint-contact")
public class AppointForm extends PostForm {

  @Inject Contacts contacts;

  @Override
  protected String handle(HttpServletRequest request) {
    contacts.appoint(
        new ContactDraft(
            text(request, "unit"),
            text(request, "staffNumber"),
            ContactKind.named(text(request, "kind")),
            text(request, "phone"),
            text(request, "mail"),
            text(request, "decision"),
            date(request, "from"),
            date(request, "published")));
    return "/people/directory?done=directory.appointed.done";
  }

  @Override
  protected String view() {
    return "/people/directory.xhtml";
  }
}
