package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void olderJavaIsToldSo() {
    assertThat(Main.complaint("1.8")).contains("needs Java 17").contains("this is Java 8.");
    assertThat(Main.complaint("16")).contains("this is Java 16.");
  }

  @Test
  void java17AndNewerWillDo() {
    assertThat(Main.complaint("17")).isNull();
    assertThat(Main.complaint("25")).isNull();
  }

  @Test
  void java8CanReadTheClassThatSaysItIsTooOld() throws IOException {
    try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(52);
    }
  }
}
