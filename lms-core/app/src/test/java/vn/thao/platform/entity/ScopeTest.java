package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final Scope DEPARTMENT = new Scope(List.of("/1/12/"));

  @Test
  void coversTheUnitAndItsSubtree() {
    assertThat(DEPARTMENT.covers("/1/12/")).isTrue();
    assertThat(DEPARTMENT.covers("/1/12/34/")).isTrue();
  }

  @Test
  void coversNeitherTheParentNorASisterWithASimilarNumber() {
    assertThat(DEPARTMENT.covers("/1/")).isFalse();
    assertThat(DEPARTMENT.covers("/1/123/")).isFalse();
    assertThat(DEPARTMENT.covers("/2/12/")).isFalse();
  }

  @Test
  void noneFindsNobodyAndEverythingFindsAll() {
    assertThat(Scope.NONE.isEmpty()).isTrue();
    assertThat(Scope.NONE.covers("/1/")).isFalse();
    assertThat(Scope.EVERYTHING.covers("/1/12/34/")).isTrue();
  }

  @Test
  void scopesAddUp() {
    var both = DEPARTMENT.plus(new Scope(List.of("/1/77/")));

    assertThat(both.covers("/1/12/5/")).isTrue();
    assertThat(both.covers("/1/77/")).isTrue();
    assertThat(both.covers("/1/78/")).isFalse();
    assertThat(Scope.NONE.plus(DEPARTMENT)).isEqualTo(DEPARTMENT);
  }

  @Test
  void filterNarrowsAndNeverWidens() {
    assertThat(DEPARTMENT.within("/1/12/34/").paths()).containsExactly("/1/12/34/");
    assertThat(DEPARTMENT.within("/1/").paths()).containsExactly("/1/12/");
    assertThat(DEPARTMENT.within("/1/99/").isEmpty()).isTrue();
    assertThat(Scope.NONE.within("/1/").isEmpty()).isTrue();
  }

  @Test
  void keepsItsPathsWhenTheCallersListChanges() {
    var paths = new ArrayList<>(List.of("/1/12/"));
    var scope = new Scope(paths);
    paths.add("/");

    assertThat(scope.covers("/2/")).isFalse();
  }
}
