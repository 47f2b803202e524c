package vn.thao.assessment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thao.spi.ResponsePart;

/** How responses are counted by what they consist of. */
class ResponseTallyTest {

  /** Options of one letter each, joined by +; a and b make the key. */
  private record Letters(String all, String key) implements ResponseTally.Meaning {
    @Override
    public List<ResponsePart> parts() {
      return all.chars()
          .mapToObj(each -> String.valueOf((char) each))
          .map(id -> ResponsePart.written(id, id.toUpperCase(), key.contains(id)))
          .toList();
    }

    @Override
    public List<String> partsOf(String responseClass) {
      return List.of(responseClass.split("\\+"));
    }
  }

  private static ResponseClass of(String name, long count, double rest) {
    return new ResponseClass(
        name, new ResponseCount(count, count, count, BigDecimal.valueOf(count * rest), 40));
  }

  private static List<String> parts(ResponseTally tally) {
    return tally.parts().stream()
        .map(each -> each.part().id() + " " + each.count().responses())
        .toList();
  }

  @Test
  void optionsNobodyChoseAreShownAsWell() {
    var classes = List.of(of("b", 10, .8), of("a", 26, .5), of("(none)", 4, 0));
    var tally = ResponseTally.of(classes, new Letters("abc", "a"), 40);
    assertThat(parts(tally)).containsExactly("a 26", "b 10", "c 0", "(none) 4");
    assertThat(tally.wholes()).isEmpty();
    assertThat(tally.others()).isNull();
    var right = tally.parts().get(0);
    assertThat(right.part().right()).isTrue();
    assertThat(right.count().percent()).isEqualTo(65);
    assertThat(right.count().restPercent()).isEqualTo(50);
    assertThat(tally.parts().get(2).count().isNone()).isTrue();
  }

  @Test
  void fewPeopleAreNotCounted() {
    var few = of("a", 4, .5).count();
    assertThat(few.isSmall()).isTrue();
    assertThat(few.percent()).isZero();
    assertThat(few.restPercent()).isNull();
    assertThat(of("a", 5, .5).count().isSmall()).isFalse();
    var twice = new ResponseCount(6, 4, 6, BigDecimal.ONE, 40);
    assertThat(twice.isSmall()).as("six responses of four people").isTrue();
  }

  @Test
  void phrasesAreCountedOneByOneAndAsCombinations() {
    var classes = List.of(of("a+b", 20, .9), of("a", 10, .6), of("b+c", 6, .3), of("c", 4, .1));
    var tally = ResponseTally.of(classes, new Letters("abc", "a+b"), 40);
    assertThat(parts(tally)).containsExactly("a 30", "b 26", "c 10");
    assertThat(tally.parts().get(0).count().restPercent()).isEqualTo(80);
    assertThat(tally.wholes())
        .extracting(each -> each.parts().size() + " " + each.right() + each.count().responses())
        .containsExactly("2 true20", "1 false10", "2 false6");
    assertThat(tally.others().responses()).as("combinations of few people").isEqualTo(4);
  }

  @Test
  void combinationsAreBounded() {
    var classes = new ArrayList<ResponseClass>();
    IntStream.range(0, 100).forEach(i -> classes.add(of("a+x" + i, 6, .5)));
    var tally = ResponseTally.of(classes, new Letters("a", "a"), 600);
    assertThat(tally.wholes()).hasSize(ResponseTally.MOST_WHOLES);
    assertThat(tally.others().responses()).isEqualTo(6L * (100 - ResponseTally.MOST_WHOLES));
    assertThat(tally.parts().get(0).count().responses()).isEqualTo(600);
    assertThat(tally.parts()).hasSize(ResponseTally.MOST_PARTS + 1);
    assertThat(tally.parts().stream().mapToLong(each -> each.count().responses()).sum())
        .isEqualTo(1200);
  }

  /** A type of a stranger need not say what its classes mean. */
  @Test
  void classesThatNobodyExplainsStandForThemselves() {
    var tally =
        ResponseTally.of(
            List.of(of("wide", 30, .5), of("long", 10, .5)),
            new ResponseTally.Meaning() {
              @Override
              public List<ResponsePart> parts() {
                return List.of();
              }

              @Override
              public List<String> partsOf(String responseClass) {
                return List.of(responseClass);
              }

              @Override
              public String key() {
                return "long";
              }
            },
            40);
    assertThat(parts(tally)).containsExactly("long 10", "wide 30");
    assertThat(tally.parts()).extracting(each -> each.part().right()).containsExactly(true, false);
  }

  /** As after an upgrade of a plugin that names its classes anew. */
  @Test
  void classesOfAnEarlierVersionAreShownByName() {
    var tally = ResponseTally.of(List.of(of("q", 40, .5)), new Letters("ab", "a"), 40);
    assertThat(parts(tally)).containsExactly("a 0", "b 0", "q 40");
  }
}
