package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.ConditionSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.spi.Condition.Person;
import vn.thao.spi.Condition.Post;

/** What plugins are told of everybody who works in the area of a look, in two statements. */
final class PersonFacts extends ConditionSql {

  PersonFacts(Look look) {
    super(look);
  }

  /** By id; a plugin can't change what the next one is told. */
  Map<Long, Person> people() {
    var people = new HashMap<Long, Person>();
    for (var row :
        rows(
            "select a.person_id, o.code as held, u.code, a.share, a.valid_from, a.valid_to"
                + " from people_assignment a join people_position o on o.id = a.position_id"
                + " join people_unit u on u.id = a.unit_id where "
                + known("a")
                + inArea("a"))) {
      of(people, row[0])
          .posts()
          .add(
              new Post(
                  (String) row[1],
                  (String) row[2],
                  number(row[3]) / 100.0,
                  Sql.date(row[4]),
                  Sql.date(row[5])));
    }
    for (var row :
        rows(
            "select g.person_id, c.code, min(k.completed_at) as done_at from learning_completion k"
                + " join learning_registration g on g.id = k.registration_id"
                + " join content_course c on c.id = g.course_id where k.completed_at <= ?2"
                + inArea("g")
                + " group by g.person_id, c.code")) {
      of(people, row[0])
          .completed()
          .put((String) row[1], LocalDate.ofInstant(Sql.instant(row[2]), Time.ZONE));
    }
    people.replaceAll(
        (id, person) -> new Person(List.copyOf(person.posts()), Map.copyOf(person.completed())));
    return people;
  }

  private static Person of(Map<Long, Person> people, Object id) {
    return people.computeIfAbsent(
        number(id), each -> new Person(new ArrayList<>(), new HashMap<>()));
  }

  /** The positions there are, by code. */
  Map<String, LocalName> positions() {
    var positions = new LinkedHashMap<String, LocalName>();
    for (var row :
        rows(
            "select p.code, p.name_vi, p.name_en from people_position p where "
                + valid("p")
                + " order by length(p.code), p.code")) {
      positions.put(
          (String) row[0], new LocalName(row[0] + " – " + row[1], row[0] + " – " + row[2]));
    }
    return positions;
  }
}
