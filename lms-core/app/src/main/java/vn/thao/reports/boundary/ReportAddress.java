package vn.thao.reports.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.reports.entity.ReportAsk;

/** What addresses of reports say after the question mark. */
final class ReportAddress {

  private ReportAddress() {}

  /**
   * The parameters of this request, with one of them changed.
   *
   * @param name null: none
   * @param value null: left out
   */
  static String query(HttpServletRequest request, String name, String value) {
    return Stream.concat(
            ReportAsk.PARAMETERS.stream()
                .filter(each -> !each.equals(name) && isGiven(request.getParameter(each)))
                .map(each -> part(each, request.getParameter(each))),
            value == null ? Stream.empty() : Stream.of(part(name, value)))
        .collect(Collectors.joining("&"));
  }

  static String file(HttpServletRequest request, String report, String extension, Locale language) {
    return "/api/v1/reports/"
        + report
        + "."
        + extension
        + "?"
        + query(request, "language", language.getLanguage());
  }

  /**
   * @param unit empty or null: the report's own
   */
  static String behind(HttpServletRequest request, String report, String measure, String unit) {
    var own = unit == null || unit.isEmpty();
    return "/reports/counted?"
        + (own ? query(request, null, null) : query(request, "unit", unit))
        + "&report="
        + report
        + "&measure="
        + measure;
  }

  private static boolean isGiven(String value) {
    return value != null && !value.isBlank();
  }

  private static String part(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
