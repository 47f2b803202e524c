package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.MappingColumn;
import vn.thao.reports.entity.MappingField;

class MappingHeadingsTest {

  private static List<MappingColumn> of(String pasted, String file) {
    var bytes = file == null ? null : file.getBytes(StandardCharsets.UTF_8);
    return new MappingHeadings(new Texts()).mapping(pasted, bytes).columns();
  }

  private static List<String> headings(String pasted) {
    return of(pasted, null).stream().map(MappingColumn::heading).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Số hiệu\tTừ ngày\tĐến ngày",
        "Số hiệu\tTừ ngày\tĐến ngày\r\nS-1\t01/2026\t02/2026\r\n",
        "Số hiệu\nTừ ngày\r\n\n Đến  ngày ",
        "Số hiệu;Từ ngày; ;Đến ngày"
      })
  void pastedHeadingsKeepTheirOrder(String pasted) {
    assertThat(headings(pasted)).containsExactly("Số hiệu", "Từ ngày", "Đến ngày");
  }

  @Test
  void headingOfTwoLinesIsOne() {
    assertThat(headings("Số hiệu\t\"Từ ngày\n(tháng/năm)\"\tKết quả"))
        .containsExactly("Số hiệu", "Từ ngày (tháng/năm)", "Kết quả");
    assertThat(headings("Số hiệu\tGhi \"chú\t\"x")).as("quotes that don't close").hasSize(3);
  }

  @Test
  void whatIsCalledAsOursIsFilledByIt() {
    assertThat(of("so hieu *\tCourse\tNơi sinh", null))
        .extracting(MappingColumn::field)
        .containsExactly(MappingField.STAFF_NUMBER, MappingField.COURSE, MappingField.NOTHING);
  }

  @Test
  void firstRowOfAFileIsReadUnlessSomethingIsPasted() {
    assertThat(of(" ", "Số hiệu;Kết quả\nS-1;Đạt\n"))
        .extracting(MappingColumn::heading)
        .containsExactly("Số hiệu", "Kết quả");
    assertThat(of("Lớp", "Số hiệu;Kết quả\n")).hasSize(1);
    assertThat(of("", null)).isEmpty();
  }

  @Test
  void fileThatIsTooWideToBeReadWholeIsRefused() {
    assertThatThrownBy(() -> of("", "Cột;".repeat(40) + "\n"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("mapping.file-too-wide");
  }
}
