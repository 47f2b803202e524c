package vn.thao.competency.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thao.competency.entity.RecordLine;
import vn.thao.competency.entity.RecordLine.State;
import vn.thao.people.control.ImportFile;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Refused;

class RecordCheckTest {

  private static final String HEADS = "Số hiệu;Năng lực;Cấp độ;Ngày đạt;Nội dung;Có hiệu lực đến\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static List<RecordLine> lines(String text) {
    var known = new RecordCheck.Known(Map.of("A-1", 7L), Map.of("C01", 5, "C13", 4), TODAY);
    var table = ImportFile.read(text.getBytes(StandardCharsets.UTF_8));
    return new RecordCheck(new Texts(), known).lines(table);
  }

  private static RecordLine line(String row) {
    return lines(HEADS + row).get(0);
  }

  @Test
  void rowIsUnderstood() {
    var line = line("a-1;c13;4;5/2/2020;Lớp;2030-01-31");
    assertThat(line.state()).isEqualTo(State.NEW);
    assertThat(line.person()).isEqualTo(7);
    assertThat(line.competency()).isEqualTo("C13");
    assertThat(line.achievedOn()).isEqualTo(LocalDate.of(2020, 2, 5));
    assertThat(line.validUntil()).isEqualTo(LocalDate.of(2030, 1, 31));
    assertThat(line("A-1;C13;4;2026-11-26;Lớp;").state()).as("today").isEqualTo(State.NEW);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(line("A-2;C13;4;05/02/2020;Lớp;").problem()).isEqualTo("records.nobody");
    assertThat(line("A-1;C13;5;05/02/2020;Lớp;").problem()).isEqualTo("records.no-level");
    assertThat(line("A-1;C99;1;05/02/2020;Lớp;").problem()).isEqualTo("records.no-level");
    assertThat(line("A-1;C13;x;05/02/2020;Lớp;").problem()).isEqualTo("records.no-level");
    assertThat(line("A-1;C13;1;27/11/2026;Lớp;").problem()).isEqualTo("records.bad-day");
    assertThat(line("A-1;C13;1;31/02/2020;Lớp;").problem()).isEqualTo("records.bad-day");
    assertThat(line("A-1;C13;1;05/02/2020;Lớp;04/02/2020").problem())
        .isEqualTo("records.bad-until");
    assertThat(line("A-1;C13;1;05/02/2020;Lớp;mai").problem()).isEqualTo("records.bad-until");
    assertThat(line("A-1;C13;1;05/02/2020;;").problem()).isEqualTo("records.no-title");
  }

  @Test
  void sameRowTwiceIsTakenOnceAndKnownOnesAreSeen() {
    var row = "A-1;C13;1;05/02/2020;Lớp;\n";
    var lines = lines(HEADS + row + row + row.replace("C13", "C01"));
    assertThat(lines)
        .extracting(RecordLine::state)
        .containsExactly(State.NEW, State.WRONG, State.NEW);
    assertThat(lines.get(1).arguments()).containsExactly("2");
    assertThat(RecordCheck.known(lines, Set.of(lines.get(0).reference() + "C13")))
        .extracting(RecordLine::state)
        .containsExactly(State.SAME, State.WRONG, State.NEW);
  }

  @Test
  void headingsAreNeededInAnyOrderAndEitherLanguage() {
    assertThat(lines("What,Level,Competency,Staff number,Achieved on\nx,1,C01,A-1,2020-01-01\n"))
        .extracting(RecordLine::state)
        .containsExactly(State.NEW);
    assertThatThrownBy(() -> lines("Số hiệu;Năng lực;Cấp độ;Nội dung\nA-1;C01;1;x\n"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("records.no-column");
    assertThatThrownBy(() -> lines(HEADS)).hasMessageContaining("records.empty");
    assertThatThrownBy(() -> lines(HEADS + "A-1;C13;1;05/02/2020;Lớp;\n".repeat(1001)))
        .hasMessageContaining("records.too-many");
  }
}
