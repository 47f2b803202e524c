package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.Readers;
import vn.thao.reports.control.SavedFilters;
import vn.thao.reports.control.SourceReports;
import vn.thao.reports.entity.SavedFilterRow;

/** Báo cáo: which reports there are, and the filters that the reader has saved. */
@Named
@RequestScoped
public class IndexPage {

  private static final List<String> REPORTS =
      List.of(
          "training",
          "gaps",
          "staffing",
          "abilities",
          "structure",
          "hours",
          "dossier",
          "section",
          "communes",
          "readiness",
          "network",
          "abroad",
          "capable",
          "clauses",
          "builder");

  @Inject SavedFilters savedFilters;
  @Inject Readers readers;
  @Inject SourceReports sources;
  private List<String> reports = List.of();
  private List<String> contributed = List.of();
  private List<SavedFilterRow> filters = List.of();

  public void load() {
    filters = savedFilters.list(null);
    reports = readers.open(REPORTS);
    contributed = sources.open();
  }

  public List<String> getReports() {
    return reports;
  }

  /** The ids of those that plugins bring. */
  public List<String> getContributed() {
    return contributed;
  }

  public List<SavedFilterRow> getFilters() {
    return filters;
  }
}
