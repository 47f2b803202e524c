package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameworkTest {

  private static final Set<Integer> SCALE = Set.of(1, 2, 3, 4, 5);

  private static Competency one(String code, String parent) {
    return one(code, parent, CompetencyKind.DOMAIN, level(1, "một"));
  }

  private static Competency one(
      String code, String parent, CompetencyKind kind, Descriptor... levels) {
    return new Competency(
        code,
        Competency.shippedIdentifier(code),
        kind,
        parent,
        new Wording("Tên " + code, "Name " + code),
        false,
        List.of(levels));
  }

  private static Descriptor level(int level, String text) {
    return new Descriptor(level, new Wording(text, text + " en"));
  }

  private static List<String> codes(Framework framework) {
    return framework.competencies().stream().map(Competency::code).toList();
  }

  private static List<String> keys(List<FrameworkProblem> problems) {
    return problems.stream().map(problem -> problem.place() + " " + problem.key()).toList();
  }

  @Test
  void childrenFollowTheirParentWhereverTheyStood() {
    var framework =
        new Framework(
            List.of(
                one("C2", "G"),
                one("C1", ""),
                one("G", "", CompetencyKind.GROUP),
                one("C3", "G"),
                one("C4", "C2")));

    assertThat(codes(framework)).containsExactly("C1", "G", "C2", "C4", "C3");
    assertThat(framework.nodes()).extracting(FrameworkNode::depth).containsExactly(0, 0, 1, 2, 1);
    assertThat(framework.rank("C3")).isEqualTo(2);
    assertThat(framework.problems(SCALE)).isEmpty();
  }

  @Test
  void competencyMovesToItsPlaceAmongItsSiblings() {
    var framework = new Framework(List.of(one("A", ""), one("B", ""), one("C", "")));

    assertThat(codes(framework.with(one("C", ""), 1))).containsExactly("C", "A", "B");
    assertThat(codes(framework.with(one("A", ""), 2))).containsExactly("B", "A", "C");
    assertThat(codes(framework.with(one("A", ""), 99))).containsExactly("B", "C", "A");
    assertThat(codes(framework.with(one("D", "A"), 1))).containsExactly("A", "D", "B", "C");
    assertThat(codes(framework.without("B"))).containsExactly("A", "C");
  }

  @Test
  void circleIsFoundAndLosesNothing() {
    var framework = new Framework(List.of(one("A", "B"), one("B", "A"), one("C", "")));

    assertThat(codes(framework)).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(keys(framework.problems(SCALE)))
        .containsExactlyInAnyOrder("A frameworks.cycle", "B frameworks.cycle");
    assertThat(keys(new Framework(List.of(one("A", "A"))).problems(SCALE)))
        .containsExactly("A frameworks.cycle");
  }

  @Test
  void everyProblemIsNamedAtItsCode() {
    var framework =
        new Framework(
            List.of(
                one("A", "X"),
                one("B", "", CompetencyKind.GROUP, level(1, "x")),
                one("C", "", CompetencyKind.DOMAIN, level(7, "x"), level(7, "y")),
                one("d", "", CompetencyKind.DOMAIN, level(1, "x".repeat(501)))));

    assertThat(keys(framework.problems(SCALE)))
        .containsExactlyInAnyOrder(
            "A frameworks.no-parent",
            "B frameworks.group-level",
            "C frameworks.no-level",
            "C frameworks.no-level",
            "C frameworks.level-twice",
            "d frameworks.bad-code",
            "d frameworks.text-long");
    assertThat(keys(new Framework(List.of(one("A", ""), one("A", ""))).problems(SCALE)))
        .contains("A frameworks.twice", "A frameworks.identifier-twice");
  }

  @Test
  void treeHasAnEndInDepth() {
    var framework =
        new Framework(
            List.of(
                one("A", ""),
                one("B", "A"),
                one("C", "B"),
                one("D", "C"),
                one("E", "D"),
                one("F", "E")));
    assertThat(keys(framework.problems(SCALE))).containsExactly("F frameworks.deep");
  }

  @Test
  void draftMayLackWhatAPublishedVersionMayNot() {
    var nameless =
        new Competency(
            "A",
            "id",
            CompetencyKind.DOMAIN,
            "B",
            new Wording("Có", ""),
            false,
            List.of(new Descriptor(2, new Wording("", "only"))));
    var framework =
        new Framework(List.of(one("B", "", CompetencyKind.GROUP).asRetired(), nameless));

    assertThat(framework.problems(SCALE)).isEmpty();
    assertThat(keys(framework.gaps()))
        .containsExactly(
            "A frameworks.name-missing",
            "A frameworks.text-missing",
            "A frameworks.parent-retired");
    assertThat(keys(new Framework(List.of(one("C", "", CompetencyKind.DOMAIN))).gaps()))
        .containsExactly("C frameworks.levels-missing");
  }

  @Test
  void differencesSayWhatBecameOfEach() {
    var before =
        new Framework(
            List.of(
                one("A", ""),
                one("B", "", CompetencyKind.DOMAIN, level(1, "x"), level(2, "y")),
                one("C", ""),
                one("D", "")));
    var after =
        new Framework(
            List.of(
                one("A", ""),
                one("B", "A", CompetencyKind.DOMAIN, level(1, "x"), level(3, "z")),
                one("C", "").asRetired(),
                one("E", "")));

    var changes = FrameworkChange.between(before, after);

    assertThat(changes)
        .extracting(FrameworkChange::how, FrameworkChange::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("changed", "B"),
            org.assertj.core.groups.Tuple.tuple("retired", "C"),
            org.assertj.core.groups.Tuple.tuple("added", "E"),
            org.assertj.core.groups.Tuple.tuple("removed", "D"));
    assertThat(changes.get(0).details())
        .containsExactly(
            new FrameworkChange.Detail("parent", 0, "", "A"),
            new FrameworkChange.Detail("text-vi", 2, "y", ""),
            new FrameworkChange.Detail("text-en", 2, "y en", ""),
            new FrameworkChange.Detail("text-vi", 3, "", "z"),
            new FrameworkChange.Detail("text-en", 3, "", "z en"));
    assertThat(FrameworkChange.between(after, after)).isEmpty();
    assertThat(FrameworkChange.between(after, before))
        .extracting(FrameworkChange::how)
        .contains("revived");
  }
}
