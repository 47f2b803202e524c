package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.control.PostSql;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.StaffingPerson.Post;

/** Where people work within a scope, by portions; names that stand often are held once. */
final class PostsOf {

  private final Map<String, LocalName> names = new HashMap<>();
  private final Map<Long, List<Post>> posts = new HashMap<>();

  private PostsOf() {}

  static Map<Long, List<Post>> people(PostSql sql, List<Long> people) {
    var found = new PostsOf();
    for (var chunk : Bulk.chunks(people)) {
      for (var row : sql.postsOf(chunk)) {
        found.posts.computeIfAbsent(number(row[0]), id -> new ArrayList<>(1)).add(found.post(row));
      }
    }
    return found.posts;
  }

  private Post post(Object[] row) {
    return new Post(
        name(row[1], row[2]),
        ((String) row[3]).intern(),
        name(row[4], row[5]),
        StaffingTally.FULL_TIME.equals(row[6]));
  }

  private LocalName name(Object vi, Object en) {
    return names.computeIfAbsent(vi + "\n" + en, key -> new LocalName((String) vi, (String) en));
  }
}
