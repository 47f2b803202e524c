package vn.thao.systemtests;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes a province of any size beside the demo: units on four levels, each person with a post
 * (every tenth with a second one), and five years of evidence in all competencies. Everything
 * follows from the numbers of the people, so two runs make the same province; nobody in it is real.
 * Its ids are smaller than any that {@code Ids} gives. For MariaDB and MySQL.
 */
final class Province {

  private static final long FIRST = 1_000_000;
  private static final long LAST = 99_999_999;

  private static final int SECOND_LEVEL = 150;
  private static final int THIRD_LEVEL = 6;
  private static final int EVIDENCE = 30;
  private static final int PORTION = 10_000;

  private static final String NUMBERS =
      "(select d1.n + 10 * d2.n + 100 * d3.n + 1000 * d4.n + 10000 * d5.n + 100000 * d6.n + 1 as i"
          + " from province_digit d1, province_digit d2, province_digit d3, province_digit d4,"
          + " province_digit d5, province_digit d6)";

  private final Connection data;
  private final int staff;
  private final int units;

  private Province(Connection data, int staff, int units) {
    this.data = data;
    this.staff = staff;
    this.units = units;
  }

  /** Makes it, but for the projection of levels, which the server makes of the evidence. */
  static void make(Connection data, int staff, int units) throws SQLException {
    new Province(data, staff, units).make();
  }

  /** Takes it away again, with what follows from it. */
  static void remove(Connection data) throws SQLException {
    Province province = new Province(data, 0, 0);
    String range = " between " + FIRST + " and " + LAST;
    for (String table :
        List.of("competency_attained", "competency_evidence", "people_assignment")) {
      province.run("delete from " + table + " where person_id" + range);
    }
    province.run("delete from people_person where id" + range);
    province.run("delete from people_unit_version where unit_id" + range);
    province.run("delete from people_unit where id" + range);
  }

  private void make() throws SQLException {
    digits();
    catalogues();
    units();
    for (int from = 1; from <= staff; from += PORTION) {
      people(from, Math.min(staff, from + PORTION - 1));
    }
    for (String table :
        List.of("people_unit_version", "people_assignment", "competency_evidence")) {
      run("analyze table " + table);
    }
  }

  private void digits() throws SQLException {
    run("create table if not exists province_digit (n int not null primary key)");
    run("delete from province_digit");
    run("insert into province_digit values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)");
  }

  /** Positions and competencies by number. */
  private void catalogues() throws SQLException {
    for (String of : List.of("people_position", "competency_competency")) {
      run("drop table if exists province_" + of);
      run(
          "create table province_"
              + of
              + " (nth int not null primary key, id bigint not null) as select row_number() over"
              + " (order by id) as nth, id from "
              + of
              + ("people_position".equals(of) ? " where retracted_at is null" : ""));
    }
  }

  /** Numbers 1 to 150 stand below the root; those after them below one of these; then the rest. */
  private void units() throws SQLException {
    int second = Math.min(SECOND_LEVEL, units / 2);
    int third = Math.min(second * THIRD_LEVEL, (units - second) / 2 + 1);
    run(
        "insert into people_unit (id, code, recorded_at) select %d + i, concat('TT-', i), '2021-01-01' from %s n where i <= %d"
            .formatted(FIRST, NUMBERS, units));
    level(1, second, "(select unit_id from people_unit_version where parent_id is null)", "0");
    level(second + 1, second + third, null, "1 + mod(i, %d)".formatted(second));
    level(second + third + 1, units, null, "%d + mod(i, %d)".formatted(second + 1, third));
  }

  private void level(int from, int to, String parent, String number) throws SQLException {
    String above = parent == null ? FIRST + " + " + number : parent;
    run(
        ("insert into people_unit_version (id, unit_id, parent_id, path, name_vi, name_en, type,"
                + " valid_from, recorded_at) select %1$d + i, %1$d + i, p.unit_id, concat(p.path,"
                + " lower(conv(%1$d + i, 10, 36)), '/'), concat('Đơn vị thử ', i),"
                + " concat('Trial unit ', i), case when i <= %2$d then 'department' else"
                + " 'division' end, '2021-01-01', '2021-01-01' from %3$s n join people_unit_version"
                + " p on p.unit_id = %4$s and p.retracted_at is null where i between %5$d and %6$d")
            .formatted(FIRST, SECOND_LEVEL, NUMBERS, above, from, to));
  }

  private void people(int from, int to) throws SQLException {
    String numbers = NUMBERS + " n";
    String range = " where n.i between " + from + " and " + to;
    run(
        "insert into people_person (id, staff_number, full_name, given_name, sort_key, search_name,"
            + " recorded_at) select %d + i, concat('TT-', i), concat('Người thử ', i), 'thử', lpad(i, 8, '0'), concat('nguoi thu ', i), '2021-01-01' from %s%s"
                .formatted(FIRST, numbers, range));
    posts(numbers, range, 0, "'FULL_TIME'", 100);
    posts(numbers, range + " and mod(i, 10) = 0", 1, "'CONCURRENT'", 20);
    evidence(numbers, range);
  }

  private void posts(String numbers, String range, int which, String kind, int share)
      throws SQLException {
    run(
        ("insert into people_assignment (id, person_id, unit_id, position_id, kind, share, decision,"
                + " valid_from, recorded_at) select %1$d + 2 * i + %2$d, %1$d + i, %1$d + 1 +"
                + " mod(i * 7 + %2$d, %3$d), p.id, %4$s, %5$d, 'TT', date_add('2021-01-01', interval"
                + " mod(i, 1500) day), '2021-01-01' from %6$s join province_people_position p on"
                + " p.nth = 1 + mod(i + %2$d * 3, (select count(*) from province_people_position))%7$s")
            .formatted(FIRST, which, units, kind, share, numbers, range));
  }

  /** Thirty of each: about two in each competency, most of them valid for two years. */
  private void evidence(String numbers, String range) throws SQLException {
    run(
        ("insert into competency_evidence (id, person_id, competency_id, level, source, strength,"
                + " observed_on, valid_until, rule, reference, title_vi, title_en, recorded_at)"
                + " select %1$d + e.i * %2$d + e.k, %1$d + e.i, c.id, 1 + mod(e.crc, 4),"
                + " 'MEASUREMENT', 1, e.observed, case when mod(e.crc, 5) = 0 then null else"
                + " date_add(e.observed, interval 24 month) end, 'province', concat(e.i, '-', e.k),"
                + " 'Minh chứng thử', 'Trial evidence', e.observed from (select n.i, d.k,"
                + " crc32(concat(n.i, '/', d.k)) as crc, date_add('2021-12-01', interval"
                + " mod(crc32(concat(n.i, '/', d.k)) div 7, 1820) day) as observed from %3$s join"
                + " (select a.n + 10 * b.n as k from province_digit a, province_digit b where a.n +"
                + " 10 * b.n < %2$d) d on true%4$s) e join province_competency_competency c on c.nth"
                + " = 1 + mod(e.k, (select count(*) from province_competency_competency))")
            .formatted(FIRST, EVIDENCE, numbers, range));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = data.createStatement()) {
      statement.execute(sql);
    }
  }
}
