package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlindTest {

  @Test
  void nameFollowsFromTheTextAlone() {
    assertThat(Blind.name("Bước một")).isEqualTo(Blind.name("Bước một")).matches("[0-9a-f]{10}");
    assertThat(Blind.name("Bước một")).isNotEqualTo(Blind.name("Bước hai"));
  }

  @Test
  void orderDoesNotDependOnWhatCameFirst() {
    assertThat(Blind.shuffled(List.of("a", "b", "c", "d"), 7))
        .isEqualTo(Blind.shuffled(List.of("d", "c", "b", "a"), 7))
        .containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void seedsGiveDifferentOrders() {
    var names = List.of("a", "b", "c", "d", "e");
    assertThat(LongStream.range(0, 20).mapToObj(seed -> Blind.shuffled(names, seed)).distinct())
        .as("of 120 orders, drawn twenty times")
        .hasSizeGreaterThan(10);
  }
}
