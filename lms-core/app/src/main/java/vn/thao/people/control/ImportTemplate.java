package vn.thao.people.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.control.Texts;

/**
 * The form of a list: headings, one row that is marked as an example and left out when read, and a
 * second sheet that says what belongs into each column.
 */
final class ImportTemplate {

  private static final int WIDTH = 24;

  private final Texts texts;
  private final Locale language;

  ImportTemplate(Texts texts, Locale language) {
    this.texts = texts;
    this.language = language;
  }

  byte[] bytes(ImportKind kind) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Thao", "1.0")) {
      list(book.newWorksheet(text("import.kind." + kind)), kind);
      guide(book.newWorksheet(text("import.guide")), kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void list(Worksheet sheet, ImportKind kind) {
    var example = List.of(text("import.example." + kind).split("\\|", -1));
    int last = kind.columns().size();
    for (int i = 0; i < last; i++) {
      var column = kind.columns().get(i);
      sheet.value(0, i, heading(column));
      sheet.width(i, WIDTH);
      value(sheet, i, column, example.get(i).strip());
      sheet.range(1, i, 1, i).style().italic().set();
      if (column.shape() == ImportColumn.Shape.DATE) {
        sheet.style(1, i).format("dd/mm/yyyy").italic().set();
      }
    }
    sheet.value(0, last, text("import.column.note"));
    sheet.value(1, last, text("import.example-row"));
    sheet.width(last, 2 * WIDTH);
    sheet.range(0, 0, 0, last).style().bold().wrapText(true).fillColor("E7ECF0").set();
    sheet.freezePane(0, 1);
  }

  private static void value(Worksheet sheet, int place, ImportColumn column, String value) {
    if (column.shape() == ImportColumn.Shape.DATE && !value.isEmpty()) {
      sheet.value(1, place, LocalDate.parse(value));
    } else {
      sheet.value(1, place, value);
    }
  }

  private void guide(Worksheet sheet, ImportKind kind) {
    var heads = List.of("import.guide.column", "import.guide.needed", "import.guide.text");
    for (int i = 0; i < heads.size(); i++) {
      sheet.value(0, i, text(heads.get(i)));
      sheet.width(i, i == 2 ? 4 * WIDTH : WIDTH);
    }
    sheet.range(0, 0, 0, 2).style().bold().fillColor("E7ECF0").set();
    int line = 1;
    for (var column : kind.columns()) {
      sheet.value(line, 0, text("import.column." + column.name()));
      sheet.value(line, 1, text(column.required() ? "import.guide.yes" : "import.guide.no"));
      sheet.value(line, 2, text("import.help." + column.name()) + words(column));
      sheet.style(line, 2).wrapText(true).set();
      line++;
    }
  }

  private String words(ImportColumn column) {
    var codes = ImportKind.words(column.shape());
    return codes.isEmpty()
        ? ""
        : " "
            + codes.stream()
                .map(code -> text(ImportKind.text(column.shape(), code)))
                .collect(Collectors.joining("; "));
  }

  private String heading(ImportColumn column) {
    return text("import.column." + column.name()) + (column.required() ? " *" : "");
  }

  private String text(String key) {
    return texts.get(language, key);
  }
}
