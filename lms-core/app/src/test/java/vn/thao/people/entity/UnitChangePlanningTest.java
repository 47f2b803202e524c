package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thao.people.entity.UnitChangePlan.Former;
import vn.thao.people.entity.UnitChangePlan.Move;
import vn.thao.platform.entity.LocalName;

/** T above A (above A1, above A11) and B. */
class UnitChangePlanningTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);

  private final Map<String, UnitStanding> units = new LinkedHashMap<>();
  private final List<UnitPost> posts = new ArrayList<>();

  UnitChangePlanningTest() {
    unit("T", "", "/t/");
    unit("A", "T", "/t/a/");
    unit("A1", "A", "/t/a/a1/");
    unit("A11", "A1", "/t/a/a1/a11/");
    unit("B", "T", "/t/b/");
  }

  private void unit(String code, String parent, String path) {
    standing(code, parent, path, LONG_AGO, true, true);
  }

  private void standing(
      String code, String parent, String path, LocalDate from, boolean settled, boolean reached) {
    long id = units.size() + 1;
    units.put(
        code,
        new UnitStanding(
            id, id, code, parent, path, "Xã " + code, code, "commune", from, settled, reached));
  }

  private UnitPost post(long person, String unit, String position, LocalDate from, LocalDate to) {
    long id = posts.size() + 1;
    var name = new LocalName(position, position);
    var post =
        new UnitPost(
            id,
            unit,
            person,
            "S-" + person,
            "Người " + person,
            position.hashCode(),
            position,
            name,
            "FULL_TIME",
            100,
            "1",
            from,
            to);
    posts.add(post);
    return post;
  }

  private UnitChangePlan plan(
      UnitChangeKind kind, List<String> about, boolean stays, List<UnitPart> parts) {
    return plan(kind, about, stays, parts, Map.of());
  }

  private UnitChangePlan plan(
      UnitChangeKind kind,
      List<String> about,
      boolean stays,
      List<UnitPart> parts,
      Map<String, String> places) {
    return UnitChangePlanning.plan(
        new UnitChangeDraft(kind, DAY, "15", about, stays, parts, places),
        new UnitFacts(units, Set.of("T", "A", "A1", "A11", "B", "OLD"), posts));
  }

  private static UnitPart part(String code, String parent) {
    return new UnitPart(code, "Xã " + code, code, "commune", parent);
  }

  private static List<String> codes(UnitChangePlan plan) {
    return plan.begun().stream().map(UnitPart::code).toList();
  }

  private static List<String> problems(UnitChangePlan plan) {
    return plan.problems().stream()
        .map(problem -> problem.key().replace("unit-change.problem.", ""))
        .toList();
  }

  @Test
  void newNameLeavesPlaceAndPeople() {
    post(1, "A", "P1", LONG_AGO, null);
    var renamed = new UnitPart("A", "Phường A", "Ward A", "commune", "T");
    var plan = plan(UnitChangeKind.RENAME, List.of("A"), false, List.of(renamed));

    assertThat(problems(plan)).isEmpty();
    assertThat(plan.begun()).containsExactly(renamed);
    assertThat(plan.moves()).isEmpty();
    assertThat(plan.formers()).isEmpty();
    assertThat(problems(plan(UnitChangeKind.RENAME, List.of("A"), false, List.of(part("A", "T")))))
        .containsExactly("same");
  }

  @Test
  void moveTakesAllBeneathAlongAndKeepsTheirPast() {
    var plan = plan(UnitChangeKind.MOVE, List.of("A"), false, List.of(part("A", "B")));

    assertThat(codes(plan)).containsExactly("A", "A1", "A11");
    assertThat(plan.formers())
        .containsExactly(
            new Former("A", "A", true),
            new Former("A1", "A1", true),
            new Former("A11", "A11", true));
    assertThat(problems(plan(UnitChangeKind.MOVE, List.of("A"), false, List.of(part("A", "A11")))))
        .contains("circle");
  }

  @Test
  void mergerIntoANewUnitTakesPeopleAndUnitsBeneath() {
    var first = post(1, "A", "P1", LONG_AGO, null);
    var coming = post(2, "B", "P1", DAY.plusDays(30), null);
    var plan = plan(UnitChangeKind.MERGE, List.of("A", "B"), false, List.of(part("C", "T")));

    assertThat(problems(plan)).isEmpty();
    assertThat(plan.ended()).containsExactly("A", "B");
    assertThat(codes(plan)).containsExactly("C", "A1", "A11");
    assertThat(plan.begun().get(1).parent()).isEqualTo("C");
    assertThat(plan.begun().get(2).parent()).isEqualTo("A1");
    assertThat(plan.moves()).containsExactly(new Move(first, "C"), new Move(coming, "C"));
    assertThat(plan.formers()).contains(new Former("C", "A", true), new Former("C", "B", true));
  }

  @Test
  void mergerIntoOneOfThemLeavesItAsItIs() {
    post(1, "A", "P1", LONG_AGO, null);
    var other = post(2, "B", "P1", LONG_AGO, null);
    var plan = plan(UnitChangeKind.MERGE, List.of("A", "B"), false, List.of(part("A", "T")));

    assertThat(problems(plan)).isEmpty();
    assertThat(plan.ended()).containsExactly("B");
    assertThat(plan.begun()).isEmpty();
    assertThat(plan.moves()).containsExactly(new Move(other, "A"));
    assertThat(plan.formers()).containsExactly(new Former("A", "B", true));
  }

  @Test
  void unitBeneathMayMergeIntoTheOneAbove() {
    var plan = plan(UnitChangeKind.MERGE, List.of("A", "A1"), false, List.of(part("A", "T")));

    assertThat(problems(plan)).isEmpty();
    assertThat(plan.ended()).containsExactly("A1");
    assertThat(plan.begun()).containsExactly(part("A11", "A"));
    assertThat(
            problems(
                plan(UnitChangeKind.MERGE, List.of("A", "A1"), false, List.of(part("A1", "A")))))
        .as("what it stands below would end")
        .contains("circle");
  }

  @Test
  void samePositionTwiceInOneUnitIsInTheWay() {
    post(1, "A", "P1", LONG_AGO, null);
    post(1, "B", "P1", LONG_AGO, null);
    post(2, "A", "P1", LONG_AGO, null);
    post(2, "B", "P2", LONG_AGO, null);
    post(3, "A", "P1", LONG_AGO, DAY.plusDays(9));
    post(3, "B", "P1", DAY.plusDays(10), null);
    var plan = plan(UnitChangeKind.MERGE, List.of("A", "B"), false, List.of(part("C", "T")));

    assertThat(plan.problems()).containsExactly(new UnitProblem("post-twice", "Người 1", "S-1"));
  }

  @Test
  void splitPutsEachWhereChosenAndTheRestStays() {
    var goes = post(1, "A", "P1", LONG_AGO, null);
    post(2, "A", "P1", LONG_AGO, null);
    var places = Map.of("post:" + goes.id(), "N", "unit:A1", "N");
    var plan = plan(UnitChangeKind.SPLIT, List.of("A"), true, List.of(part("N", "T")), places);

    assertThat(problems(plan)).isEmpty();
    assertThat(plan.ended()).isEmpty();
    assertThat(codes(plan)).containsExactly("N", "A1", "A11");
    assertThat(plan.moves()).containsExactly(new Move(goes, "N"));
    assertThat(plan.formers()).contains(new Former("N", "A", false));
  }

  @Test
  void splitWithoutTheFormerUnitNeedsAPlaceForAll() {
    post(1, "A", "P1", LONG_AGO, null);
    var parts = List.of(part("N", "T"), part("M", "T"));
    var plan = plan(UnitChangeKind.SPLIT, List.of("A"), false, parts);

    assertThat(problems(plan)).containsExactly("unplaced-unit", "unplaced-posts");
    assertThat(problems(plan(UnitChangeKind.SPLIT, List.of("A"), false, List.of(part("N", "T")))))
        .containsExactly("one-part");
    assertThat(problems(plan(UnitChangeKind.SPLIT, List.of("A"), true, List.of(part("N", "A1")))))
        .as("below what is being split")
        .isEmpty();
  }

  @Test
  void endOfAUnitEndsItsPostsAndWaitsForUnitsBeneath() {
    var post = post(1, "B", "P1", LONG_AGO, null);
    var plan = plan(UnitChangeKind.ABOLISH, List.of("B"), false, List.of());

    assertThat(problems(plan)).isEmpty();
    assertThat(plan.ended()).containsExactly("B");
    assertThat(plan.moves()).containsExactly(new Move(post, ""));
    assertThat(problems(plan(UnitChangeKind.ABOLISH, List.of("A"), false, List.of())))
        .containsExactly("has-units");
  }

  @Test
  void whatCannotBeIsSaid() {
    standing("LATER", "T", "/t/l/", LONG_AGO, false, true);
    standing("NEW", "T", "/t/n/", DAY, true, true);
    standing("FOREIGN", "T", "/t/f/", LONG_AGO, true, false);

    assertThat(problems(plan(UnitChangeKind.ABOLISH, List.of("LATER"), false, List.of())))
        .containsExactly("not-settled");
    assertThat(problems(plan(UnitChangeKind.ABOLISH, List.of("NEW"), false, List.of())))
        .containsExactly("too-early");
    assertThat(problems(plan(UnitChangeKind.ABOLISH, List.of("FOREIGN"), false, List.of())))
        .containsExactly("unknown");
    assertThat(problems(plan(UnitChangeKind.ABOLISH, List.of("NONE"), false, List.of())))
        .containsExactly("unknown");
    assertThat(problems(plan(UnitChangeKind.MERGE, List.of("A"), false, List.of())))
        .containsExactly("units", "parts");
    assertThat(merged(part("OLD", "T"))).containsExactly("code-taken");
    assertThat(merged(part("old", "T"))).containsExactly("code-taken");
    assertThat(merged(part("mã mới", "T"))).containsExactly("code");
    assertThat(merged(part("C", "FOREIGN"))).containsExactly("parent");
    assertThat(merged(part("C", ""))).containsExactly("parent");
    assertThat(merged(part("C", "A1"))).contains("circle");
    assertThat(merged(new UnitPart("C", " ", "", "galaxy", "T"))).containsExactly("name", "type");
  }

  private List<String> merged(UnitPart target) {
    return problems(plan(UnitChangeKind.MERGE, List.of("A", "B"), false, List.of(target)));
  }
}
