package vn.thao.people.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportColumn.Shape;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Texts;

/** Turns what stands in cells into one spelling, or says how to mend it. */
final class ImportCells {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,6})([.,]0+)?%?");

  /** Shapes that hold nothing sensitive; what is wrong in the others is not shown again. */
  private static final Set<Shape> SHOWN =
      EnumSet.of(
          Shape.CODE,
          Shape.DATE,
          Shape.MAIL,
          Shape.NUMBER,
          Shape.PERCENT,
          Shape.YEAR,
          Shape.KIND,
          Shape.TYPE);

  private final Map<Shape, Map<String, String>> words = new EnumMap<>(Shape.class);

  ImportCells(Texts texts) {
    for (var shape : Shape.values()) {
      words.put(shape, words(texts, shape));
    }
  }

  private static Map<String, String> words(Texts texts, Shape shape) {
    var words = new HashMap<String, String>();
    for (var code : ImportKind.words(shape)) {
      words.put(ImportHeadings.folded(code), code);
      for (var language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
        words.put(ImportHeadings.folded(texts.get(language, ImportKind.text(shape, code))), code);
      }
    }
    return words;
  }

  /** Puts the cell's value into the draft, or the problem with it and what is to be mended. */
  void read(ImportColumn column, String cell, Draft draft) {
    value(column, cell, draft);
    if (draft.value(column.name()).isEmpty() && SHOWN.contains(column.shape())) {
      draft.said(column.name(), cell);
    }
  }

  private void value(ImportColumn column, String cell, Draft draft) {
    if (ImportHeadings.MASKED.matcher(cell).matches()) {
      draft.wrong(column.name(), "import.problem.citizen-id");
    } else if (cell.length() > column.longest() && column.shape() != ImportColumn.Shape.DATE) {
      draft.wrong(column.name(), "import.problem.too-long", column.longest());
    } else {
      switch (column.shape()) {
        case TEXT -> draft.put(column.name(), cell.replaceAll("[\\p{Cntrl}\\s]+", " "));
        case CODE -> code(column, cell, draft);
        case NAME -> name(column, cell, draft);
        case MAIL -> mail(column, cell, draft);
        case DATE -> date(column, cell, draft);
        case PERCENT -> number(column, cell, 1, 100, draft);
        case NUMBER -> number(column, cell, 0, 100_000, draft);
        case YEAR -> number(column, cell, 1900, 2100, draft);
        case KIND -> word(column, cell, "import.problem.kind", draft);
        case TYPE -> word(column, cell, "import.problem.type", draft);
        case SEX -> word(column, cell, "import.problem.sex", draft);
        case STAFF_TYPE -> word(column, cell, "import.problem.staff-type", draft);
        case YES_NO -> word(column, cell, "import.problem.yes-no", draft);
      }
    }
  }

  private static void code(ImportColumn column, String cell, Draft draft) {
    if (CODE.matcher(cell).matches()) {
      draft.put(column.name(), cell);
    } else {
      draft.wrong(column.name(), "import.problem.code");
    }
  }

  private static void name(ImportColumn column, String cell, Draft draft) {
    var name = Names.clean(cell);
    if (name.matches(".*[\\p{N}@<>#].*") || !name.matches(".*\\p{L}.*")) {
      draft.wrong(column.name(), "import.problem.name");
    } else {
      draft.put(column.name(), name);
    }
  }

  private static void mail(ImportColumn column, String cell, Draft draft) {
    if (Mail.isAddress(cell.strip())) {
      draft.put(column.name(), cell.strip());
    } else {
      draft.wrong(column.name(), "import.problem.mail");
    }
  }

  private static void date(ImportColumn column, String cell, Draft draft) {
    try {
      var typed = TYPED.matcher(cell);
      var date =
          typed.matches()
              ? LocalDate.of(number(typed.group(3)), number(typed.group(2)), number(typed.group(1)))
              : LocalDate.parse(cell);
      if (date.getYear() < 1950 || date.getYear() > 2100) {
        draft.wrong(column.name(), "import.problem.year");
      } else {
        draft.put(column.name(), date.toString());
      }
    } catch (DateTimeException broken) {
      draft.wrong(column.name(), "import.problem.date");
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static void number(ImportColumn column, String cell, int least, int most, Draft draft) {
    var whole = WHOLE.matcher(cell);
    if (whole.matches() && number(whole.group(1)) >= least && number(whole.group(1)) <= most) {
      draft.put(column.name(), String.valueOf(number(whole.group(1))));
    } else {
      draft.wrong(column.name(), "import.problem.number", least, most);
    }
  }

  private void word(ImportColumn column, String cell, String problem, Draft draft) {
    var code = words.get(column.shape()).get(ImportHeadings.folded(cell));
    if (code == null) {
      draft.wrong(column.name(), problem);
    } else {
      draft.put(column.name(), code);
    }
  }
}
