package vn.thao.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.learning.entity.DigestItem.What;
import vn.thao.learning.entity.HeadDigest.Head;
import vn.thao.learning.entity.HeadDigest.Matter;
import vn.thao.platform.entity.LocalName;

class DigestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Head PROVINCE = new Head(1, "", "/1/", false);
  private static final Head COMMUNE = new Head(2, "", "/1/2/", false);

  private static What what(int since, int due, boolean toldNew, boolean toldSoon) {
    var name = new LocalName("Khóa", "Course");
    return new DigestItem(
            1, 1, null, name, DAY.plusDays(due), DAY.plusDays(since), toldNew, toldSoon)
        .on(DAY);
  }

  @Test
  void newIsSaidOnceAndNearOnce() {
    assertThat(what(0, 30, false, false)).isEqualTo(What.NEW);
    assertThat(what(0, 30, true, false)).isNull();
    assertThat(what(-3, 30, false, false)).isEqualTo(What.NEW);
    assertThat(what(-4, 30, false, false)).as("no news any more").isNull();
    assertThat(what(-20, 7, true, false)).isEqualTo(What.SOON);
    assertThat(what(-20, 8, true, false)).isNull();
    assertThat(what(-20, 0, true, false)).as("the last day").isEqualTo(What.SOON);
    assertThat(what(-20, -1, true, false)).as("is overdue").isNull();
    assertThat(what(-20, 7, true, true)).isNull();
  }

  private static List<HeadDigest> of(List<Head> heads, Matter... matters) {
    return HeadDigest.of(heads, List.of(matters));
  }

  @Test
  void theNearestHeadIsTold() {
    var digests =
        of(
            List.of(PROVINCE, COMMUNE),
            new Matter(10, 100, "/1/2/9/", false),
            new Matter(11, 100, "/1/2/9/", false),
            new Matter(12, 101, "/1/2/", true),
            new Matter(13, 102, "/1/3/", false));

    assertThat(digests)
        .containsExactly(new HeadDigest(1, "", 1, 1, 0), new HeadDigest(2, "", 1, 2, 1));
  }

  @Test
  void whoWasToldKeepsTheMatterFromTheHeadAbove() {
    var told = new Head(2, "", "/1/2/", true);
    assertThat(of(List.of(PROVINCE, told), new Matter(10, 100, "/1/2/", false))).isEmpty();
  }

  @Test
  void nobodyIsToldAboutThemselves() {
    assertThat(of(List.of(COMMUNE), new Matter(10, 2, "/1/2/", false))).isEmpty();
    assertThat(of(List.of(COMMUNE), new Matter(10, 100, "/1/3/", false))).isEmpty();
  }

  @Test
  void twoPostsOfAPersonAreOnePersonToOneHead() {
    assertThat(
            of(
                List.of(COMMUNE),
                new Matter(10, 100, "/1/2/4/", false),
                new Matter(10, 100, "/1/2/5/", false)))
        .containsExactly(new HeadDigest(2, "", 1, 1, 0));
  }
}
