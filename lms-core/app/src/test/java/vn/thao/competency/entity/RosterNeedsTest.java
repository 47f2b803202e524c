package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.LocalName;

class RosterNeedsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final LocalName NAME = new LocalName("Tên", "Name");
  private static final RosterNeeds NEEDS =
      new RosterNeeds(
          "P5", NAME, "SNV", NAME, "/1/2/", List.of(new RosterLevel(8, "C08", NAME, 4)));

  private static RosterPerson.Post post(String position, String path, LocalDate to) {
    return new RosterPerson.Post(position, NAME, NAME, path, LocalDate.of(2026, 1, 1), to);
  }

  private static RosterPerson.Held held(int level, LocalDate from, LocalDate to) {
    return new RosterPerson.Held(8, level, from, to);
  }

  private static RosterPerson person(RosterPerson.Post post, RosterPerson.Held... held) {
    return new RosterPerson(List.of(post), List.of(held));
  }

  private static String lack(RosterPerson person) {
    return NEEDS.lacks(person, DAY).toString();
  }

  @Test
  void saysWhatIsMissing() {
    var enough = held(4, DAY, Attained.OPEN);
    assertThat(NEEDS.fits(person(post("P5", "/1/2/3/", null), enough), DAY)).isTrue();
    assertThat(lack(new RosterPerson(List.of(), List.of(enough)))).contains("POST");
    assertThat(lack(person(post("P1", "/1/2/", null), enough))).contains("POSITION, what=P5");
    assertThat(lack(person(post("P5", "/1/9/", null), enough))).contains("UNIT, what=SNV");
    assertThat(lack(person(post("P5", "/1/2/", null), held(2, DAY, DAY))))
        .contains("kind=LEVEL, what=C08, needed=4, has=2");
    assertThat(lack(person(post("P5", "/1/2/", null)))).contains("NO_LEVEL");
  }

  @Test
  void lastsWhileOneLevelFollowsAnother() {
    var person =
        person(
            post("P5", "/1/2/", null),
            held(4, DAY.minusDays(9), DAY.plusDays(5)),
            held(5, DAY.plusDays(6), DAY.plusDays(20)),
            held(3, DAY.plusDays(21), Attained.OPEN));

    assertThat(NEEDS.until(person, DAY)).isEqualTo(DAY.plusDays(20));
    assertThat(NEEDS.since(person, DAY.plusDays(40))).isEqualTo(DAY.plusDays(21));
  }

  @Test
  void endsWithThePostAndNeverBeganForOthers() {
    var left =
        person(post("P5", "/1/2/", DAY.minusDays(3)), held(4, DAY.minusDays(99), Attained.OPEN));
    var never = person(post("P1", "/1/2/", null), held(4, DAY, Attained.OPEN));

    assertThat(NEEDS.since(left, DAY)).isEqualTo(DAY.minusDays(2));
    assertThat(NEEDS.since(never, DAY)).isNull();
    assertThat(NEEDS.until(left, DAY.minusDays(10))).isEqualTo(DAY.minusDays(3));
  }
}
