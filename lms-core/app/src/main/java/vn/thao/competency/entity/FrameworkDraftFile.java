package vn.thao.competency.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file says the framework should be, as far as it could be read.
 *
 * @param places by code, where in the file it stands
 * @param problems what could not be read
 */
public record FrameworkDraftFile(
    List<Competency> competencies, Map<String, String> places, List<FrameworkProblem> problems) {

  private static final int MOST = 300;

  /**
   * Laid over the version in use: known codes keep their identifiers, and what the file doesn't
   * name is retired, since nothing that was published is ever taken away.
   */
  public Framework over(Framework published) {
    var all =
        competencies.stream()
            .limit(MOST)
            .map(
                one ->
                    published
                        .find(one.code())
                        .map(Competency::identifier)
                        .map(one::known)
                        .orElse(one))
            .collect(Collectors.toCollection(ArrayList::new));
    var named = competencies.stream().map(Competency::code).collect(Collectors.toSet());
    var left =
        published.competencies().stream().filter(one -> !named.contains(one.code())).toList();
    left.forEach(one -> all.add(one.asRetired()));
    return new Framework(all);
  }

  /**
   * All that hinders it from becoming a draft, each at its place in the file.
   *
   * @param everPublished codes of competencies, which can't become groups
   */
  public List<FrameworkProblem> problems(
      Framework merged, Set<Integer> scale, Set<String> everPublished) {
    var all = new ArrayList<>(problems);
    if (competencies.isEmpty() && problems.isEmpty()) {
      all.add(FrameworkProblem.at("", "frameworks.file-empty"));
    }
    if (competencies.size() > MOST) {
      all.add(FrameworkProblem.at("", "frameworks.too-many", MOST));
      return all;
    }
    merged.problems(scale).forEach(problem -> all.add(placed(problem)));
    competencies.stream()
        .filter(one -> one.isGroup() && everPublished.contains(one.code()))
        .map(one -> FrameworkProblem.at(one.code(), "frameworks.no-group", one.code()))
        .forEach(problem -> all.add(placed(problem)));
    return all;
  }

  private FrameworkProblem placed(FrameworkProblem problem) {
    return new FrameworkProblem(
        places.getOrDefault(problem.place(), problem.place()), problem.key(), problem.arguments());
  }
}
