package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.TreeMap;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;

/**
 * The source files of every version, as they were handed in: what can be read can be taken away.
 */
@ApplicationScoped
class VersionFiles {

  @PersistenceContext EntityManager em;

  @Transactional(Transactional.TxType.MANDATORY)
  void store(long versionId, PackageSource source) {
    source
        .files()
        .forEach(
            (path, bytes) ->
                Sql.insert(
                    em,
                    "content_file",
                    "version_id, path, hash, bytes",
                    versionId,
                    path,
                    Hash.of(bytes),
                    bytes));
  }

  /** Versions from before files were kept get theirs when the same package is seen again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void storeOnce(long versionId, PackageSource source) {
    var kept =
        Sql.rows(
            em,
            "select f.version_id, f.path from content_file f where f.version_id = ?1",
            versionId);
    if (kept.isEmpty()) {
      store(versionId, source);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void replace(long versionId, PackageSource source) {
    Sql.fill(em.createNativeQuery("delete from content_file where version_id = ?1"), versionId)
        .executeUpdate();
    store(versionId, source);
  }

  @Transactional
  PackageSource load(long versionId, String name) {
    var files = new TreeMap<String, byte[]>();
    for (var row :
        Sql.rows(
            em,
            "select f.path, f.bytes from content_file f where f.version_id = ?1 order by f.path",
            versionId)) {
      files.put((String) row[0], bytes(row[1]));
    }
    return PackageSource.of(name, files);
  }

  /** One file; null when the version has no such file. */
  @Transactional
  byte[] one(long versionId, String path) {
    return Sql.rows(
            em,
            "select f.path, f.bytes from content_file f where f.version_id = ?1 and f.path = ?2",
            versionId,
            path)
        .stream()
        .map(row -> bytes(row[1]))
        .findFirst()
        .orElse(null);
  }

  private static byte[] bytes(Object value) {
    if (value instanceof Blob blob) {
      try {
        return blob.getBytes(1, (int) blob.length());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return (byte[]) value;
  }
}
