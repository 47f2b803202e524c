package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.Mapping;
import vn.thao.reports.entity.MappingRow;
import vn.thao.reports.entity.MappingView;

/**
 * Which of our columns fill the template of another system. HR of the province lays it down, for
 * everybody who exports.
 */
@ApplicationScoped
public class Mappings {

  public static final int LONGEST_NAME = 100;
  private static final int MOST = 50;

  private static final String VERSION =
      "select m.id, m.name, v.number, v.content, v.recorded_at, p.full_name from reports_mapping m"
          + " join reports_mapping_version v on v.mapping_id = m.id"
          + " join people_person p on p.id = v.recorded_by where m.retracted_at is null";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject Texts texts;

  /** The newest version of each, by name. */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public List<MappingRow> list() {
    return Sql.rows(
            em,
            VERSION
                + " and v.number = (select max(n.number) from reports_mapping_version n"
                + " where n.mapping_id = m.id) order by m.name, m.id")
        .stream()
        .map(Mappings::row)
        .toList();
  }

  private static MappingRow row(Object[] row) {
    return new MappingRow(
        String.valueOf(row[0]),
        (String) row[1],
        (int) Sql.number(row[2]),
        Mapping.of(JsonText.parse(Sql.text(row[3]))),
        Sql.instant(row[4]),
        (String) row[5]);
  }

  /**
   * @throws NotFound when there is none or it is no longer used
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public MappingView view(long id) {
    var versions =
        Sql.rows(em, VERSION + " and m.id = ?1 order by v.number desc", id).stream()
            .map(Mappings::row)
            .toList();
    if (versions.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    return new MappingView(versions.get(0).id(), versions.get(0).name(), versions);
  }

  /**
   * Begins one with the headings of the other system's template; what is called as a column of ours
   * is filled by it.
   *
   * @param pasted a row copied from a spreadsheet, or one heading a line; empty: the file's
   * @param file XLSX or CSV, of which the first row is read; null: none
   * @return its id
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public long create(String name, String pasted, byte[] file) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Refused("mapping.no-name", LONGEST_NAME);
    }
    if (list().size() >= MOST) {
      throw new Refused("mapping.too-many-mappings", MOST);
    }
    var mapping = new MappingHeadings(texts).mapping(pasted, file).checked();
    long id = Ids.next();
    try {
      Sql.insert(
          em,
          "reports_mapping",
          "id, name, recorded_at, recorded_by, open_key",
          id,
          name,
          clock.instant(),
          user.personId(),
          name);
    } catch (PersistenceException taken) {
      throw new Conflict("mapping.taken", name);
    }
    add(id, 1, mapping);
    return id;
  }

  /**
   * Writes the next version.
   *
   * @param base the number of the version that was looked at
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void save(long id, int base, Mapping mapping) {
    if (view(id).number() != base) {
      throw new Conflict("mapping.moved-on");
    }
    add(id, base + 1, mapping.checked());
  }

  private void add(long id, int number, Mapping mapping) {
    try {
      Sql.insert(
          em,
          "reports_mapping_version",
          "id, mapping_id, number, content, recorded_at, recorded_by",
          Ids.next(),
          id,
          number,
          mapping.json().toString(),
          clock.instant(),
          user.personId());
    } catch (PersistenceException another) {
      throw new Conflict("mapping.moved-on");
    }
  }

  /** It is no longer used; its versions stay in the books. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void retire(long id) {
    view(id);
    if (!Sql.retract(em, "reports_mapping", id, clock.instant())) {
      throw new Conflict("mapping.moved-on");
    }
  }
}
