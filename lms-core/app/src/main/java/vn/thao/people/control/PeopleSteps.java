package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.control.FirstStep;
import vn.thao.platform.control.Sql;

/** The first steps that bring the organisation and its people. */
final class PeopleSteps {

  private PeopleSteps() {}

  /** Done when a table holds a row that has not been taken back. */
  abstract static class Filled implements FirstStep {

    @PersistenceContext EntityManager em;
    private final Name name;
    private final String table;
    private final ImportKind kind;

    Filled(Name name, String table, ImportKind kind) {
      this.name = name;
      this.table = table;
      this.kind = kind;
    }

    @Override
    public Name name() {
      return name;
    }

    @Override
    @Transactional
    public boolean isDone() {
      var count = "select count(*) from " + table + " where retracted_at is null";
      return Sql.number(em.createNativeQuery(count).getSingleResult()) > 0;
    }

    @Override
    public String link() {
      return "/people/import?kind=" + kind.name();
    }
  }

  /** Units have been brought. */
  @ApplicationScoped
  static class UnitsAreThere extends Filled {
    UnitsAreThere() {
      super(Name.UNITS, "people_unit_version", ImportKind.UNITS);
    }
  }

  /** It is known how many are needed where. */
  @ApplicationScoped
  static class NormsAreThere extends Filled {
    NormsAreThere() {
      super(Name.NORMS, "people_norm", ImportKind.NORMS);
    }
  }

  /** Somebody has a post; the first admin has none. */
  @ApplicationScoped
  static class StaffAreThere extends Filled {
    StaffAreThere() {
      super(Name.STAFF, "people_assignment", ImportKind.STAFF);
    }
  }

  /** Somebody besides the first admin has an account. */
  @ApplicationScoped
  static class AccountsAreThere implements FirstStep {

    @PersistenceContext EntityManager em;

    @Override
    public Name name() {
      return Name.ACCOUNTS;
    }

    @Override
    @Transactional
    public boolean isDone() {
      return Sql.count(em, "from people_account where closed_at is null") > 1;
    }

    @Override
    public String link() {
      return "/people/accounts";
    }
  }
}
