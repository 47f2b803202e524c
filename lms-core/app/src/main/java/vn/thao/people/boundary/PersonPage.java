package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Persons;
import vn.thao.people.control.StaffTypes;
import vn.thao.people.entity.PersonRow;
import vn.thao.people.entity.StaffType;
import vn.thao.people.entity.StaffTypeRow;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** One person with the posts of past, present and future. */
@Named
@RequestScoped
public class PersonPage {

  @Inject Persons persons;
  @Inject StaffTypes staffTypes;
  @Inject Language language;
  private String id;
  private PersonRow person;
  private List<StaffTypeRow> types;

  public void load() {
    if (id == null || !id.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    person = persons.person(Long.parseLong(id));
    types = staffTypes.of(Long.parseLong(id));
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  /** The latest first. */
  public List<StaffTypeRow> getTypes() {
    return types;
  }

  public StaffType[] getKnownTypes() {
    return StaffType.values();
  }

  public PersonRow getPerson() {
    return person;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
