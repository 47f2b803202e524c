package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.Role;
import vn.thao.people.entity.RoleHolder;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Permission;

/** Who may do something, by the roles of a day, so that they can be told that it is to be done. */
public final class RoleHolders {

  private RoleHolders() {}

  /** Whoever has an account that opens and a role with this permission, and how far it reaches. */
  public static List<RoleHolder> of(EntityManager em, Permission permission, LocalDate day) {
    var roles =
        Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(permission))
            .map(Role::name)
            .toList();
    var values = new ArrayList<Object>(List.of(day, day));
    values.addAll(roles);
    values.addAll(List.of(day, day));
    var sql =
        "select p.id, p.mail, g.role, v.path from people_grant g join people_account a"
            + " on a.id = g.account_id and a.closed_at is null and a.locked_at is null"
            + " join people_person p on p.id = a.person_id and p.retracted_at is null"
            + " left join people_unit_version v on v.unit_id = g.unit_id and v.retracted_at is null"
            + " and v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)"
            + " where g.role in ("
            + Numbered.list(roles.size())
            + ") and g.retracted_at is null and g.valid_from <= ?"
            + " and (g.valid_to is null or g.valid_to >= ?) order by p.id";
    Map<Long, RoleHolder> holders = new LinkedHashMap<>();
    for (var row : Sql.rows(em, Numbered.marks(sql), values.toArray())) {
      var scope = Role.valueOf((String) row[2]).reach((String) row[3]);
      holders.merge(
          number(row[0]),
          new RoleHolder(number(row[0]), (String) row[1], scope),
          (one, other) -> one.with(other.scope()));
    }
    return List.copyOf(holders.values());
  }
}
