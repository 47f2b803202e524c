package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who reaches less for a while never reaches more. */
class CallerTest {

  private static Scope within(List<String> own, List<String> asked) {
    var caller =
        new Caller(
            1L,
            2L,
            "ai",
            "Ai Đó",
            Map.of(
                Permission.READ_COVERAGE, new Scope(own), Permission.READ_PEOPLE, new Scope(own)));
    var narrower = caller.within(Permission.READ_COVERAGE, new Scope(asked));
    assertThat(narrower.scope(Permission.READ_PEOPLE)).isEqualTo(new Scope(own));
    return narrower.scope(Permission.READ_COVERAGE);
  }

  @Test
  void reachIsWhatBothHave() {
    assertThat(within(List.of("/1/"), List.of("/1/2/"))).isEqualTo(new Scope(List.of("/1/2/")));
    assertThat(within(List.of("/1/2/"), List.of("/1/"))).isEqualTo(new Scope(List.of("/1/2/")));
    assertThat(within(List.of("/1/"), List.of("/3/"))).isEqualTo(Scope.NONE);
    assertThat(within(List.of(), List.of("/1/"))).isEqualTo(Scope.NONE);
  }
}
