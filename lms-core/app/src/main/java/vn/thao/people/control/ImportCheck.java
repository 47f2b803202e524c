package vn.thao.people.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportSheet;
import vn.thao.platform.control.Texts;

/**
 * The dry run: what would become of each row. A pure function of the sheet and of what is known, so
 * that it can be asked again before anything is written, and compared.
 */
final class ImportCheck {

  private final ImportKind kind;
  private final ImportCells cells;
  private final ImportRules rules;

  ImportCheck(Texts texts, ImportKind kind, ImportFacts facts, LocalDate today) {
    this.kind = kind;
    this.cells = new ImportCells(texts);
    this.rules = ImportRules.of(kind, facts, today);
  }

  List<ImportRow> rows(ImportSheet sheet) {
    var lines = new HashMap<String, Integer>();
    var drafts = new ArrayList<Draft>();
    for (var entry : sheet.entries()) {
      var draft = read(entry);
      rules.resolve(draft);
      var first = lines.putIfAbsent(draft.key(kind), draft.line());
      if (first != null && !draft.isWrong()) {
        draft.wrong("", "import.problem.twice", first);
      }
      draft.meets(rules.existing(draft.key(kind)));
      complete(draft, sheet.columns());
      rules.judge(draft);
      drafts.add(draft);
    }
    rules.together(drafts);
    return drafts.stream().map(draft -> draft.row(kind)).toList();
  }

  private Draft read(ImportSheet.Entry entry) {
    var draft = new Draft(entry.line());
    for (var column : kind.columns()) {
      var cell = entry.cells().get(column.name());
      if (cell != null) {
        cells.read(column, cell, draft);
      } else if (column.required()) {
        draft.wrong(column.name(), "import.problem.needed");
      }
    }
    return draft;
  }

  /** Blank cells mean what there is, or the usual; a column that the file lacks, likewise. */
  private void complete(Draft draft, List<String> present) {
    for (var column : kind.columns()) {
      var name = column.name();
      if (draft.value(name).isEmpty() && !column.required()) {
        var value = blank(column, draft, present.contains(name));
        if (!value.isEmpty()) {
          draft.put(name, value);
        }
      }
    }
  }

  private static String blank(ImportColumn column, Draft draft, boolean present) {
    var known = draft.existing();
    if (known == null) {
      return column.standard();
    }
    return column.keeps() || !present ? known.getOrDefault(column.name(), "") : "";
  }
}
