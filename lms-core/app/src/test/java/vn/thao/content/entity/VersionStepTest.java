package vn.thao.content.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thao.content.entity.VersionStatus.DISCARDED;
import static vn.thao.content.entity.VersionStatus.DRAFT;
import static vn.thao.content.entity.VersionStatus.IN_REVIEW;
import static vn.thao.content.entity.VersionStatus.PUBLISHED;
import static vn.thao.content.entity.VersionStatus.RETIRED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life of a version, as a table of what may follow what. */
class VersionStepTest {

  @Test
  void onlyTheStepsOfTheTableCanBeTaken() {
    var table =
        Map.of(
            DRAFT, Set.of("SAVED", "SENT", "DISCARDED"),
            IN_REVIEW, Set.of("WITHDRAWN", "RETURNED", "PUBLISHED"),
            PUBLISHED, Set.of("RETIRED"),
            RETIRED, Set.of(),
            DISCARDED, Set.of());
    for (var status : VersionStatus.values()) {
      var possible =
          Arrays.stream(VersionStep.values())
              .filter(step -> step.before() == status)
              .map(Enum::name)
              .collect(Collectors.toSet());
      assertThat(possible).as(status.name()).isEqualTo(table.get(status));
    }
  }

  @Test
  void statusFollowsFromTheSteps() {
    assertThat(
            VersionStatus.after(
                List.of(
                    VersionStep.STARTED,
                    VersionStep.SENT,
                    VersionStep.RETURNED,
                    VersionStep.SAVED,
                    VersionStep.SENT,
                    VersionStep.PUBLISHED,
                    VersionStep.RETIRED)))
        .isEqualTo(RETIRED);
    assertThat(VersionStatus.after(List.of(VersionStep.PUBLISHED))).isEqualTo(PUBLISHED);
  }

  @Test
  void nothingIsPublishedFromADraft() {
    assertThatThrownBy(() -> VersionStep.PUBLISHED.from(DRAFT))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> VersionStep.SAVED.from(IN_REVIEW))
        .isInstanceOf(IllegalStateException.class);
  }
}
