package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.control.MappedFile;
import vn.thao.reports.control.Mappings;
import vn.thao.reports.control.Trained;
import vn.thao.reports.entity.DayForm;
import vn.thao.reports.entity.MappingField;
import vn.thao.reports.entity.MappingView;
import vn.thao.reports.entity.TrainedList;

/** A mapping: its columns to change, the first rows as they would be written, the files. */
@Named
@RequestScoped
public class MappingPage {

  /** So many empty lines stand below, for columns to be added. */
  private static final int SPARE = 3;

  @Inject Mappings mappings;
  @Inject Trained trained;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private MappingView data;
  private TrainedList shown;
  private TableView preview;
  private List<Line> lines = List.of();
  private boolean unreadable;

  /** A column in the form. */
  public record Line(int place, String heading, String field, String text) {}

  public void load() {
    if (!of("id").matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    data = mappings.view(Long.parseLong(of("id")));
    shown = shown();
    var file = new MappedFile(data.mapping(), shown.rows(), language.getLocale());
    preview = TableView.of(file.table(), language.getLocale());
    lines = request.getParameter("heading") == null ? stored() : typed();
  }

  /** A period that can't be read counts as not given, and the page says so. */
  private TrainedList shown() {
    try {
      return trained.preview(PageFormat.parse(of("from")), PageFormat.parse(of("to")));
    } catch (Refused broken) {
      unreadable = true;
      return trained.preview(null, null);
    }
  }

  private List<Line> stored() {
    var all = new ArrayList<Line>();
    for (var column : data.mapping().columns()) {
      all.add(new Line(all.size() + 1, column.heading(), column.field().name(), column.text()));
    }
    for (int i = 0; i < SPARE; i++) {
      all.add(new Line(all.size() + 1, "", MappingField.NOTHING.name(), ""));
    }
    return all;
  }

  private List<Line> typed() {
    var all = new ArrayList<Line>();
    for (var column : MappingForm.columns(request)) {
      all.add(new Line(all.size() + 1, column.heading(), column.field().name(), column.text()));
    }
    return all;
  }

  public MappingView getData() {
    return data;
  }

  public TrainedList getShown() {
    return shown;
  }

  public TableView getPreview() {
    return preview;
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<String> getFields() {
    return Arrays.stream(MappingField.values()).map(Enum::name).toList();
  }

  public List<String> getDayForms() {
    return Arrays.stream(DayForm.values()).map(Enum::name).toList();
  }

  /** Typed before it was refused, or stored. */
  public String getDayForm() {
    return of("dayForm").isEmpty() ? data.mapping().dayForm().name() : of("dayForm");
  }

  public boolean isUnreadable() {
    return unreadable;
  }

  public String file(String kind) {
    return "/api/v1/reports/mappings/%s.%s?from=%s&to=%s&language=%s"
        .formatted(data.id(), kind, shown.from(), shown.to(), language.getLocale().getLanguage());
  }

  /** How a day looks in this form. */
  public String example(String form) {
    return DayForm.valueOf(form).of(LocalDate.of(2026, 12, 31));
  }

  public String of(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
