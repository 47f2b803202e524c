package vn.thao.reports.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportTable;

/**
 * Every report as a table, by what its address asks for. Each is made by its own use case, which
 * looks at the caller's permission and scope.
 */
@ApplicationScoped
public class ReportTables {

  @Inject Staffing staffing;
  @Inject Training training;
  @Inject Gaps gaps;
  @Inject Capable capable;
  @Inject Clauses clauses;
  @Inject Network network;
  @Inject Counted counted;
  @Inject Dossiers dossiers;
  @Inject Structures structures;

  private final Map<String, BiFunction<ReportAsk, Locale, ReportTable>> reports = new HashMap<>();

  /**
   * @throws NotFound when there is no such report
   */
  @Requires({Permission.READ_COVERAGE, Permission.READ_PEOPLE, Permission.LEARN})
  public ReportTable table(ReportAsk ask, Locale language) {
    var report = reports.get(ask.report());
    if (report == null) {
      throw new NotFound("failure.not-found");
    }
    return report.apply(ask, language);
  }

  @PostConstruct
  void know() {
    reports.put(
        "staffing",
        (ask, language) ->
            new StaffingSheet(
                    staffing.report(ask.asOf(), ask.of("unit"), ask.of("position"), ask.knownAt()),
                    language)
                .table());
    reports.put(
        "training",
        (ask, language) ->
            new TrainingSheet(
                    training.report(ask.asOf(), ask.of("unit"), ask.of("course"), ask.knownAt()),
                    language)
                .table());
    reports.put(
        "gaps",
        (ask, language) ->
            new GapSheet(gaps.report(ask.asOf(), ask.of("unit"), ask.knownAt()), language).table());
    reports.put(
        "network",
        (ask, language) ->
            new NetworkSheet(network.report(ask.asOf(), ask.of("unit"), ask.knownAt()), language)
                .table());
    reports.put(
        "clauses",
        (ask, language) ->
            new ClauseSheet(clauses.report(ask.asOf(), ask.of("unit"), ask.knownAt()), language)
                .table());
    reports.put("capable", this::capable);
    reports.put(
        "structure",
        (ask, language) -> new StructureSheet(structures.look(ask.id("run")), language).table());
    reports.put(
        "counted",
        (ask, language) -> new CountedSheet(counted.people(filter(ask), 0), language).table());
    reports.put(
        "dossier",
        (ask, language) ->
            new DossierSheet(dossiers.of(ask.of("person"), ask.asOf(), language), language)
                .table());
  }

  private ReportTable capable(ReportAsk ask, Locale language) {
    return new CapableSheet(
            capable.report(
                ask.asOf(),
                ask.of("unit"),
                ask.of("competency"),
                ask.digit("level"),
                ask.knownAt()),
            language)
        .table();
  }

  private static CountedFilter filter(ReportAsk ask) {
    return new CountedFilter(
        ask.of("report"),
        ask.word("measure"),
        ask.asOf(),
        ask.knownAt(),
        ask.of("unit"),
        "yes".equals(ask.of("own")),
        ask.of("course"),
        ask.of("position"),
        ask.of("competency"));
  }
}
