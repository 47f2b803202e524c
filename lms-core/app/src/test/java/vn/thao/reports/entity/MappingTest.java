package vn.thao.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.Refused;

class MappingTest {

  private static final MappingColumn KEY =
      new MappingColumn("Số hiệu CBCCVC", MappingField.STAFF_NUMBER, "");

  private static Mapping of(MappingColumn... columns) {
    return new Mapping(DayForm.ISO, List.of(columns));
  }

  @Test
  void readsWhatItWrote() {
    var mapping =
        of(KEY, new MappingColumn("Hình thức \"học\"", MappingField.NOTHING, "Trực tuyến"));
    assertThat(Mapping.of(JsonText.parse(mapping.json().toString()))).isEqualTo(mapping);
  }

  @Test
  void fieldThatIsNoLongerKnownFillsNothing() {
    var json = JsonText.parse(of(KEY).json().toString().replace("STAFF_NUMBER", "SHOE_SIZE"));
    assertThat(Mapping.of(json).columns().get(0).field()).isEqualTo(MappingField.NOTHING);
    assertThat(Mapping.of(json).isKeyed()).isFalse();
  }

  @Test
  void withoutStaffNumberNothingGoesOut() {
    var nameless = of(new MappingColumn("Họ và tên", MappingField.FULL_NAME, ""));
    assertThat(nameless.checked()).as("may be kept").isEqualTo(nameless);
    assertThatThrownBy(nameless::checkedForExport).isInstanceOf(Refused.class);
    assertThat(of(KEY).checkedForExport()).isEqualTo(of(KEY));
  }

  @Test
  void hasSomeColumnsAndNotTooManyOrTooLong() {
    assertThatThrownBy(of()::checked).hasMessageContaining("mapping.no-columns");
    var most = Collections.nCopies(Mapping.MOST_COLUMNS, KEY);
    assertThat(new Mapping(DayForm.ISO, most).checked().columns()).hasSize(60);
    var more = new Mapping(DayForm.ISO, Collections.nCopies(Mapping.MOST_COLUMNS + 1, KEY));
    assertThatThrownBy(more::checked).hasMessageContaining("mapping.too-many");
    var words = "x".repeat(Mapping.LONGEST_HEADING + 1);
    assertThatThrownBy(of(new MappingColumn(words, MappingField.UNIT, ""))::checked)
        .hasMessageContaining("mapping.too-long");
    assertThatThrownBy(of(new MappingColumn("Lớp", MappingField.NOTHING, words))::checked)
        .hasMessageContaining("mapping.too-long");
  }

  @Test
  void countsWhatIsFilled() {
    var mapping =
        of(
            KEY,
            new MappingColumn("Hình thức", MappingField.NOTHING, "Trực tuyến"),
            new MappingColumn("Văn bằng", MappingField.NOTHING, ""));
    assertThat(mapping.filled()).isEqualTo(2);
  }
}
