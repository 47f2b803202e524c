package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Logger;
import vn.thao.certification.entity.Statement;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;

/**
 * The acts on statements, each within the transaction of whoever asks: issue, revoke, replace. All
 * say whether they did anything, so doing one twice is doing it once; where two do it at the same
 * moment, the database lets one through.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Issuing {

  @PersistenceContext EntityManager em;
  @Inject Register register;
  @Inject Settings settings;
  @Inject Clock clock;

  /** The first statement for this registration; false when there is one or nobody to issue it. */
  boolean issue(long registrationId, long personId, long versionId, Instant completedAt) {
    var earlier =
        Sql.rows(
            em,
            "select s.id, s.number from certification_statement s where s.registration_id = ?1",
            registrationId);
    return earlier.isEmpty()
        && write(
            registrationId,
            personId,
            versionId,
            LocalDate.ofInstant(completedAt, Time.ZONE),
            Optional.empty());
  }

  /** For a completion that is on record. */
  boolean issue(long registrationId) {
    var rows =
        Sql.rows(
            em,
            "select k.person_id, k.version_id, k.completed_at from learning_completion k"
                + " where k.registration_id = ?1",
            registrationId);
    if (rows.isEmpty()) {
      return false;
    }
    var row = rows.get(0);
    return issue(registrationId, Sql.number(row[0]), Sql.number(row[1]), Sql.instant(row[2]));
  }

  /** False when it was revoked already. */
  boolean revoke(long statementId, long officer, String reason) {
    var earlier =
        Sql.rows(
            em,
            "select s.id, r.id as revoked from certification_statement s"
                + " left join certification_revocation r on r.statement_id = s.id where s.id = ?1",
            statementId);
    if (earlier.isEmpty() || earlier.get(0)[1] != null) {
      return false;
    }
    Sql.insert(
        em,
        "certification_revocation",
        "id, statement_id, revoked_at, revoked_by, reason",
        Ids.next(),
        statementId,
        clock.instant(),
        officer,
        reason);
    return true;
  }

  /** Revokes and issues anew, from what is true today; false when it was revoked already. */
  boolean replace(long statementId, long officer, String reason) {
    if (!revoke(statementId, officer, reason)) {
      return false;
    }
    var old = em.find(Statement.class, statementId);
    var version =
        Sql.rows(
                em,
                "select g.version_id, g.person_id from learning_registration g where g.id = ?1",
                old.registrationId())
            .get(0);
    var day = LocalDate.parse(old.data().getString("completedOn"));
    write(old.registrationId(), old.personId(), Sql.number(version[0]), day, Optional.of(old));
    return true;
  }

  private boolean write(
      long registrationId,
      long personId,
      long versionId,
      LocalDate completedOn,
      Optional<Statement> old) {
    var facts = new StatementFacts(em);
    var issuedOn = Time.today(clock);
    var issuer = facts.issuer(personId, issuedOn);
    if (issuer.isEmpty()) {
      Logger.getLogger(Issuing.class.getName())
          .warning(() -> "No unit to issue a statement for registration " + registrationId);
      return false;
    }
    var unit = issuer.get();
    var number = register.next(unit.unitId(), issuedOn.getYear());
    var data = facts.course(personId, versionId);
    unit.name().ifPresent(name -> data.add("unit", name));
    unit.agency().ifPresent(name -> data.add("agency", name));
    data.add("number", number.text(unit.code()))
        .add("completedOn", completedOn.toString())
        .add("issuedOn", issuedOn.toString())
        .add("demo", settings.demo());
    old.ifPresent(before -> data.add("replaces", before.data().getString("number")));
    em.persist(
        new Statement(
            registrationId,
            personId,
            number,
            Secrets.random(),
            clock.instant(),
            old.map(Statement::id).orElse(0L),
            data.build()));
    em.flush();
    return true;
  }
}
