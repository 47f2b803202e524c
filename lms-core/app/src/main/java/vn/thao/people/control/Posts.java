package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.Post;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;

/** Who serves where, past and coming posts too, in one statement for many people. */
final class Posts {

  private final EntityManager em;
  private final LocalDate today;

  Posts(EntityManager em, LocalDate today) {
    this.em = em;
    this.today = today;
  }

  /** The newest first, by person. */
  Map<Long, List<Post>> of(List<Long> people) {
    var posts = new HashMap<Long, List<Post>>();
    if (people.isEmpty()) {
      return posts;
    }
    var sql =
        "select a.person_id, v.name_vi, v.name_en, o.code, o.name_vi as position_vi,"
            + " o.name_en as position_en, a.kind, a.share, a.decision, a.valid_from,"
            + " a.valid_to from people_assignment a"
            + " join people_position o on o.id = a.position_id"
            + " join people_unit_version v on v.unit_id = a.unit_id and v.retracted_at is null"
            + " and v.valid_from = (select max(w.valid_from) from people_unit_version w"
            + " where w.unit_id = a.unit_id and w.retracted_at is null)"
            + " where a.retracted_at is null and a.person_id in ("
            + Numbered.list(people.size())
            + ") order by a.valid_from desc, a.id";
    for (var row : Sql.rows(em, Numbered.marks(sql), people.toArray())) {
      posts.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>()).add(post(row));
    }
    return posts;
  }

  /** Only those held today. */
  Map<Long, List<Post>> today(List<Long> people) {
    var posts = of(people);
    posts.values().forEach(all -> all.removeIf(post -> !post.time().equals("now")));
    return posts;
  }

  private Post post(Object[] row) {
    var from = Sql.date(row[9]);
    var to = Sql.date(row[10]);
    return new Post(
        new LocalName((String) row[1], (String) row[2]),
        (String) row[3],
        new LocalName((String) row[4], (String) row[5]),
        "FULL_TIME".equals(row[6]),
        (int) Sql.number(row[7]),
        (String) row[8],
        from,
        to,
        time(from, to, today));
  }

  /** {@code now}, {@code past} or {@code coming}. */
  static String time(LocalDate from, LocalDate to, LocalDate today) {
    if (to != null && to.isBefore(today)) {
      return "past";
    }
    return from.isAfter(today) ? "coming" : "now";
  }
}
