package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.people.control.Access;
import vn.thao.people.entity.AccessView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** Vai trò: what one person may do, where and how long. */
@Named
@RequestScoped
public class AccessPage {

  @Inject Access access;
  @Inject Language language;
  private String person;
  private AccessView view;

  public void load() {
    if (person == null || !person.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    view = access.of(Long.parseLong(person));
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public AccessView getView() {
    return view;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }
}
