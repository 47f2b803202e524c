package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticeArgumentsTest {

  @Test
  void eachIsReadInTheLanguageOfItsReader() {
    var kept =
        NoticeArguments.of(
            List.of("K01", 3, LocalDate.of(2026, 2, 5), new LocalName("Khóa học", "Course")));

    assertThat(NoticeArguments.in(Locale.forLanguageTag("vi"), kept))
        .containsExactly("K01", new BigDecimal(3), "05/02/2026", "Khóa học");
    assertThat(NoticeArguments.in(Locale.ENGLISH, kept))
        .containsExactly("K01", new BigDecimal(3), "05/02/2026", "Course");
  }
}
