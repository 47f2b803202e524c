package vn.thao.reports.entity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.entity.NotFound;

/**
 * What a report is asked for, as its address says it.
 *
 * @param report the noun of its page and files
 * @param asOf the day it looks at; null: today
 * @param knownAt what had been recorded by then; null: now
 * @param against a day to compare with; null: none
 * @param choices by the name of the parameter
 */
public record ReportAsk(
    String report,
    LocalDate asOf,
    Instant knownAt,
    LocalDate against,
    Map<String, String> choices) {

  /** The parameters that addresses of reports carry; all but the times are choices. */
  public static final List<String> PARAMETERS =
      List.of(
          "asOf",
          "knownAt",
          "against",
          "unit",
          "position",
          "course",
          "report",
          "measure",
          "own",
          "competency",
          "level",
          "programme",
          "norm",
          "type",
          "kind",
          "standing",
          "person",
          "run",
          "stored",
          "source",
          "rows",
          "across",
          "count",
          "year",
          "status",
          "search");

  /** Of these, those that say when. */
  public static final Set<String> TIMES = Set.of("asOf", "knownAt", "against");

  public ReportAsk {
    choices = Map.copyOf(choices);
  }

  /** The same on the day that is compared with. */
  public ReportAsk then() {
    return new ReportAsk(report, against, knownAt, null, choices);
  }

  /** The same without a day to compare with. */
  public ReportAsk alone() {
    return new ReportAsk(report, asOf, knownAt, null, choices);
  }

  /** The choices, without the times, as an address carries them. */
  public String query() {
    return PARAMETERS.stream()
        .filter(name -> !TIMES.contains(name) && of(name) != null)
        .map(name -> name + "=" + URLEncoder.encode(of(name), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** What stands in an address after the question mark; what can't be read is left out. */
  public static Map<String, String> choices(String query) {
    var found = new HashMap<String, String>();
    for (var part : query.split("&")) {
      int is = part.indexOf('=');
      if (is > 0 && PARAMETERS.contains(part.substring(0, is)) && is < part.length() - 1) {
        found.put(part.substring(0, is), decoded(part.substring(is + 1)));
      }
    }
    return found;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  /** Null when it is not given. */
  public String of(String name) {
    var value = choices.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** Empty when it is not given. */
  public String word(String name) {
    var value = of(name);
    return value == null ? "" : value;
  }

  /** 0 when it is not given or no number of one digit. */
  public int digit(String name) {
    var value = word(name);
    return value.matches("\\d") ? Integer.parseInt(value) : 0;
  }

  /**
   * @throws NotFound when it is no id
   */
  public long id(String name) {
    var value = word(name);
    if (!value.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    return Long.parseLong(value);
  }
}
