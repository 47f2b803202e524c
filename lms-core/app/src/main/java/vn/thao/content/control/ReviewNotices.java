package vn.thao.content.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.thao.content.entity.VersionStep;
import vn.thao.people.control.RoleHolders;
import vn.thao.people.entity.RoleHolder;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;

/**
 * Who has to know of a step: reviewers that a draft waits for them, its authors what became of it.
 * It joins the caller's transaction; nobody is told of what they did themselves.
 */
@ApplicationScoped
class ReviewNotices {

  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject CurrentUser user;
  @Inject Clock clock;

  void tell(VersionStep step, long versionId) {
    switch (step) {
      case SENT -> tell(reviewers(versionId), "draft.sent-notice", versionId);
      case RETURNED -> tell(authors(versionId), "draft.returned-notice", versionId);
      case PUBLISHED -> tell(authors(versionId), "draft.published-notice", versionId);
      default -> {}
    }
  }

  private void tell(List<Long> people, String key, long versionId) {
    var others =
        people.stream().filter(person -> !person.equals(user.caller().personId())).toList();
    if (others.isEmpty()) {
      return;
    }
    var row =
        Sql.rows(
                em,
                "select v.title_vi, v.title_en, v.number from content_version v where v.id = ?1",
                versionId)
            .get(0);
    var title = new LocalName((String) row[0], (String) row[1]);
    List<Object> said = List.of(user.caller().displayName(), title, (int) number(row[2]));
    others.forEach(person -> notices.tell(person, key, said, "/content/draft?id=" + versionId));
  }

  private List<Long> reviewers(long versionId) {
    var authors = authors(versionId);
    return RoleHolders.of(em, Permission.REVIEW, Time.today(clock)).stream()
        .map(RoleHolder::person)
        .filter(person -> !authors.contains(person))
        .toList();
  }

  private List<Long> authors(long versionId) {
    return Sql.rows(
            em,
            "select distinct s.person_id, s.version_id from content_step s where s.version_id = ?1"
                + " and s.person_id is not null and s.step in ("
                + Steps.AUTHORS
                + ")",
            versionId)
        .stream()
        .map(row -> number(row[0]))
        .toList();
  }
}
