package vn.thao.platform.control;

import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.NoticeArguments;
import vn.thao.platform.entity.NoticeRow;
import vn.thao.platform.entity.Permission;

/**
 * What the system tells one person: shown by the bell in the head of every page. A notice is
 * written in the transaction of the fact that it tells, so there is never one without the other.
 */
@ApplicationScoped
public class Notices {

  public static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * Tells somebody something, within the caller's transaction.
   *
   * @param key of a text; every bundle may hold it
   * @param arguments of the text: strings, numbers, {@link java.time.LocalDate}s, {@link
   *     vn.thao.platform.entity.LocalName}s
   * @param link the page of this application that it is about, beginning with a slash
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(long personId, String key, List<?> arguments, String link) {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("Not a page of ours: " + link);
    }
    Sql.insert(
        em,
        "platform_notice",
        "id, person_id, text_key, arguments, link, created_at",
        Ids.next(),
        personId,
        key,
        NoticeArguments.of(arguments).toString(),
        link,
        clock.instant());
  }

  /**
   * The caller's own, the newest first.
   *
   * @param before only those with a smaller id; null for the newest
   */
  @Requires(Permission.OWN_ACCOUNT)
  @Transactional
  public List<NoticeRow> list(Long before) {
    var query =
        em.createNativeQuery(
            "select id, text_key, arguments, link, created_at, read_at from platform_notice"
                + " where person_id = ?1 and id < ?2 order by id desc");
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        Sql.fill(query, user.personId(), before == null ? Long.MAX_VALUE : before)
            .setMaxResults(PAGE)
            .getResultList();
    return rows.stream().map(Notices::row).toList();
  }

  private static NoticeRow row(Object[] row) {
    return new NoticeRow(
        number(row[0]),
        (String) row[1],
        array(Sql.text(row[2])),
        (String) row[3],
        instant(row[4]),
        row[5] == null);
  }

  private static JsonArray array(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }

  /**
   * Marks one of the caller's own as read.
   *
   * @return the page that it is about
   */
  @Requires(Permission.OWN_ACCOUNT)
  @Transactional
  public String read(long notice) {
    var found =
        Sql.fill(
                em.createNativeQuery(
                    "select link from platform_notice where id = ?1 and person_id = ?2"),
                notice,
                user.personId())
            .getResultList();
    if (found.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    mark("id = ?3", notice);
    return (String) found.get(0);
  }

  /** Marks all of the caller's own as read, up to the newest that was shown. */
  @Requires(Permission.OWN_ACCOUNT)
  @Transactional
  public void readAll(long newest) {
    mark("id <= ?3", newest);
  }

  private void mark(String which, long id) {
    Sql.fill(
            em.createNativeQuery(
                "update platform_notice set read_at = ?1 where person_id = ?2 and read_at is null"
                    + " and "
                    + which),
            clock.instant(),
            user.personId(),
            id)
        .executeUpdate();
  }
}
