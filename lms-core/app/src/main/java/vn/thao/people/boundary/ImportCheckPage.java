package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.people.control.Imports;
import vn.thao.people.entity.ImportColumn.Shape;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportProblem;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportState;
import vn.thao.people.entity.ImportView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.NotFound;

/** What a list would change, row by row; from here it is applied, and taken back. */
@Named
@RequestScoped
public class ImportCheckPage {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  @Inject Imports imports;
  @Inject Texts texts;
  @Inject Language language;
  @Inject PageFormat format;
  private String id;
  private String state;
  private String page;
  private ImportView view;

  public void load() {
    if (id == null || !id.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    view = imports.view(Long.parseLong(id), chosen(), number);
  }

  private ImportState chosen() {
    return getStates().stream().filter(each -> each.name().equals(state)).findFirst().orElse(null);
  }

  public List<ImportState> getStates() {
    return List.of(ImportState.NEW, ImportState.CHANGED, ImportState.SAME, ImportState.WRONG);
  }

  /** What the row asks for, in the order of the columns. */
  public String content(ImportRow row) {
    return view.summary().kind().columns().stream()
        .filter(column -> !row.value(column.name()).isEmpty())
        .map(column -> value(column.name(), row.value(column.name())))
        .collect(Collectors.joining(" · "));
  }

  /** Dates and words as people write them. */
  public String value(String column, String value) {
    if (value.isEmpty()) {
      return texts.get(language.getLocale(), "import.nothing");
    }
    var shape = view.summary().kind().column(column).shape();
    if (shape == Shape.DATE) {
      return day(value);
    }
    return ImportKind.words(shape).contains(value)
        ? texts.get(language.getLocale(), ImportKind.text(shape, value))
        : value;
  }

  private String day(String value) {
    return value.matches(DAY) ? format.date(LocalDate.parse(value)) : value;
  }

  /** The sentence that says how to mend it. */
  public String words(ImportProblem problem) {
    var arguments = problem.arguments().stream().map(this::day).toArray();
    return texts.get(language.getLocale(), problem.key(), arguments);
  }

  public ImportView getView() {
    return view;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getState() {
    return state == null ? "" : state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
