package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.certification.entity.Statement;
import vn.thao.certification.entity.StatementFile;
import vn.thao.certification.entity.StatementRow;
import vn.thao.certification.entity.Verification;
import vn.thao.learning.entity.CourseCompleted;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Issues, lists, prints and verifies statements of completion. */
@ApplicationScoped
public class Statements {

  private static final int CODE_LENGTH = 40;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Issuing issuing;
  @Inject VerificationLimit limit;
  @Inject Settings settings;

  /** Joins the transaction of the completion: there is never one without the other. */
  @Transactional(Transactional.TxType.MANDATORY)
  void issue(@Observes CourseCompleted news) {
    issuing.issue(news.registrationId(), news.personId(), news.versionId(), news.at());
  }

  /** The caller's own, the newest first. */
  @Requires(Permission.LEARN)
  @Transactional
  public List<StatementRow> mine() {
    var own =
        em.createQuery(
                "select s from Statement s where s.personId = :person order by s.issuedAt desc,"
                    + " s.id desc",
                Statement.class)
            .setParameter("person", user.personId())
            .setMaxResults(200)
            .getResultStream()
            .toList();
    var revoked = revocations("s.person_id = ?1", user.personId());
    return own.stream()
        .map(statement -> statement.row(Revoked.status(revoked.get(statement.id()))))
        .toList();
  }

  /** What has been revoked of these, by the statement's id. */
  private Map<Long, Revoked> revocations(String condition, Object value) {
    var found = new HashMap<Long, Revoked>();
    Sql.rows(
            em,
            "select s.id, r.revoked_at, n.id as replaced from certification_statement s"
                + " join certification_revocation r on r.statement_id = s.id"
                + " left join certification_statement n on n.registration_id ="
                + " s.registration_id and n.replaces = s.id where "
                + condition,
            value)
        .forEach(
            row -> found.put(Sql.number(row[0]), new Revoked(Sql.instant(row[1]), row[2] != null)));
    return found;
  }

  private record Revoked(Instant at, boolean replaced) {

    static String status(Revoked revoked) {
      return revoked == null ? "valid" : revoked.replaced ? "replaced" : "revoked";
    }
  }

  /**
   * Drawn from the frozen data; for anybody but the owner there is no such statement.
   *
   * @throws Refused when it has been revoked: no new paper of it shall go round
   */
  @Requires(Permission.LEARN)
  @Transactional
  public StatementFile pdf(long id) {
    var statement = em.find(Statement.class, id);
    if (statement == null || statement.personId() != user.personId()) {
      throw new NotFound("statement.not-found");
    }
    var revoked = revocations("s.id = ?1", id).get(id);
    if (revoked != null) {
      throw new Refused(revoked.replaced() ? "statement.is-replaced" : "statement.is-revoked");
    }
    var name = statement.data().getString("number").replaceAll("[^A-Za-z0-9]+", "-");
    return new StatementFile(
        "giay-xac-nhan-" + name + ".pdf",
        new StatementDocument(
                statement.data(), statement.code(), statement.hash(), settings.publicUrl())
            .bytes());
  }

  /**
   * Public: whoever holds the paper may ask whether it is real. Does the same work for every code.
   *
   * @param client the address that asks; twenty questions a minute
   */
  @Transactional
  public Verification verify(String code, String client) {
    limit.take(client);
    var asked = code == null ? "" : code.strip();
    var cut = asked.substring(0, Math.min(asked.length(), CODE_LENGTH));
    return em.createQuery("select s from Statement s where s.code = :code", Statement.class)
        .setParameter("code", cut)
        .getResultStream()
        .filter(found -> isSame(found.code(), asked))
        .filter(Statement::isIntact)
        .findFirst()
        .map(
            found -> {
              var revoked = revocations("s.id = ?1", found.id()).get(found.id());
              return Verification.of(
                  found, Revoked.status(revoked), revoked == null ? null : revoked.at());
            })
        .orElse(Verification.UNKNOWN);
  }

  /** Letter by letter, for some databases take a for A; in a time that tells nothing. */
  private static boolean isSame(String code, String asked) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), asked.getBytes(StandardCharsets.UTF_8));
  }
}
