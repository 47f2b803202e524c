package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.control.AgencyReading.Post;
import vn.thao.reports.control.BuilderTally.Fact;
import vn.thao.reports.control.BuilderTally.Reach;
import vn.thao.reports.control.UnitTree.Branch;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.BuilderDimension;
import vn.thao.reports.entity.BuilderPlan;
import vn.thao.reports.entity.BuilderReport.Line;
import vn.thao.reports.entity.BuilderSource;

/** Persons and person-times of made-up facts. */
class BuilderTallyTest {

  private static final Post CHIEF = new Post(1, 10, "P2", true, 80, "1");
  private static final Post SECOND = new Post(1, 20, "P10", false, 20, "1");
  private static final Post OTHER = new Post(2, 20, "P10", true, 100, "1");
  private static final Map<Long, List<Post>> POSTS =
      Map.of(1L, List.of(CHIEF, SECOND), 2L, List.of(OTHER));

  private static Reach branch(String code, long id) {
    var name = new LocalName("Đơn vị " + code, "Unit " + code);
    var unit = new Unit(id, code, null, "/" + id + "/", name, "office", List.of("/" + id + "/"));
    return new Reach(new Branch(unit, false, true), java.util.Set.of(id));
  }

  private static BuilderTally tally(
      BuilderSource source, BuilderDimension rows, BuilderDimension across, boolean persons) {
    return new BuilderTally(
        new BuilderPlan(source, rows, across, persons),
        List.of(branch("A", 10), branch("B", 20)),
        POSTS);
  }

  private static void posts(BuilderTally tally) {
    for (var post : List.of(CHIEF, SECOND, OTHER)) {
      tally.add(new Fact(post.person(), post, Map.of()));
    }
  }

  private static List<String> keys(BuilderTally tally) {
    return tally.rows((dimension, key) -> null).stream().map(line -> line.label().key()).toList();
  }

  private static List<Integer> totals(BuilderTally tally) {
    return tally.rows((dimension, key) -> null).stream().map(Line::total).toList();
  }

  @Test
  void personsCountOnceInEachLineAndInTheTotal() {
    var tally = tally(BuilderSource.POSTS, BuilderDimension.UNIT, null, true);
    posts(tally);
    assertThat(keys(tally)).containsExactly("A", "B");
    assertThat(totals(tally)).containsExactly(1, 2);
    assertThat(tally.total().total()).as("not three").isEqualTo(2);
    assertThat(tally.columns((dimension, key) -> null)).isEmpty();
  }

  @Test
  void timesCountEachAssignment() {
    var tally = tally(BuilderSource.POSTS, BuilderDimension.POSITION, BuilderDimension.KIND, false);
    posts(tally);
    assertThat(keys(tally)).as("P2 before P10").containsExactly("P2", "P10");
    assertThat(tally.columns((dimension, key) -> null))
        .extracting(each -> each.key())
        .containsExactly("CONCURRENT", "FULL_TIME");
    assertThat(tally.rows((dimension, key) -> null))
        .extracting(Line::cells)
        .containsExactly(List.of(0, 1), List.of(1, 1));
    assertThat(tally.total().cells()).containsExactly(1, 2);
    assertThat(tally.total().total()).isEqualTo(3);
  }

  @Test
  void oneFactOfSomebodyWithTwoPostsStandsInBothLinesAndOnceInTheTotal() {
    var tally = tally(BuilderSource.LEVELS, BuilderDimension.UNIT, BuilderDimension.LEVEL, false);
    tally.add(new Fact(1, null, Map.of(BuilderDimension.LEVEL, "3")));
    tally.add(new Fact(2, null, Map.of(BuilderDimension.LEVEL, "2")));
    assertThat(totals(tally)).containsExactly(1, 2);
    assertThat(tally.total().cells()).as("levels 2 and 3").containsExactly(1, 1);
    assertThat(tally.total().total()).isEqualTo(2);
  }
}
