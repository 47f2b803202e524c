package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

  @Test
  void pictureCanBeRead() throws Exception {
    var text = "https://thao.example/people/activation?code=ABCD-EFGH-JKMN-PQRS&x=đất";
    var picture = QrPicture.of(text);
    var modules = new BitMatrix(picture.size() - 8);
    var bars = BAR.matcher(picture.path());
    int end = 0;
    while (bars.find()) {
      assertThat(bars.start()).isEqualTo(end);
      assertThat(bars.group(4)).isEqualTo(bars.group(1));
      end = bars.end();
      int x = Integer.parseInt(bars.group(1)) - 4;
      int y = Integer.parseInt(bars.group(2)) - 4;
      modules.setRegion(x, y, Integer.parseInt(bars.group(3)), 1);
    }

    assertThat(end).isEqualTo(picture.path().length());
    assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
  }
}
