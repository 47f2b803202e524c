package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Blob;
import java.sql.SQLException;
import java.time.Clock;
import vn.thao.competency.entity.ArtefactFile;
import vn.thao.competency.entity.ArtefactKind;
import vn.thao.competency.entity.Upload;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Files that prove something; kept with their hash and never changed. */
@ApplicationScoped
public class Artefacts {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** For whom it is about, and for assessors within whose scope that person works. */
  @Requires({Permission.LEARN, Permission.ASSESS})
  @Transactional
  public ArtefactFile one(long id) {
    var row =
        Sql.rows(
                em,
                "select f.person_id, f.name, f.type, f.hash, f.bytes from competency_artefact f"
                    + " where f.id = ?1",
                id)
            .stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    long person = Sql.number(row[0]);
    if (person != user.personId() && !isMine(person)) {
      throw new NotFound("failure.not-found");
    }
    return new ArtefactFile((String) row[1], (String) row[2], (String) row[3], bytes(row[4]));
  }

  private boolean isMine(long person) {
    return user.caller().may(Permission.ASSESS)
        && !new AssessSql(
                (sql, values) -> Sql.rows(em, sql, values),
                Time.today(clock),
                clock.instant(),
                user.scope(Permission.ASSESS),
                "%",
                person,
                user.personId())
            .people(0)
            .isEmpty();
  }

  static byte[] bytes(Object value) {
    if (value instanceof Blob blob) {
      try {
        return blob.getBytes(1, (int) blob.length());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return (byte[]) value;
  }

  /**
   * Within the transaction of what it proves.
   *
   * @return its id
   */
  @Transactional(Transactional.TxType.MANDATORY)
  long store(long person, Upload upload) {
    if (upload.bytes().length > ArtefactKind.LARGEST) {
      throw new Refused("artefact.too-large", ArtefactKind.LARGEST >> 20);
    }
    var kind =
        ArtefactKind.of(upload.name(), upload.bytes())
            .orElseThrow(() -> new Refused("artefact.bad-kind"));
    long id = Ids.next();
    Sql.insert(
        em,
        "competency_artefact",
        "id, person_id, name, type, hash, length, bytes, recorded_by, recorded_at",
        id,
        person,
        upload.name(),
        kind.type(),
        Hash.of(upload.bytes()),
        upload.bytes().length,
        upload.bytes(),
        user.personId(),
        clock.instant());
    return id;
  }
}
