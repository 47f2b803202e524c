package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import vn.thao.people.control.Directory;
import vn.thao.people.entity.ContactKind;
import vn.thao.people.entity.DirectoryList;
import vn.thao.platform.boundary.AsOfPage;

/** Danh bạ mạng lưới: spokespersons and contacts of every agency. */
@Named
@RequestScoped
public class DirectoryPage extends AsOfPage {

  @Inject Directory directory;
  @Inject HttpServletRequest request;
  private DirectoryList list;

  public void load() {
    var missing = given("missing");
    list =
        directory.list(
            given("words"),
            Arrays.stream(ContactKind.values())
                .filter(kind -> kind.name().equals(missing))
                .findFirst()
                .orElse(null),
            day());
  }

  /** What stands in the address; empty when nothing does. */
  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public DirectoryList getList() {
    return list;
  }

  public ContactKind[] getKinds() {
    return ContactKind.values();
  }
}
