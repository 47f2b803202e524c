package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportSheet;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Secrets;

/**
 * What is different about a list of sensitive attributes: who may bring it, that it is kept sealed
 * between check and application and forgotten afterwards, and that nobody is shown its cells.
 */
@ApplicationScoped
class SensitiveImports {

  private static final String HIDDEN = "•••";

  @PersistenceContext EntityManager em;
  @Inject SensitiveBasis basis;
  @Inject Secrets secrets;

  boolean isAdmitted(ImportKind kind) {
    return !kind.isSensitive() || basis.mayCount();
  }

  void admit(ImportKind kind) {
    if (kind.isSensitive()) {
      basis.check();
    }
  }

  String kept(ImportKind kind, long id, ImportContent content) {
    return kind.isSensitive()
        ? secrets.seal(owner(id), content.text().getBytes(StandardCharsets.UTF_8))
        : content.text();
  }

  ImportContent read(ImportKind kind, long id, String kept) {
    var text =
        kind.isSensitive()
            ? new String(secrets.open(owner(id), kept), StandardCharsets.UTF_8)
            : kept;
    return ImportContent.parse(text);
  }

  ImportContent shown(ImportKind kind, long id, String kept) {
    var content = read(kind, id, kept);
    return kind.isSensitive() ? without(content, kind, HIDDEN) : content;
  }

  /** Once the facts are written, the copy of the file is needed no more. */
  void forget(ImportKind kind, long id, ImportContent content) {
    if (kind.isSensitive()) {
      var rest = without(content, kind, HIDDEN);
      var sheet = rest.sheet();
      var bare =
          new ImportContent(
              new ImportSheet(sheet.columns(), sheet.unknown(), sheet.examples(), List.of()),
              rest.rows());
      Bulk.run(
          em,
          "update people_import set content = ? where id = ?",
          List.of(kept(kind, id, bare), id));
    }
  }

  private static ImportContent without(ImportContent content, ImportKind kind, String instead) {
    var rows =
        content.rows().stream()
            .map(
                row ->
                    new ImportRow(
                        row.line(),
                        row.state(),
                        covered(row.values(), kind, instead),
                        row.changes(),
                        row.problems()))
            .toList();
    return new ImportContent(content.sheet(), rows);
  }

  private static Map<String, String> covered(
      Map<String, String> values, ImportKind kind, String instead) {
    var covered = new HashMap<>(values);
    kind.attributes().forEach(name -> covered.computeIfPresent(name, (key, value) -> instead));
    return covered;
  }

  private static String owner(long id) {
    return "import:" + id;
  }
}
