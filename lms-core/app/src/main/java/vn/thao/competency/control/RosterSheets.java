package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.thao.competency.entity.DutyTurn;
import vn.thao.competency.entity.RosterMember;
import vn.thao.competency.entity.RosterView;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Permission;

/**
 * A roster as one file that is read and printed where there is no server: in a crisis, the network
 * may be what is missing. It names those whom its reader may see.
 */
@ApplicationScoped
public class RosterSheets {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Rosters rosters;
  @Inject Texts texts;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * A whole page of HTML that asks for no other file.
   *
   * @param asOf null: today
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public String sheet(String code, LocalDate asOf, Locale language) {
    var view = rosters.view(code, asOf, "", language);
    return new RosterPaper(view, contacts(view), texts, language, clock.instant())
        .page(settings.demo());
  }

  /** Official ways to reach those who are named, by person. */
  private HashMap<Long, List<String>> contacts(RosterView view) {
    var named =
        Stream.concat(
                view.slots().stream()
                    .flatMap(slot -> slot.members().stream())
                    .filter(member -> member.fullName() != null)
                    .map(RosterMember::person),
                view.turns().stream().filter(turn -> turn.fullName() != null).map(DutyTurn::person))
            .distinct()
            .toList();
    var sql =
        new RosterSql(
            (text, values) -> Sql.rows(em, text, values),
            view.asOf(),
            clock.instant(),
            user.scope(Permission.READ_PEOPLE),
            view.code());
    var contacts = new HashMap<Long, List<String>>();
    for (var row : sql.contacts(named)) {
      var own = contacts.computeIfAbsent(number(row[0]), id -> new ArrayList<>());
      Stream.of((String) row[1], (String) row[2])
          .filter(each -> !each.isEmpty() && !own.contains(each))
          .forEach(own::add);
    }
    return contacts;
  }
}
