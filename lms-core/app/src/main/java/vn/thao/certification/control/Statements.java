package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import vn.thao.certification.entity.RegisterNumber;
import vn.thao.certification.entity.Statement;
import vn.thao.certification.entity.StatementFile;
import vn.thao.certification.entity.StatementRow;
import vn.thao.certification.entity.Verification;
import vn.thao.learning.entity.CourseCompleted;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** Issues, lists, prints and verifies statements of completion. */
@ApplicationScoped
public class Statements {

  private static final int CODE_LENGTH = 40;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Register register;
  @Inject VerificationLimit limit;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Joins the transaction of the completion: there is never one without the other. */
  @Transactional(Transactional.TxType.MANDATORY)
  void issue(@Observes CourseCompleted news) {
    if (isIssued(news.registrationId())) {
      return;
    }
    var facts = new StatementFacts(em);
    var completedOn = LocalDate.ofInstant(news.at(), Time.ZONE);
    var issuedOn = Time.today(clock);
    var issuer = facts.issuer(news.personId(), issuedOn);
    if (issuer.isEmpty()) {
      Logger.getLogger(Statements.class.getName())
          .warning(() -> "No unit to issue a statement for registration " + news.registrationId());
      return;
    }
    var unit = issuer.get();
    RegisterNumber number = register.next(unit.unitId(), issuedOn.getYear());
    var data = facts.course(news.personId(), news.versionId());
    unit.name().ifPresent(name -> data.add("unit", name));
    unit.agency().ifPresent(name -> data.add("agency", name));
    data.add("number", number.text(unit.code()))
        .add("completedOn", completedOn.toString())
        .add("issuedOn", issuedOn.toString())
        .add("demo", settings.demo());
    em.persist(
        new Statement(
            news.registrationId(),
            news.personId(),
            number,
            Secrets.random(),
            clock.instant(),
            data.build()));
  }

  private boolean isIssued(long registrationId) {
    return em.createQuery(
                "select count(s) from Statement s where s.registrationId = :registration",
                Long.class)
            .setParameter("registration", registrationId)
            .getSingleResult()
        > 0;
  }

  /** The caller's own, the newest first. */
  @Requires(Permission.LEARN)
  @Transactional
  public List<StatementRow> mine() {
    return em.createQuery(
            "select s from Statement s where s.personId = :person order by s.issuedAt desc, s.id desc",
            Statement.class)
        .setParameter("person", user.personId())
        .setMaxResults(200)
        .getResultStream()
        .map(Statement::row)
        .toList();
  }

  /** Drawn from the frozen data; for anybody but the owner there is no such statement. */
  @Requires(Permission.LEARN)
  @Transactional
  public StatementFile pdf(long id) {
    var statement = em.find(Statement.class, id);
    if (statement == null || statement.personId() != user.personId()) {
      throw new NotFound("statement.not-found");
    }
    var name = statement.row().number().replaceAll("[^A-Za-z0-9]+", "-");
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
        .map(Verification::of)
        .findFirst()
        .orElse(Verification.UNKNOWN);
  }

  /** Letter by letter, for some databases take a for A; in a time that tells nothing. */
  private static boolean isSame(String code, String asked) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), asked.getBytes(StandardCharsets.UTF_8));
  }
}
