package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportSheet;
import vn.thao.people.entity.ImportState;
import vn.thao.people.entity.ImportSummary;
import vn.thao.people.entity.ImportView;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/**
 * Lists that HR brings in as a file. A file is first only checked, and kept; applying writes
 * exactly what was shown, all or nothing, and asks again first: when the data have moved on since,
 * it refuses. What was applied can be taken back as a whole. One at a time writes.
 */
@ApplicationScoped
public class Imports {

  private static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject ImportUndoing undoing;
  @Inject ImportTurn turn;
  @Inject SensitiveImports sensitive;
  @Inject Secrets secrets;
  @Inject Texts texts;
  @Inject Clock clock;

  /** The lists that the caller may bring today. */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<ImportKind> kinds() {
    return Arrays.stream(ImportKind.values()).filter(sensitive::isAdmitted).toList();
  }

  /** The form of a list as a workbook, with an example. */
  @Requires(Permission.MANAGE_PEOPLE)
  public byte[] template(ImportKind kind, Locale language) {
    return new ImportTemplate(texts, language).bytes(kind);
  }

  /**
   * Checks a file and keeps it with what came out; writes nothing else.
   *
   * @return the number of the import
   */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public long check(ImportKind kind, String fileName, byte[] file, Locale language) {
    sensitive.admit(kind);
    var table = ImportFile.read(file);
    var sheet = new ImportHeadings(texts, language, kind).understand(table);
    var rows = rows(kind, sheet, reading().facts(kind, sheet));
    var id = Ids.next();
    Sql.insert(
        em,
        "people_import",
        "id, kind, file_name, file_hash, account_id, reach, status, count_new, count_changed,"
            + " count_same, count_wrong, content, checked_at",
        id,
        kind.name(),
        fileName,
        Hash.of(file),
        user.caller().accountId(),
        ImportsRead.reach(scope()),
        "CHECKED",
        count(rows, ImportState.NEW),
        count(rows, ImportState.CHANGED),
        count(rows, ImportState.SAME),
        count(rows, ImportState.WRONG),
        sensitive.kept(kind, id, new ImportContent(sheet, rows)),
        clock.instant());
    return id;
  }

  /** Writes what was shown. */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public int apply(long id) {
    turn.take(id);
    var summary = read().summary(id);
    if (!summary.status().equals("CHECKED")) {
      throw new Conflict("import.already-applied");
    }
    if (!summary.isApplicable()) {
      throw new Refused("import.not-applicable");
    }
    var kind = summary.kind();
    sensitive.admit(kind);
    var content = sensitive.read(kind, id, read().content(id));
    var facts = reading().facts(kind, content.sheet());
    if (!rows(kind, content.sheet(), facts).equals(content.rows())) {
      throw new Conflict("import.moved-on");
    }
    var log = write(id, kind, content.rows(), facts);
    Bulk.run(
        em,
        "update people_import set status = 'APPLIED', applied_at = ?, applied_by = ?,"
            + " undo_log = ? where id = ?",
        Arrays.asList(clock.instant(), user.caller().accountId(), log, id));
    sensitive.forget(kind, id, content);
    return summary.counts().fresh() + summary.counts().changed();
  }

  private String write(long id, ImportKind kind, List<ImportRow> rows, ImportFacts facts) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var written = rows.stream().filter(ImportWriting::isWritten).toList();
    if (kind == ImportKind.STAFF) {
      return new ImportRegister(em, id, now).staff(written, facts);
    }
    if (kind == ImportKind.POSITIONS) {
      return new ImportRegister(em, id, now).positions(written, facts);
    }
    if (kind.attributes().isEmpty()) {
      new ImportWriting(em, id, now, facts, user.personId()).write(kind, written);
    } else {
      new ImportDetails(em, secrets, id, now).write(kind, written, facts);
    }
    return null;
  }

  private List<ImportRow> rows(ImportKind kind, ImportSheet sheet, ImportFacts facts) {
    return new ImportCheck(texts, kind, facts, Time.today(clock)).rows(sheet);
  }

  /** Takes back what was applied, as a whole. */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public int undo(long id) {
    turn.take(id);
    var summary = read().summary(id);
    if (!summary.isUndoable()) {
      throw new Conflict("import.not-undoable");
    }
    if (!read().mayUndo(id)) {
      throw new Refused("import.undo.beyond");
    }
    undoing.undo(id, summary.kind(), read().undoLog(id));
    Bulk.run(
        em,
        "update people_import set status = 'UNDONE', undone_at = ?, undone_by = ? where id = ?",
        List.of(clock.instant(), user.caller().accountId(), id));
    return summary.counts().fresh() + summary.counts().changed();
  }

  /** The newest first, those that the caller may know of. */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<ImportSummary> list(int page) {
    return read().list(page);
  }

  /**
   * @param state only rows of this state; null: all
   */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public ImportView view(long id, ImportState state, int page) {
    var summary = read().summary(id);
    var content = sensitive.shown(summary.kind(), id, read().content(id));
    var rows = content.rows().stream().filter(row -> state == null || row.state() == state);
    var shown = rows.toList();
    var paging = Paging.of(page, shown.size(), PAGE);
    return new ImportView(
        summary,
        content.sheet().unknown(),
        content.sheet().examples(),
        state,
        paging.page(),
        paging.pages(),
        paging.of(shown));
  }

  private static int count(List<ImportRow> rows, ImportState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }

  private ImportReading reading() {
    return new ImportReading(
        em, scope(), Time.today(clock), user.caller().may(Permission.ADMINISTER));
  }

  private ImportsRead read() {
    return new ImportsRead(em, scope(), user.caller().accountId());
  }

  private Scope scope() {
    return user.scope(Permission.MANAGE_PEOPLE);
  }
}
