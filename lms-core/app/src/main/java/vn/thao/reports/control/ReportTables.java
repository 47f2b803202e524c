package vn.thao.reports.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import vn.thao.certification.control.RegisterBook;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.StaffingFilter;

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
  @Inject Readiness readiness;
  @Inject Abilities abilities;
  @Inject Hours hours;
  @Inject Sections sections;
  @Inject Communes communes;
  @Inject Abroad abroad;
  @Inject Dossiers dossiers;
  @Inject Structures structures;
  @Inject StoredReports stored;
  @Inject Builders builders;
  @Inject SourceReports sources;
  @Inject RegisterBook register;

  private final Map<String, BiFunction<ReportAsk, Locale, ReportTable>> reports = new HashMap<>();

  /**
   * @throws NotFound when there is no such report
   */
  @Requires({
    Permission.READ_COVERAGE,
    Permission.READ_PEOPLE,
    Permission.LEARN,
    Permission.SUPERVISE
  })
  public ReportTable table(ReportAsk ask, Locale language) {
    var report = reports.get(ask.report());
    if (report == null) {
      throw new NotFound("failure.not-found");
    }
    var now = report.apply(ask, language);
    return ask.against() == null || !SavedFilters.REPORTS.contains(ask.report())
        ? now
        : compared(now, report.apply(ask.then(), language), language);
  }

  private static ReportTable compared(ReportTable now, ReportTable then, Locale language) {
    var texts = new ReportTexts(language);
    var title = texts.difference(now.asOf(), then.asOf());
    var parts = new ArrayList<>(now.parts());
    parts.add(new ReportDifference(now, then).table(title));
    var notes = new ArrayList<>(now.notes());
    notes.remove(texts.get("report.hash", now.hash()));
    notes.add(texts.get("report.difference.empty"));
    var heading = new ArrayList<>(now.heading());
    heading.add(title);
    var table = now.withHeading(heading).withParts(parts);
    notes.add(texts.get("report.hash", table.hash()));
    return table.withNotes(notes);
  }

  /**
   * The differences alone, for a page that shows the report already.
   *
   * @return null when no other day is asked for
   */
  @Requires({Permission.READ_COVERAGE, Permission.READ_PEOPLE, Permission.SUPERVISE})
  public ReportTable difference(ReportAsk ask, Locale language) {
    if (ask.against() == null) {
      return null;
    }
    var parts = table(ask, language).parts();
    return parts.isEmpty() ? null : parts.get(parts.size() - 1);
  }

  @PostConstruct
  void know() {
    reports.put("staffing", this::staffing);
    reports.put("staffing-people", this::staffingPeople);
    reports.put("training", this::training);
    reports.put("gaps", this::gaps);
    reports.put("network", this::network);
    reports.put("clauses", this::clauses);
    reports.put("capable", this::capable);
    reports.put("dossier", this::dossier);
    reports.put("register", this::register);
    reports.put("builder", (ask, as) -> new BuilderSheet(builders.report(ask), as).table());
    reports.put("source", sources::table);
    reports.put("stored", (ask, as) -> stored.open(ask.id("stored"), false).table());
    reports.put(
        "structure", (ask, as) -> new StructureSheet(structures.look(ask.id("run")), as).table());
    reports.put(
        "counted",
        (ask, as) -> new CountedSheet(counted.people(CountedFilter.of(ask), 0), as).table());
    reports.put("readiness", (ask, as) -> new ReadinessSheet(readiness.report(ask), as).table());
    reports.put("abilities", (ask, as) -> new AbilitiesSheet(abilities.report(ask), as).table());
    reports.put("hours", (ask, as) -> new HoursSheet(hours.report(ask), as).table());
    reports.put("section", (ask, as) -> new SectionSheet(sections.report(ask), as).table());
    reports.put("communes", (ask, as) -> new CommuneSheet(communes.report(ask), as).table());
    reports.put("abroad", (ask, as) -> new AbroadSheet(abroad.report(ask), as).table());
  }

  private ReportTable staffing(ReportAsk ask, Locale language) {
    var report = staffing.report(ask.asOf(), ask.of("unit"), ask.of("position"), ask.knownAt());
    return new StaffingSheet(report, language).table();
  }

  private ReportTable staffingPeople(ReportAsk ask, Locale language) {
    var filter = StaffingFilter.of(ask);
    var people = staffing.people(filter, 0, ask.knownAt());
    return new StaffingPeopleSheet(people, filter, language).table();
  }

  private ReportTable training(ReportAsk ask, Locale language) {
    var report = training.report(ask.asOf(), ask.of("unit"), ask.of("course"), ask.knownAt());
    return new TrainingSheet(report, language).table();
  }

  private ReportTable gaps(ReportAsk ask, Locale language) {
    return new GapSheet(gaps.report(ask.asOf(), ask.of("unit"), ask.knownAt()), language).table();
  }

  private ReportTable network(ReportAsk ask, Locale language) {
    var report = network.report(ask.asOf(), ask.of("unit"), ask.knownAt());
    return new NetworkSheet(report, language).table();
  }

  private ReportTable clauses(ReportAsk ask, Locale language) {
    var report = clauses.report(ask.asOf(), ask.of("unit"), ask.knownAt());
    return new ClauseSheet(report, language).table();
  }

  private ReportTable register(ReportAsk ask, Locale language) {
    var filter =
        RegisterFilter.of(
            ask.of("year"), ask.of("unit"), ask.of("course"), ask.of("status"), ask.of("search"));
    var extract = register.extract(filter, ask.asOf(), ask.knownAt());
    return new RegisterSheet(extract, language).table();
  }

  private ReportTable dossier(ReportAsk ask, Locale language) {
    return new DossierSheet(dossiers.of(ask.of("person"), ask.asOf(), language), language).table();
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
}
