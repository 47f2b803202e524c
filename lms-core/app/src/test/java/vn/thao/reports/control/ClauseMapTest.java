package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Texts;

/** Nothing of the directive is forgotten, and nothing is promised that isn't there. */
class ClauseMapTest {

  private final ClauseMap map = ClauseMap.read();

  @SuppressWarnings("unchecked")
  private static Set<String> clauses() {
    var file = SeedFiles.yaml("vn/thao/law/data/instruments.yaml");
    return ((List<Map<String, Object>>) file.get("instruments"))
        .stream()
            .filter(each -> ClauseMap.INSTRUMENT.equals(each.get("code")))
            .flatMap(each -> ((List<Map<String, Object>>) each.get("clauses")).stream())
            .map(each -> (String) each.get("code"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void everyClauseHasSomethingToLearnAndSomethingThatAnswersForIt() {
    for (var clause : clauses()) {
      var entry = map.of(clause);
      var learnt = new ArrayList<>(entry.courses());
      learnt.addAll(entry.competencies());
      var answers = new ArrayList<>(entry.reports());
      answers.addAll(entry.features());
      assertThat(learnt).as("courses or competencies of " + clause).isNotEmpty();
      assertThat(answers).as("reports or features of " + clause).isNotEmpty();
    }
  }

  @Test
  void onlyClausesOfTheDirectiveAreNamed() {
    assertThat(map.entries().keySet()).isSubsetOf(clauses()).hasSize(clauses().size());
  }

  @Test
  @SuppressWarnings("unchecked")
  void onlyCompetenciesOfTheFrameworkAreNamed() {
    var file = SeedFiles.yaml("vn/thao/competency/data/framework.yaml");
    var known =
        ((List<Map<String, Object>>) file.get("competencies"))
            .stream().map(each -> (String) each.get("code")).collect(Collectors.toSet());
    map.entries()
        .forEach((clause, entry) -> assertThat(known).as(clause).containsAll(entry.competencies()));
  }

  @Test
  void reportsAndFeaturesExistAndHaveNames() {
    var texts = new Texts();
    for (var entry : map.entries().values()) {
      assertThat(SavedFilters.REPORTS).containsAll(entry.reports());
      for (var feature : map.features(entry)) {
        assertThat(Path.of("src/main/webapp" + feature.path() + ".xhtml")).exists();
        for (var language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
          assertThat(texts.all(language)).containsKey("clauses.feature." + feature.noun());
        }
      }
    }
  }
}
