package vn.thao.learning.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.learning.control.AssignmentReading.Case;
import vn.thao.learning.control.AssignmentReading.Person;
import vn.thao.learning.entity.AssignmentCaseRow;
import vn.thao.learning.entity.AssignmentDue;
import vn.thao.learning.entity.AssignmentFilter;
import vn.thao.learning.entity.AssignmentRuleRow;
import vn.thao.learning.entity.AssignmentVerdict;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.learning.entity.AssignmentView;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.ConditionWords;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Paging;

/** Puts rules and those whom they concern into words, in the language of the reader. */
final class AssignmentWords {

  static final int PAGE = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Texts texts;
  private final ConditionWords words;
  private final AssignmentReading reading;
  private final LocalDate day;
  private final Locale language;

  AssignmentWords(
      Texts texts,
      ConditionWords words,
      AssignmentReading reading,
      LocalDate day,
      Locale language) {
    this.texts = texts;
    this.words = words;
    this.reading = reading;
    this.day = day;
    this.language = language;
  }

  /** In the list, with the people of the look. */
  AssignmentRuleRow row(AssignmentVersion version, LocalName unit, boolean drafted) {
    int covered = 0;
    int problems = 0;
    for (var each : version.draft() ? List.<Case>of() : reading.cases(version)) {
      covered += each.facts().verdict(each.wanted(), day).isCovered() ? 1 : 0;
      problems += isProblem(version, each) ? 1 : 0;
    }
    return row(version, unit, covered, problems, drafted);
  }

  private boolean isProblem(AssignmentVersion version, Case each) {
    return version.isInForceOn(day) && each.facts().problem(each.wanted(), day) != null;
  }

  private AssignmentRuleRow row(
      AssignmentVersion version, LocalName unit, int covered, int problems, boolean drafted) {
    return new AssignmentRuleRow(
        version.code(),
        version.name().in(language),
        words.name("completed", "course", version.course()).in(language),
        unit.in(language),
        words.sentence(version.condition(), language),
        due(version.due()),
        state(version),
        version.from(),
        version.to(),
        covered,
        problems,
        drafted);
  }

  private String due(AssignmentDue due) {
    var what = due.kind() == AssignmentDue.Kind.DAY ? DAY.format(due.on()) : due.days();
    return texts.get(language, "assignment-rule.due." + due.kind(), what);
  }

  private String state(AssignmentVersion version) {
    if (version.draft()) {
      return "draft";
    }
    return version.isOverBy(day) ? "expired" : version.from().isAfter(day) ? "coming" : "in-force";
  }

  AssignmentView view(
      AssignmentVersion shown,
      Map<AssignmentVersion, LocalName> versions,
      AssignmentFilter filter,
      boolean kept,
      LocalDate today) {
    var counts = new EnumMap<AssignmentVerdict, Integer>(AssignmentVerdict.class);
    var fitting = new ArrayList<Case>();
    var problems = new ArrayList<Case>();
    for (var each : reading.cases(shown)) {
      var verdict = each.facts().verdict(each.wanted(), day);
      counts.merge(verdict, 1, Integer::sum);
      if (fits(each.person(), verdict, filter)) {
        fitting.add(each);
      }
      if (day.equals(today) && isProblem(shown, each)) {
        problems.add(each);
      }
    }
    var paging = Paging.of(filter.page(), fitting.size(), PAGE);
    return new AssignmentView(
        shown,
        row(shown, versions.get(shown), 0, problems.size(), drafted(versions)),
        versions.entrySet().stream()
            .filter(each -> !each.getKey().draft())
            .map(each -> row(each.getKey(), each.getValue(), 0, 0, false))
            .toList(),
        words.lines(shown.condition(), language),
        kept ? words.fields() : Map.of(),
        counts,
        rows(shown, problems.subList(0, Math.min(PAGE, problems.size()))),
        rows(shown, paging.of(fitting)),
        day,
        fitting.size(),
        paging.page(),
        paging.pages(),
        kept,
        reading.isDecidable(shown));
  }

  private static boolean drafted(Map<AssignmentVersion, LocalName> versions) {
    return versions.keySet().stream().anyMatch(AssignmentVersion::draft);
  }

  private static boolean fits(Person person, AssignmentVerdict verdict, AssignmentFilter filter) {
    if (!filter.words().isBlank()) {
      return person.searchName().contains(Names.searchable(filter.words()))
          || person.staffNumber().equalsIgnoreCase(filter.words().strip());
    }
    return filter.verdict() == null
        ? verdict != AssignmentVerdict.OUT
        : verdict == filter.verdict();
  }

  private List<AssignmentCaseRow> rows(AssignmentVersion version, List<Case> cases) {
    return cases.stream()
        .map(
            each ->
                new AssignmentCaseRow(
                    each.person().id(),
                    each.person().fullName(),
                    each.person().posts().stream().map(this::post).toList(),
                    each.facts().verdict(each.wanted(), day),
                    each.wanted(),
                    each.facts().due(),
                    version.isInForceOn(day) ? each.facts().problem(each.wanted(), day) : null,
                    why(version, each.person())))
        .toList();
  }

  private String post(AssignmentReading.Post post) {
    return post.unit().in(language)
        + " · "
        + post.position()
        + " – "
        + post.positionName().in(language);
  }

  private List<String> why(AssignmentVersion version, Person person) {
    if (person.posts().stream().noneMatch(post -> version.reaches(post.path()))) {
      return List.of(texts.get(language, "assignment-rule.elsewhere"));
    }
    return version.condition().why(reading.facts(person.id()), day).stream()
        .map(why -> words.sentence(why, language))
        .toList();
  }
}
