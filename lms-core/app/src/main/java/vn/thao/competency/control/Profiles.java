package vn.thao.competency.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import vn.thao.competency.entity.Profile;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** The competency profile (hồ sơ năng lực) of a person on a date. Three queries. */
@ApplicationScoped
public class Profiles {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;

  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public Profile mine(LocalDate asOf, Locale language) {
    return new ProfileReading(em, asOf, language, true, true).of(user.personId(), "");
  }

  /**
   * Of somebody within the caller's scope; elsewhere it is as if there were nobody. What people say
   * of their own level is for their head and assessors, not for HR.
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public Profile of(long personId, LocalDate asOf, Locale language) {
    var scope = user.scope(Permission.READ_PEOPLE);
    var paths =
        Sql.rows(
            em,
            "select v.path, p.full_name from people_assignment a"
                + " join people_person p on p.id = a.person_id join people_unit_version v"
                + " on v.unit_id = a.unit_id and v.retracted_at is null where a.person_id = ?1"
                + " and a.retracted_at is null and a.valid_from <= ?2"
                + " and (a.valid_to is null or a.valid_to >= ?2)",
            personId,
            asOf);
    if (paths.stream().noneMatch(row -> scope.covers((String) row[0]))) {
      throw new NotFound("failure.not-found");
    }
    var own = personId == user.personId();
    boolean selfRatings =
        own
            || paths.stream()
                .map(row -> (String) row[0])
                .anyMatch(
                    path ->
                        reaches(Permission.LEAD_UNIT, path) || reaches(Permission.ASSESS, path));
    return new ProfileReading(em, asOf, language, false, selfRatings)
        .of(personId, (String) paths.get(0)[1]);
  }

  private boolean reaches(Permission permission, String path) {
    return user.caller().may(permission) && user.scope(permission).covers(path);
  }
}
