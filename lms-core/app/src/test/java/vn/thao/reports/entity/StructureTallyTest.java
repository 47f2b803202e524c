package vn.thao.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.reports.entity.StructureTally.Learner;

class StructureTallyTest {

  private static final List<String> YES_NO = List.of("Y", "N");

  private final List<Learner> learners = new ArrayList<>();

  private void add(int count, String level, String category) {
    for (int i = 0; i < count; i++) {
      learners.add(new Learner(level, category, 1));
    }
  }

  private StructureTable published(List<StructureTable> before) {
    return new StructureTally(learners, YES_NO).published(before, true);
  }

  @Test
  void peopleCountOnceAndTheirRegistrationsEach() {
    add(10, "COMMUNE", "Y");
    learners.add(new Learner("COMMUNE", "N", 3));
    add(9, "COMMUNE", "N");
    var table = published(List.of());
    assertThat(table.levels()).containsExactly("COMMUNE");
    assertThat(table.people()[0]).containsExactly(10L, 10L, 20L);
    assertThat(table.visits()[1]).containsExactly(10L, 12L, 22L);
  }

  @Test
  void nobodyInAGroupIsHiddenWhenThatTells() {
    add(20, "COMMUNE", "N");
    add(20, "PROVINCE", "N");
    add(20, "PROVINCE", "Y");
    assertThat(published(List.of()).people()[1][0]).isNull();
    assertThat(new StructureTally(learners, YES_NO).published(List.of(), false).people()[1][0])
        .isZero();
  }

  @Test
  void smallDifferenceFromAnEarlierReportIsHidden() {
    add(20, "COMMUNE", "Y");
    add(20, "COMMUNE", "N");
    add(20, "PROVINCE", "Y");
    add(20, "PROVINCE", "N");
    var first = published(List.of());
    add(1, "COMMUNE", "Y");
    add(9, "PROVINCE", "N");
    var second = published(List.of(first));
    assertThat(second.people()[1][0]).as("would tell of one who came").isNull();
    assertThat(second.people()[2][2]).isEqualTo(90);
    add(4, "COMMUNE", "Y");
    add(10, "PROVINCE", "N");
    assertThat(published(List.of(second, first)).people()[1][0])
        .as("five more than what was last shown")
        .isEqualTo(25);
  }

  @Test
  void totalThatDiffersLittleIsNotPublished() {
    add(20, "COMMUNE", "Y");
    add(20, "COMMUNE", "N");
    var first = published(List.of());
    add(1, "COMMUNE", "Y");
    assertThat(published(List.of(first))).isNull();
  }

  @Test
  void rareWordsAreOneCategory() {
    for (int i = 0; i < 12; i++) {
      add(10 + i, "COMMUNE", "=word " + i);
    }
    add(6, "COMMUNE", StructureTally.UNKNOWN);
    var table = new StructureTally(learners, List.of()).published(List.of(), false);
    assertThat(table.categories()).hasSize(StructureTally.MOST_WORDS + 2);
    assertThat(table.categories().get(0)).isEqualTo("=word 11");
    assertThat(table.categories()).endsWith(StructureTally.OTHER, StructureTally.UNKNOWN);
  }
}
