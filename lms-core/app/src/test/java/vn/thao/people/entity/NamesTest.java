package vn.thao.people.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void sortsByGivenNameThenByTheRest() {
    isInOrder("Trần Văn An", "Lê Thị Bình", "Nguyễn Bình", "Đỗ Văn Cường");
  }

  @Test
  void lettersFollowTheVietnameseAlphabet() {
    isInOrder(
        "Lê An", "Lê Ánh", "Lê Ân", "Lê Dũng", "Lê Đạt", "Lê Em", "Lê Êm", "Lê On", "Lê Ôn",
        "Lê Ơn", "Lê Tú", "Lê Tư");
  }

  @Test
  void tonesDecideOnlyBetweenOtherwiseEqualNames() {
    isInOrder("Lê Ha", "Lê Hà", "Lê Hả", "Lê Hã", "Lê Há", "Lê Hạ", "Lê Hai");
  }

  @Test
  void familyNamesAlsoFollowTheAlphabet() {
    isInOrder("Dương Thị Hoa", "Đặng Thị Hoa", "Lê Thị Hoa", "Nguyễn Thị Hoa");
  }

  @Test
  void oneWordIsANameToo() {
    assertThat(Names.givenName("Kpuih")).isEqualTo("Kpuih");
    isInOrder("Kpuih", "Rơ Châm Kpuih");
  }

  @Test
  void searchForgetsDiacriticsAndBarredD() {
    assertThat(Names.searchable("Đỗ Thị Hường")).isEqualTo("do thi huong");
    assertThat(Names.searchable("Nguyễn Đình Ước")).isEqualTo("nguyen dinh uoc");
    assertThat(Names.searchable("đường")).isEqualTo("duong");
  }

  @Test
  void keepsNamesComposedAndWithSingleSpaces() {
    var decomposed = Normalizer.normalize("Nguyễn Thị Tuyết", Normalizer.Form.NFD);

    assertThat(Names.clean("  " + decomposed.replace(" ", " \t ") + " "))
        .isEqualTo("Nguyễn Thị Tuyết");
  }

  private static void isInOrder(String... names) {
    var shuffled = new ArrayList<>(List.of(names));
    Collections.shuffle(shuffled, new Random(42));
    shuffled.sort(Comparator.comparing(name -> Names.sortKey(name, Names.givenName(name))));

    assertThat(shuffled).containsExactly(names);
  }
}
