package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.PersonalTables;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.PersonalTable;

/** What the processing notice says of the tables: the same that export and erasure go by. */
@ApplicationScoped
public class Notice {

  @Inject @Any Instance<PersonalData> components;

  /** Text keys of what is held beyond the tables, such as by plugins. */
  @Requires(Permission.OWN_ACCOUNT)
  public List<String> more() {
    return components.stream().flatMap(each -> each.described().stream()).toList();
  }

  @Requires(Permission.OWN_ACCOUNT)
  public List<PersonalTable> tables() {
    return PersonalTables.all().stream().filter(table -> table.name() != null).toList();
  }
}
