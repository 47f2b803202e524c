package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

  private final List<Integer> asked = new ArrayList<>();

  private Portions<Integer, String> list(int size) {
    var keys = IntStream.rangeClosed(1, size).boxed().toList();
    return new Portions<>(
        keys,
        portion -> {
          asked.add(portion.size());
          return portion.stream().map(key -> "Giấy " + key).toList();
        });
  }

  @Test
  void eachPortionIsReadOnceOnTheWay() {
    var list = list(2 * Portions.SIZE + 1);
    assertThat(asked).as("nothing before somebody asks").isEmpty();
    var seen = new ArrayList<String>();
    list.forEach(seen::add);
    assertThat(seen).hasSize(list.size()).startsWith("Giấy 1").endsWith("Giấy " + list.size());
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(asked).containsExactly(Portions.SIZE, Portions.SIZE, 1);
  }

  @Test
  void isReadAgainWhenGoneThroughAgain() {
    var list = list(Portions.SIZE + 1);
    list.forEach(each -> {});
    assertThat(list.get(0)).isEqualTo("Giấy 1");
    assertThat(asked).containsExactly(Portions.SIZE, 1, Portions.SIZE);
    assertThat(list(0)).isEmpty();
  }
}
