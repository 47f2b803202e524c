package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thao.platform.control.PersonalTables;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.PersonalTable;

/** What the processing notice says of the tables: the same that export and erasure go by. */
@ApplicationScoped
public class Notice {

  @Requires(Permission.OWN_ACCOUNT)
  public List<PersonalTable> tables() {
    return PersonalTables.all().stream().filter(table -> table.name() != null).toList();
  }
}
