package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thao.certification.control.KnownStandings;
import vn.thao.competency.control.Profiles;
import vn.thao.competency.entity.Profile;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.Dossier;
import vn.thao.reports.entity.DossierCourse;

/** R06, phiếu hồ sơ năng lực cá nhân: for oneself, and for whoever may see the person. */
@ApplicationScoped
public class Dossiers {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Profiles profiles;
  @Inject Clock clock;

  /**
   * @param person id; null: the caller
   * @param asOf null: today
   * @param language of the names of levels
   * @throws NotFound when there is nobody with this id within the caller's scope
   */
  @Requires({Permission.LEARN, Permission.READ_PEOPLE})
  @Transactional
  public Dossier of(String person, LocalDate asOf, Locale language) {
    var day = asOf == null ? Time.today(clock) : asOf;
    var now = clock.instant();
    long id = person == null ? user.personId() : id(person);
    var own = id == user.personId();
    var profile = profile(id, own, day, language);
    var scope = own ? Scope.EVERYTHING : user.scope(Permission.READ_PEOPLE);
    var sql = new DossierSql((text, values) -> Sql.rows(em, text, values), day, now, scope, id);
    var names = sql.person();
    return new Dossier(
        id,
        own,
        (String) names[0],
        (String) names[1],
        day,
        now,
        PostsOf.people(sql, List.of(id)).getOrDefault(id, List.of()),
        profile,
        new KnownStandings(em, now).of(id, day),
        sql.courses().stream()
            .filter(row -> by(row[4], day) != null)
            .map(row -> course(row, day))
            .toList());
  }

  private static long id(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    return Long.parseLong(text);
  }

  private Profile profile(long person, boolean own, LocalDate day, Locale language) {
    if (own && user.caller().may(Permission.LEARN)) {
      return profiles.mine(day, language);
    }
    if (!user.caller().may(Permission.READ_PEOPLE)) {
      throw new NotFound("failure.not-found");
    }
    return profiles.of(person, day, language);
  }

  private static DossierCourse course(Object[] row, LocalDate day) {
    var stands = row[6] != null && by(row[7], day) != null && by(row[8], day) == null;
    return new DossierCourse(
        (String) row[0],
        new LocalName((String) row[1], (String) row[2]),
        JsonText.parse(Sql.text(row[3])).getInt("periods", 0),
        by(row[4], day),
        by(row[5], day),
        stands ? JsonText.parse(Sql.text(row[6])).getString("number") : null);
  }

  /** The day of an instant, when it had come by then; else null. */
  private static LocalDate by(Object stored, LocalDate day) {
    Instant at = Sql.instant(stored);
    var on = at == null ? null : LocalDate.ofInstant(at, Time.ZONE);
    return on == null || on.isAfter(day) ? null : on;
  }
}
