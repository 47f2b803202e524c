package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class LenientTest {

  private static final JsonObject ODD =
      TypeContract.json(
          "{'text': 'a', 'number': 2.5, 'huge': 1e999, 'yes': true, 'no': false, 'null': null,"
              + " 'object': {'b': 1}, 'list': ['a', 1, null, {'c': 2}, ['d'], 'e']}");

  @Test
  void givesWhatIsThere() {
    assertThat(Lenient.text(ODD, "text")).isEqualTo("a");
    assertThat(Lenient.texts(ODD, "list")).containsExactly("a", "e");
    assertThat(Lenient.texts(ODD, "text")).containsExactly("a");
    assertThat(Lenient.object(ODD, "object")).isEqualTo(TypeContract.json("{'b': 1}"));
    assertThat(Lenient.objects(ODD, "list")).containsExactly(TypeContract.json("{'c': 2}"));
    assertThat(Lenient.number(ODD, "number", 7)).isEqualTo(2.5);
    assertThat(Lenient.flag(ODD, "yes")).isTrue();
  }

  @Test
  void takesAnyOtherKindForNothing() {
    for (String name : List.of("yes", "no", "null", "huge", "absent")) {
      assertThat(Lenient.text(ODD, name)).isEmpty();
      assertThat(Lenient.texts(ODD, name)).isEmpty();
      assertThat(Lenient.object(ODD, name)).isEmpty();
      assertThat(Lenient.objects(ODD, name)).isEmpty();
      assertThat(Lenient.number(ODD, name, 7)).isEqualTo(7);
    }
    for (String name : List.of("text", "number", "no", "null", "object", "list", "absent")) {
      assertThat(Lenient.flag(ODD, name)).isFalse();
    }
    assertThat(Lenient.text(null, "any")).isEmpty();
  }
}
