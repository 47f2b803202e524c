package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thao.competency.entity.RosterRule;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.DatabaseReady;

/**
 * What slots asked for before there were trees becomes the first rule of each, with its days and
 * its time of knowledge (decision 0035).
 */
@ApplicationScoped
public class RosterRulesCarried {

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;

  void load(@Observes @Priority(35) DatabaseReady ready) {
    seeds.once("competency-roster-rules-1", this::carry);
  }

  private void carry() {
    var levels = new HashMap<Long, Map<String, Integer>>();
    for (var row :
        Sql.rows(
            em,
            "select l.slot_id, c.code, l.level from competency_roster_level l"
                + " join competency_competency c on c.id = l.competency_id"
                + " order by l.slot_id, c.position")) {
      levels
          .computeIfAbsent(number(row[0]), slot -> new LinkedHashMap<>())
          .put((String) row[1], (int) number(row[2]));
    }
    for (var row :
        Sql.rows(
            em,
            "select s.id, o.code, u.code as unit, s.valid_from, s.recorded_at, s.recorded_by"
                + " from competency_roster_slot s left join people_position o"
                + " on o.id = s.position_id left join people_unit u on u.id = s.unit_id"
                + " order by s.id")) {
      long slot = number(row[0]);
      var says =
          RosterRule.of(
              row[1] == null ? "" : (String) row[1],
              row[2] == null ? "" : (String) row[2],
              levels.getOrDefault(slot, Map.of()));
      RosterRuleRows.insert(
          em,
          new RosterRule(0, slot, says, Sql.date(row[3]), null, false, 1),
          Sql.instant(row[4]),
          number(row[5]));
    }
  }
}
