package vn.thao.planning.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.planning.entity.Plan;
import vn.thao.planning.entity.PlanLine;
import vn.thao.planning.entity.PlanMeans;
import vn.thao.planning.entity.PlanRow;
import vn.thao.planning.entity.PlanSide;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;

/** Puts plans together from the rows of {@link PlanSql}. */
final class PlanReading {

  private PlanReading() {}

  static List<Plan> plans(List<Object[]> rows) {
    Map<Long, Plan> plans = new LinkedHashMap<>();
    for (var row : rows) {
      var plan =
          plans.computeIfAbsent(
              number(row[0]),
              id ->
                  new Plan(
                      id,
                      number(row[1]),
                      (String) row[2],
                      (String) row[3],
                      Sql.date(row[4]),
                      Sql.date(row[5]),
                      (int) number(row[6]),
                      new ArrayList<>()));
      if (row[7] != null) {
        plan.agreements()
            .add(
                new Plan.Agreement(
                    (int) number(row[7]),
                    PlanSide.valueOf((String) row[8]),
                    (String) row[9],
                    LocalDate.ofInstant(Sql.instant(row[10]), Time.ZONE)));
      }
    }
    return List.copyOf(plans.values());
  }

  /** By plan, of the editions that stand. */
  static Map<Long, List<PlanLine>> lines(PlanSql sql, Collection<Plan> plans) {
    Map<Long, List<PlanLine>> lines = new HashMap<>();
    if (!plans.isEmpty()) {
      for (var row : sql.lines(plans.stream().map(Plan::id).toList())) {
        lines.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(line(row));
      }
    }
    return lines;
  }

  private static PlanLine line(Object[] row) {
    var done = Sql.instant(row[15]);
    return new PlanLine(
        number(row[1]),
        (String) row[2],
        new LocalName((String) row[3], (String) row[4]),
        (int) number(row[5]),
        PlanMeans.valueOf((String) row[6]),
        (String) row[7],
        row[8] == null ? null : new LocalName((String) row[8], (String) row[9]),
        (String) row[10],
        (String) row[11],
        Sql.date(row[12]),
        row[13] == null ? 0 : (int) number(row[13]),
        number(row[14]) > 0,
        done == null ? null : LocalDate.ofInstant(done, Time.ZONE));
  }

  static List<PlanRow> rows(List<Plan> plans, Map<Long, List<PlanLine>> lines, LocalDate day) {
    return plans.stream()
        .map(
            plan -> {
              var own = lines.getOrDefault(plan.id(), List.of());
              int reached = (int) own.stream().filter(PlanLine::isReached).count();
              return new PlanRow(plan, plan.on(day), reached, own.size());
            })
        .toList();
  }
}
