package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

  public DirectoryList getList() {
    return list;
  }

  public ContactKind[] getKinds() {
    return ContactKind.values();
  }
}
