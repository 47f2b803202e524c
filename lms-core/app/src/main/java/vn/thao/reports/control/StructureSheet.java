package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;
import vn.thao.reports.entity.SmallCells;
import vn.thao.reports.entity.StructureRun;
import vn.thao.reports.entity.StructureTable;

/** R04 for a file. */
public final class StructureSheet {

  private final StructureRun run;
  private final StructureTable table;
  private final ReportTexts texts;

  public StructureSheet(StructureRun run, Locale language) {
    this.run = run;
    this.table = run.table();
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("structure.level"), 34));
    for (int j = 0; j <= table.categories().size(); j++) {
      var category = category(table.category(j));
      columns.add(new Column(texts.get("structure.people-of", category), 13));
      columns.add(new Column(texts.get("structure.visits-of", category), 13));
    }
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i < table.levels().size(); i++) {
      rows.add(cells(i + 1, i));
    }
    return texts.stamped(
        new ReportTable(
            "R04",
            texts.get("structure.full-title"),
            run.asOf(),
            List.of(
                texts.get("structure.dimension." + run.dimension()),
                texts.get("structure.year-of", String.valueOf(run.year())),
                texts.asOf(run.asOf()),
                texts.get("structure.purpose-is", run.purpose())),
            columns,
            rows,
            cells(null, table.levels().size()),
            List.of(
                texts.get("structure.define.people"),
                texts.get("structure.define.visits"),
                texts.get("structure.define.hidden", SmallCells.LEAST))),
        run.madeAt());
  }

  private List<Object> cells(Integer number, int row) {
    var cells = new ArrayList<Object>();
    cells.add(number);
    cells.add(texts.get("structure.level." + table.level(row)));
    for (int j = 0; j <= table.categories().size(); j++) {
      cells.add(cell(table.people()[row][j]));
      cells.add(cell(table.visits()[row][j]));
    }
    return cells;
  }

  private Object cell(Long count) {
    return count == null ? texts.get("structure.hidden") : (Object) count.intValue();
  }

  private String category(String code) {
    return code.startsWith("=") ? code.substring(1) : texts.get("structure.category." + code);
  }
}
