package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.learning.control.NominationProgress;
import vn.thao.learning.entity.NominationList;
import vn.thao.learning.entity.NominationStatus;
import vn.thao.learning.entity.ProgressFilter;
import vn.thao.platform.boundary.Language;

/** Tiến độ: what became of the nominations in scope; all filters stand in the address. */
@Named
@RequestScoped
public class ProgressPage {

  @Inject NominationProgress progress;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private ProgressFilter filter;
  private NominationList list;

  public void load() {
    filter = filter(request);
    var page = request.getParameter("page");
    list =
        progress.list(
            filter,
            page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
            language.getLocale());
  }

  static ProgressFilter filter(HttpServletRequest request) {
    var word = request.getParameter("status");
    var status =
        Stream.of(NominationStatus.values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElse(null);
    return new ProgressFilter(given(request, "course"), given(request, "unit"), status);
  }

  private static String given(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** The address of this page with these filters. */
  static String address(ProgressFilter filter) {
    return "/learning/progress?"
        + Stream.of(
                part("course", filter.course()),
                part("unit", filter.unit()),
                part("status", filter.status() == null ? null : filter.status().word()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
  }

  private static String part(String name, String value) {
    return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The people behind a number. */
  public String behind(String course, String status) {
    var chosen =
        Stream.of(NominationStatus.values())
            .filter(each -> each.word().equals(status))
            .findFirst()
            .orElse(null);
    return address(new ProgressFilter(course, filter.unit(), chosen)) + "#people";
  }

  public String page(int number) {
    return address(filter) + "&page=" + number + "#people";
  }

  public NominationStatus[] getStatuses() {
    return NominationStatus.values();
  }

  public ProgressFilter getFilter() {
    return filter;
  }

  public String getStatus() {
    return filter.status() == null ? "" : filter.status().word();
  }

  public NominationList getList() {
    return list;
  }
}
